using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A policy: statements in the order they were written.</summary>
internal sealed record PolicyDocument(IReadOnlyList<PolicyStatement> Statements)
{
    private static readonly string[] KnownMembers =
        ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "Condition"];

    /// <summary>Reads a policy's JSON text.</summary>
    /// <exception cref="PolicyError">It is not one.</exception>
    public static PolicyDocument Parse(string text)
    {
        try
        {
            return Read(JsonNode.Parse(text) as JsonObject ?? throw new PolicyError("a policy is an object"));
        }
        catch (JsonException)
        {
            throw new PolicyError("a policy is JSON");
        }
    }

    /// <summary>Reads a policy.</summary>
    /// <exception cref="PolicyError">It says something the evaluator does not know.</exception>
    public static PolicyDocument Read(JsonObject document) =>
        new([.. document.ListOf("Statement").Select(statement => Statement(statement as JsonObject ?? throw new PolicyError("a statement is an object")))]);

    private static PolicyStatement Statement(JsonObject statement)
    {
        if (statement.Select(member => member.Key).FirstOrDefault(name => !KnownMembers.Contains(name)) is { } unknown)
        {
            throw new PolicyError($"a statement's '{unknown}' is not known");
        }

        return new()
        {
            Allows = statement.TextOf("Effect") switch
            {
                "Allow" => true,
                "Deny" => false,
                var other => throw new PolicyError($"the effect '{other}' is not known"),
            },
            Actions = Patterns(statement, "Action") ?? throw new PolicyError("a statement names no action"),
            Resources = Patterns(statement, "Resource") ?? new([new("*")], false),
            Principals = statement["Principal"] is { } principal ? Principals(principal) : null,
            Conditions = [.. Conditions(statement.ObjectOf("Condition"))],
        };
    }

    private static PatternList? Patterns(JsonObject statement, string name) =>
        statement.ContainsKey(name) ? new(Patterns(statement.TextsOf(name)), false)
        : statement.ContainsKey("Not" + name) ? new(Patterns(statement.TextsOf("Not" + name)), true)
        : null;

    private static List<PolicyPattern> Patterns(IReadOnlyList<string> texts) => [.. texts.Select(text => new PolicyPattern(text))];

    private static PolicyPrincipals Principals(JsonNode principal) => principal switch
    {
        JsonValue star when star.Text() == "*" => new(true, [], []),
        JsonObject named when named.Select(member => member.Key).FirstOrDefault(kind => kind is not ("AWS" or "Service")) is { } unknown =>
            throw new PolicyError($"principals of the kind '{unknown}' are not known"),
        JsonObject named => new(false, named.TextsOf("AWS"), named.TextsOf("Service")),
        _ => throw new PolicyError($"the principal {principal.ToJsonString()} is not known"),
    };

    private static IEnumerable<PolicyCondition> Conditions(JsonObject condition) =>
        from comparison in condition
        from line in comparison.Value as JsonObject ?? throw new PolicyError($"'{comparison.Key}' has no keys")
        select new PolicyCondition(comparison.Key, line.Key, Patterns(((JsonObject)comparison.Value!).TextsOf(line.Key)));
}
