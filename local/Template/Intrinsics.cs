using System.Globalization;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Works out CloudFormation's functions: <c>Ref</c>, <c>Fn::Sub</c>, <c>Fn::If</c> and their like.</summary>
internal sealed class Intrinsics(TemplateScope scope)
{
    // Compared by reference: no template can write it.
    private static readonly JsonNode NoValue = JsonValue.Create("AWS::NoValue");
    private readonly HashSet<string> underWay = [];

    /// <summary>A copy of a node with every function worked out, or null for <c>AWS::NoValue</c>.</summary>
    /// <exception cref="StartError">A function or a name is not known.</exception>
    public JsonNode? Resolve(JsonNode? node) => Value(node) is var value && ReferenceEquals(value, NoValue) ? null : value;

    /// <summary>Whether a named condition holds.</summary>
    public bool Holds(string condition) => new TemplateConditions(scope, this).Holds(condition);

    /// <summary>The identity of a resource.</summary>
    public ResourceIdentity Identity(string logicalId)
    {
        var resource = scope.Resources[logicalId] as JsonObject ?? throw new StartError($"The template has no parameter or resource '{logicalId}'.");
        if (!underWay.Add(logicalId))
        {
            throw new StartError($"The template's '{logicalId}' is named by way of itself.");
        }

        var properties = resource.ObjectOf("Properties");
        var identity = ResourceIdentity.Of(
            logicalId, resource.TextOf("Type") ?? "", name => Resolve(properties[name])?.Text(), scope.Stack);
        underWay.Remove(logicalId);
        return identity;
    }

    /// <summary>What a name stands for: a parameter's value or a resource's <c>Ref</c>.</summary>
    public JsonNode? Ref(string name) =>
        name == "AWS::NoValue" ? NoValue
        : scope.TryParameter(name, out var value) ? value?.DeepClone()
        : JsonValue.Create(Identity(name).Ref);

    /// <summary>An attribute of a resource.</summary>
    public string GetAtt(string logicalId, string attribute) =>
        Identity(logicalId).Attribute(attribute) ?? throw new StartError($"The local run does not know '{logicalId}.{attribute}' of the template.");

    private JsonNode? Value(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } call when call.First() is var (name, argument) && (name is "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal)) =>
            Call(name, argument),
        JsonObject members => Members(members),
        JsonArray elements => new JsonArray([.. elements.Select(Value).Where(value => !ReferenceEquals(value, NoValue))]),
        _ => node?.DeepClone(),
    };

    private JsonObject Members(JsonObject members)
    {
        var result = new JsonObject();
        foreach (var (name, member) in members)
        {
            if (Value(member) is var value && !ReferenceEquals(value, NoValue))
            {
                result[name] = value;
            }
        }

        return result;
    }

    private JsonNode? Call(string name, JsonNode? argument) => (name, argument) switch
    {
        ("Ref", _) => Ref(argument.Text()),
        ("Fn::GetAtt", JsonArray { Count: 2 } of) => JsonValue.Create(GetAtt(of[0].Text(), of[1].Text())),
        ("Fn::Sub", JsonArray { Count: 2 } of) => JsonValue.Create(Substitution.Fill(of[0].Text(), Resolve(of[1]) as JsonObject, this)),
        ("Fn::Sub", JsonValue) => JsonValue.Create(Substitution.Fill(argument.Text(), null, this)),
        ("Fn::If", JsonArray { Count: 3 } of) => Value(Holds(of[0].Text()) ? of[1] : of[2]),
        ("Fn::Join", JsonArray { Count: 2 } of) => JsonValue.Create(string.Join(of[0].Text(), Elements(of[1]).Select(element => element.Text()))),
        ("Fn::Split", JsonArray { Count: 2 } of) => new JsonArray([.. Resolve(of[1]).Text().Split(of[0].Text()).Select(part => JsonValue.Create(part))]),
        ("Fn::Select", JsonArray { Count: 2 } of) => Elements(of[1])[int.Parse(Resolve(of[0]).Text(), CultureInfo.InvariantCulture)]?.DeepClone(),
        ("Fn::FindInMap", JsonArray { Count: 3 } of) => Find([.. of.Select(part => Resolve(part).Text())]),
        _ => throw new StartError($"The local run does not know the template's function '{name}' in this form: {argument?.ToJsonString()}."),
    };

    private JsonArray Elements(JsonNode? node) => Resolve(node) as JsonArray ?? throw new StartError("A list is expected in the template.");

    private JsonNode Find(string[] keys) =>
        scope.Mappings[keys[0]]?[keys[1]]?[keys[2]]?.DeepClone() ?? throw new StartError($"The template's mappings have no {string.Join('.', keys)}.");
}
