using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>A statement of the template that allows something.</summary>
/// <param name="Owner">The logical id of what it belongs to.</param>
/// <param name="Name">Its name, or what stands for one.</param>
/// <param name="Statement">The statement.</param>
internal sealed record AllowingStatement(string Owner, string Name, PolicyStatement Statement)
{
    /// <summary>Every combination of one of its actions and one of its resources.</summary>
    public IEnumerable<Grant> Grants => from action in Texts(Statement.Actions) from resource in Texts(Statement.Resources) select new Grant(Owner, Name, action, resource);

    /// <summary>Every value of its conditions that is one of several: without one of them it would let in less.</summary>
    public IEnumerable<LetIn> LetsIn => from condition in Statement.Conditions where !condition.IsNegative && condition.Values.Count > 1 from value in condition.Values select LetIn(condition, value);

    /// <summary>Those of its grants that a request falls under.</summary>
    public IEnumerable<Grant> GrantsFor(AccessRequest request) =>
        from action in Matching(Statement.Actions, pattern => PolicyStatement.IsAction(pattern, request))
        from resource in Matching(Statement.Resources, pattern => PolicyStatement.IsResource(pattern, request))
        select new Grant(Owner, Name, action, resource);

    /// <summary>Those values of its conditions without which a request would not be let in.</summary>
    public IEnumerable<LetIn> NeededFor(AccessRequest request) =>
        from condition in Statement.Conditions
        from matched in condition.Matched(request.Keys)
        where matched.Count == 1
        select LetIn(condition, matched[0]);

    /// <summary>The statements of a policy that allow something.</summary>
    public static IEnumerable<AllowingStatement> Of(PolicyDocument policy, string withoutName) =>
        policy.Statements.Where(statement => statement.Allows).Select((statement, at) => new AllowingStatement(
            policy.Owner, statement.Sid ?? (at == 0 ? withoutName : $"{withoutName} {at + 1}"), statement));

    private LetIn LetIn(PolicyCondition condition, PolicyPattern value) => new(Owner, Name, condition.Name, value.Source);

    private static IEnumerable<string> Texts(PatternList list) => Matching(list, _ => true);

    // "Everything but" is one thing, however much it is.
    private static IEnumerable<string> Matching(PatternList list, Func<PolicyPattern, bool> matches) => list.Inverted
        ? ["everything but " + string.Join(", ", list.Patterns.Select(pattern => pattern.Source))]
        : list.Patterns.Where(matches).Select(pattern => pattern.Source);
}
