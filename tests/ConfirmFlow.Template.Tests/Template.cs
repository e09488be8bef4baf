using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>template.yaml, read once; or another template, to see whether these tests notice what is changed in it.</summary>
internal static partial class Template
{
    /// <summary>The whole of it.</summary>
    public static JsonObject Document { get; } = Yaml.Read(Environment.GetEnvironmentVariable("CONFIRMFLOW_TEMPLATE") is { Length: > 0 } other ? other : Repo.At("template.yaml"));

    /// <summary>Every resource.</summary>
    public static IReadOnlyList<Resource> Resources { get; } =
        [.. Document["Resources"]!.AsObject().Select(pair => new Resource(pair.Key, pair.Value!.AsObject()))];

    /// <summary>The resources of one type.</summary>
    public static IEnumerable<Resource> Of(string type) => Resources.Where(resource => resource.Type == type);

    /// <summary>One resource.</summary>
    public static Resource Named(string id) => Resources.Single(resource => resource.Id == id);

    /// <summary>Every function.</summary>
    public static IEnumerable<Function> Functions => Of("AWS::Serverless::Function").Select(resource => new Function(resource));

    /// <summary>Every role.</summary>
    public static IEnumerable<Role> Roles => Of("AWS::IAM::Role").Select(resource => new Role(resource));

    /// <summary>The roles that functions run as.</summary>
    public static IEnumerable<Role> FunctionRoles => Roles.Where(role => Functions.Any(function => function.Role == role.Id));

    /// <summary>The roles that actions run as.</summary>
    public static IEnumerable<Role> ActionRoles => Roles.Where(role => role.Resource.Text("Path").EndsWith("/action/", StringComparison.Ordinal));

    /// <summary>The roles of agents, gateways and flows.</summary>
    public static IEnumerable<Role> AgentRoles => Roles.Where(role => role.Resource.Text("Path").EndsWith("/agent/", StringComparison.Ordinal));

    /// <summary>The files of all templates, from the root.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Directory.EnumerateFiles(Repo.At("policies"), "*.yaml").Select(file => $"policies/{Path.GetFileName(file)}").Prepend("template.yaml")];

    /// <summary>What one of them says.</summary>
    public static JsonObject Read(string file) => file == "template.yaml" ? Document : Yaml.Read(Repo.At(file));

    /// <summary>What a condition says, as JSON.</summary>
    public static string Condition(string name) => Document["Conditions"]![name]!.ToJsonString();

    /// <summary>One output.</summary>
    public static JsonObject Output(string name) => Document["Outputs"]![name]!.AsObject();

    /// <summary>
    /// A value as text: <c>!Ref X</c> is <c>${X}</c>, <c>!GetAtt X.Y</c> is <c>${X.Y}</c>, <c>!Select [1, !Split ["/", !Ref X]]</c> is <c>${X/1}</c>, <c>!Sub</c> is what it says, with its
    /// own values in their places. So two ways of writing the same value compare as equal, and nothing has to be resolved.
    /// </summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonObject { Count: 1 } one when one["Ref"] is { } name => $"${{{name}}}",
        JsonObject { Count: 1 } one when one["Fn::GetAtt"] is { } path => $"${{{path}}}",
        JsonObject { Count: 1 } one when one["Fn::Sub"] is JsonValue text => text.GetValue<string>(),
        JsonObject { Count: 1 } one when one["Fn::Sub"] is JsonArray filled => Filled(Text(filled[0]), filled[1]!.AsObject()),
        JsonObject { Count: 1 } one when one["Fn::Select"] is JsonArray part && part[1]?["Fn::Split"] is JsonArray split && split[1]?["Ref"] is { } name => $"${{{name}{split[0]}{part[0]}}}",
        JsonValue text => text.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    /// <summary>One value or a list of them, as texts; where a condition decides, what is there either way.</summary>
    public static IReadOnlyList<string> Texts(JsonNode? value) => [.. Possible(value).Select(Text)];

    /// <summary>Whatever a value can be: for <c>!If</c> both of what it chooses from, for a list what each element can be.</summary>
    public static IEnumerable<JsonNode> Possible(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => list.SelectMany(Possible),
        JsonObject { Count: 1 } one when one["Fn::If"] is JsonArray choice => Possible(choice[1]).Concat(Possible(choice[2])),
        JsonObject { Count: 1 } one when one["Ref"] is JsonValue name && name.GetValue<string>() == "AWS::NoValue" => [],
        _ => [value],
    };

    /// <summary>The names that a value refers to, wherever in it: of parameters, of resources and of CloudFormation's own.</summary>
    public static IEnumerable<string> Mentioned(JsonNode? value) => value switch
    {
        JsonObject members => members.SelectMany(member => member.Key switch
        {
            "Ref" => [Text(member.Value)],
            "Fn::GetAtt" => [Text(member.Value).Split('.')[0]],
            "Fn::Sub" => Placeholder().Matches(member.Value!.ToJsonString()).Select(name => name.Groups["name"].Value.Split('.')[0]).Concat(Mentioned(member.Value)),
            _ => Mentioned(member.Value),
        }),
        JsonArray list => list.SelectMany(Mentioned),
        _ => [],
    };

    private static string Filled(string text, JsonObject values) =>
        Placeholder().Replace(text, name => values[name.Groups["name"].Value] is { } value ? Text(value) : name.Value);

    [GeneratedRegex(@"\$\{\s*(?<name>[^}]+?)\s*\}")]
    private static partial Regex Placeholder();
}
