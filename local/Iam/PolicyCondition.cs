namespace ConfirmFlow.Local;

/// <summary>One line of a statement's <c>Condition</c>: an operator, a key, and the values it is compared with.</summary>
internal sealed class PolicyCondition
{
    private readonly string key;
    private readonly ConditionOperator? comparison;
    private readonly ValueSet set;
    private readonly bool ifExists;

    /// <summary>Reads a condition.</summary>
    /// <exception cref="PolicyError">The operator is not known, or cannot compare with one of the values.</exception>
    public PolicyCondition(string operatorName, string key, IReadOnlyList<PolicyPattern> values)
    {
        this.key = key;
        Name = $"{operatorName} {key}";
        Values = values;
        var parts = operatorName.Split(':');
        (set, var name) = parts switch
        {
            ["ForAllValues", var rest] => (ValueSet.All, rest),
            ["ForAnyValue", var rest] => (ValueSet.Any, rest),
            [var rest] => (ValueSet.Single, rest),
            _ => throw new PolicyError($"the condition operator '{operatorName}' is not known"),
        };
        ifExists = name.EndsWith("IfExists", StringComparison.Ordinal);
        name = ifExists ? name[..^"IfExists".Length] : name;
        comparison = name == "Null" && parts is [_] && !ifExists ? null : ConditionOperator.Named(name);
        var reads = comparison?.Reads ?? ConditionOperator.IsTruth;
        if (values.FirstOrDefault(value => !reads(value.Literal(new()))) is { } unreadable) throw new PolicyError($"'{Name}' cannot be compared with '{unreadable.Source}'");
    }

    /// <summary>Operator and key, as they were written.</summary>
    public string Name { get; }

    /// <summary>What the key is compared with.</summary>
    public IReadOnlyList<PolicyPattern> Values { get; }

    /// <summary>Whether it is about the key being there, or asks that nothing matches: then more values let in less.</summary>
    public bool IsNegative => comparison is null or { Negated: true };

    private enum ValueSet
    {
        Single,
        All,
        Any,
    }

    /// <summary>Whether the request meets it. A missing key meets <c>ForAllValues</c> and what is negated, and nothing else.</summary>
    public bool Holds(ConditionKeys keys)
    {
        var found = keys.TryGet(key, out var given);
        return comparison switch
        {
            null => Values.Any(value => value.Literal(keys)?.Equals(found ? "false" : "true", StringComparison.OrdinalIgnoreCase) == true),
            _ when !found => ifExists || set is ValueSet.All || (set is ValueSet.Single && comparison.Negated),
            _ when set is ValueSet.All => given!.All(value => Meets(value, comparison, keys)),
            _ when set is ValueSet.Any => given!.Any(value => Meets(value, comparison, keys)),
            { Negated: true } => given!.All(value => Meets(value, comparison, keys)),
            _ => given!.Any(value => Meets(value, comparison, keys)),
        };
    }

    /// <summary>For each value a request has, what it is found to match; nothing where the condition asks for the key itself, or that nothing matches.</summary>
    public IEnumerable<IReadOnlyList<PolicyPattern>> Matched(ConditionKeys keys) =>
        comparison is { Negated: false } by && keys.TryGet(key, out var given)
            ? given.Select(value => (IReadOnlyList<PolicyPattern>)[.. Values.Where(pattern => by.Matches(value, pattern, keys))])
            : [];

    private bool Meets(string value, ConditionOperator by, ConditionKeys keys) =>
        Values.Any(pattern => by.Matches(value, pattern, keys)) != by.Negated;
}
