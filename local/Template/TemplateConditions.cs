using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Decides a template's conditions.</summary>
internal sealed class TemplateConditions(TemplateScope scope, Intrinsics intrinsics)
{
    /// <summary>Whether a named condition holds.</summary>
    /// <exception cref="StartError">It is not there, or says something unknown.</exception>
    public bool Holds(string name) => Holds(scope.Condition(name));

    private bool Holds(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } call when call.First() is var (name, argument) => (name, argument) switch
        {
            ("Condition", _) => Holds(argument.Text()),
            ("Fn::Not", JsonArray { Count: 1 } of) => !Holds(of[0]),
            ("Fn::And", JsonArray of) => of.All(Holds),
            ("Fn::Or", JsonArray of) => of.Any(Holds),
            ("Fn::Equals", JsonArray { Count: 2 } of) => JsonNode.DeepEquals(Comparable(of[0]), Comparable(of[1])),
            _ => throw new StartError($"The local run does not know '{name}' in a template's condition."),
        },
        _ => throw new StartError($"This is no condition: {node?.ToJsonString()}."),
    };

    // "true" as text and true as a boolean are the same to CloudFormation.
    private JsonNode? Comparable(JsonNode? node) => intrinsics.Resolve(node) switch
    {
        JsonValue scalar => JsonValue.Create(scalar.Text()),
        var other => other,
    };
}
