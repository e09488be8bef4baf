using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>An IAM session policy: the narrowest form of an action's grants, for one set of parameters in one stack.</summary>
internal static class SessionPolicyText
{
    /// <summary>STS takes no more plain text than this (AssumeRole, parameter Policy).</summary>
    public const int Longest = 2048;

    public static string Of(ActionDefinition definition, Parameters parameters, StackPlace place)
    {
        // Without a statement a session would have all its role has: there is no such policy.
        if (definition.Role is null || definition.SessionPolicy.IsDefaultOrEmpty)
            throw new InvalidOperationException($"{definition.Name} has no role to narrow.");

        var text = Of(definition.SessionPolicy, place, name => Comparable(definition, name, parameters));
        return text.Length <= Longest
            ? text
            : throw new InvalidDefinitionException($"{definition.Name}: its session policy is longer than {Longest} characters.");
    }

    /// <summary>The policy with whatever values the caller has for parameters.</summary>
    public static string Of(ImmutableArray<SessionGrant> grants, StackPlace place, Func<string, string> valueOf) =>
        new CanonicalJsonObject()
            .Set("Version", "2012-10-17")
            .Set("Statement", grants.Select(grant => Statement(grant, place, valueOf)))
            .ToString();

    private static string Comparable(ActionDefinition definition, string parameter, Parameters parameters)
    {
        // IAM reads ${…} as a variable even in StringEquals. The rules leave no such value; this stands where it would matter.
        var value = parameters.Text(parameter);
        return TagText.Fits(value)
            ? value
            : throw new InvalidDefinitionException($"{definition.Name}: {parameter} cannot stand in a policy.");
    }

    private static CanonicalJsonObject Statement(SessionGrant grant, StackPlace place, Func<string, string> valueOf) =>
        new CanonicalJsonObject()
            .Set("Effect", "Allow")
            .Set("Action", grant.Actions)
            .Set("Resource", SessionResource.Arn(grant.Resource, place))
            .Set("Condition", Conditions(grant.Conditions, valueOf));

    private static CanonicalJsonObject Conditions(ImmutableArray<SessionCondition> conditions, Func<string, string> valueOf)
    {
        var block = new CanonicalJsonObject();
        foreach (var group in conditions.GroupBy(condition => condition.Operator, StringComparer.Ordinal))
        {
            var keys = new CanonicalJsonObject();
            foreach (var condition in group) keys.Set(condition.Key, [valueOf(condition.Parameter)]);
            block.Set(group.Key, keys);

            // ForAllValues is true for a call that does not carry the key at all, such as a Scan: this refuses such a call.
            if (group.Key is SessionCondition.Each) block.Set("Null", Present(group));
        }

        return block;
    }

    private static CanonicalJsonObject Present(IEnumerable<SessionCondition> conditions)
    {
        var keys = new CanonicalJsonObject();
        foreach (var condition in conditions) keys.Set(condition.Key, "false");
        return keys;
    }
}
