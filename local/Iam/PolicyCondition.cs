namespace ConfirmFlow.Local;

/// <summary>One line of a statement's <c>Condition</c>: an operator, a key, and the values it is compared with.</summary>
internal sealed class PolicyCondition
{
    private readonly string key;
    private readonly IReadOnlyList<PolicyPattern> values;
    private readonly ConditionOperator? comparison;
    private readonly ValueSet set;
    private readonly bool ifExists;

    /// <summary>Reads a condition.</summary>
    /// <exception cref="PolicyError">The operator is not known.</exception>
    public PolicyCondition(string operatorName, string key, IReadOnlyList<PolicyPattern> values)
    {
        this.key = key;
        this.values = values;
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
    }

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
            null => values.Any(value => value.Literal(keys)?.Equals(found ? "false" : "true", StringComparison.OrdinalIgnoreCase) == true),
            _ when !found => ifExists || set is ValueSet.All || (set is ValueSet.Single && comparison.Negated),
            _ when set is ValueSet.All => given!.All(value => Meets(value, comparison, keys)),
            _ when set is ValueSet.Any => given!.Any(value => Meets(value, comparison, keys)),
            { Negated: true } => given!.All(value => Meets(value, comparison, keys)),
            _ => given!.Any(value => Meets(value, comparison, keys)),
        };
    }

    private bool Meets(string value, ConditionOperator by, ConditionKeys keys) =>
        values.Any(pattern => by.Matches(value, pattern, keys)) != by.Negated;
}
