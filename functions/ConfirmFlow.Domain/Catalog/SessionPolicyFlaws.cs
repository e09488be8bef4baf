namespace ConfirmFlow.Domain;

/// <summary>What is wrong with the session policy of an action definition.</summary>
internal static class SessionPolicyFlaws
{
    // The longest that CloudFormation and IAM know: the policy must fit wherever the stack lives.
    private static readonly StackPlace Widest = new("aws-iso-b-gov", new('0', 12), new('r', 20), new('s', 60));

    public static IEnumerable<string> Of(ActionDefinition definition)
    {
        if (definition.SessionPolicy.IsDefaultOrEmpty)
        {
            if (definition.Role is not null) yield return "it has a role and no session policy: its session would not be narrowed";
            yield break;
        }

        if (definition.Role is null) yield return "it has a session policy and no role";
        var flaws = definition.SessionPolicy.SelectMany(grant => Of(grant, definition)).ToList();
        foreach (var flaw in flaws) yield return flaw;
        if (flaws.Count > 0 || definition.Parameters.IsDefault) yield break;

        var longest = SessionPolicyText.Of(definition.SessionPolicy, Widest, name => new('x', definition.Find(name)!.Rule.Longest)).Length;
        if (longest > SessionPolicyText.Longest)
            yield return $"its session policy could be longer than {SessionPolicyText.Longest} characters";
    }

    private static IEnumerable<string> Of(SessionGrant grant, ActionDefinition definition)
    {
        if (grant.Actions.IsDefaultOrEmpty || !grant.Actions.All(IsIamAction))
            yield return "a grant's actions are not like service:Action, without wildcards";
        if (SessionResource.Flaw(grant.Resource) is { } flaw) yield return "a grant's resource " + flaw;
        if (grant.Conditions.IsDefaultOrEmpty || !grant.Conditions.Any(condition => condition.Parameter == definition.Target))
            yield return "a grant has no condition on the target";
        if (grant.Conditions.IsDefaultOrEmpty || definition.Parameters.IsDefault) yield break;
        if (grant.Conditions.DistinctBy(condition => condition.Key, StringComparer.OrdinalIgnoreCase).Count() < grant.Conditions.Length)
            yield return "a grant has two conditions on one key";
        foreach (var condition in grant.Conditions)
        {
            if (Of(condition, definition) is { } found) yield return found;
        }
    }

    private static string? Of(SessionCondition condition, ActionDefinition definition) => condition switch
    {
        { Operator: not (SessionCondition.One or SessionCondition.Each) } =>
            "a condition's operator is neither StringEquals nor ForAllValues:StringEquals",
        { Key: "dynamodb:LeadingKeys", Operator: SessionCondition.One } =>
            "dynamodb:LeadingKeys holds several values: it takes ForAllValues:StringEquals",
        _ when !IsKey(condition.Key) => "a condition's key is not like service:Key",
        _ when definition.Find(condition.Parameter) is not { Required: true } => "a condition is not on a required parameter",
        _ when !definition.Find(condition.Parameter)!.Rule.FitsTag =>
            $"{condition.Parameter} could hold what a policy reads as a pattern or variable",
        _ => null,
    };

    private static bool IsIamAction(string action) =>
        action.Split(':') is [{ Length: > 0 } service, { Length: > 0 } name]
        && service.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && name.All(char.IsAsciiLetterOrDigit);

    private static bool IsKey(string key) =>
        key.IndexOf(':', StringComparison.Ordinal) > 0 && key.Length <= 128
        && TagText.Has(key) && !key.Contains(' ', StringComparison.Ordinal);
}
