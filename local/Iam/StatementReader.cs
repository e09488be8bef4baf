using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Reads one statement of a policy, and nothing that the evaluator would pass over.</summary>
internal static class StatementReader
{
    private static readonly string[] KnownMembers =
        ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition"];

    /// <summary>Reads it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="kind">What the policy hangs on.</param>
    /// <param name="variables">Whether the policy's version knows variables.</param>
    /// <exception cref="PolicyError">It says something that is not known, or not what it has to say.</exception>
    public static PolicyStatement Read(JsonObject statement, PolicyKind kind, bool variables)
    {
        if (statement.Select(member => member.Key).FirstOrDefault(name => !KnownMembers.Contains(name)) is { } unknown)
        {
            throw new PolicyError($"a statement's '{unknown}' is not known");
        }

        Demand(Has(statement, "Action"), "a statement names its actions");
        Demand(Has(statement, "Resource") == kind is not PolicyKind.Trust, kind is PolicyKind.Trust ? "a trust policy names no resource" : "a statement names its resources");
        Demand(Has(statement, "Principal") == kind is not PolicyKind.Attached, kind is PolicyKind.Attached ? "an attached policy names no principal" : "a statement names its principal");
        return new()
        {
            Sid = statement.TextOf("Sid"),
            Allows = statement.TextOf("Effect") switch
            {
                "Allow" => true,
                "Deny" => false,
                var other => throw new PolicyError($"the effect '{other}' is not known"),
            },
            Actions = Patterns(statement, "Action", variables),
            Resources = kind is PolicyKind.Trust ? PatternList.Anything : Patterns(statement, "Resource", variables),
            Principals = kind is PolicyKind.Attached ? null : PolicyPrincipals.Read(statement),
            Conditions = [.. Conditions(statement["Condition"], variables)],
        };
    }

    private static bool Has(JsonObject statement, string name)
    {
        Demand(!statement.ContainsKey(name) || !statement.ContainsKey("Not" + name), $"a statement has {name} or Not{name}, not both");
        return statement.ContainsKey(name) || statement.ContainsKey("Not" + name);
    }

    private static PatternList Patterns(JsonObject statement, string name, bool variables) =>
        statement.ContainsKey(name) ? new(Patterns(statement.TextsOf(name), variables), false) : new(Patterns(statement.TextsOf("Not" + name), variables), true);

    private static List<PolicyPattern> Patterns(IReadOnlyList<string> texts, bool variables) => [.. texts.Select(text => new PolicyPattern(text, variables))];

    private static IEnumerable<PolicyCondition> Conditions(JsonNode? condition, bool variables) =>
        from comparison in condition is null ? [] : condition as JsonObject ?? throw new PolicyError("a condition is an object")
        let lines = comparison.Value as JsonObject ?? throw new PolicyError($"'{comparison.Key}' has no keys")
        from line in lines
        select new PolicyCondition(comparison.Key, line.Key, Patterns(lines.TextsOf(line.Key), variables));

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new PolicyError(otherwise);
        }
    }
}
