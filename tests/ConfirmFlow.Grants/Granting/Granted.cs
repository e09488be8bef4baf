using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>Every statement of a template that allows something, and which of them a request can be allowed by.</summary>
internal sealed class Granted
{
    private readonly Dictionary<string, IReadOnlyList<AllowingStatement>> byRole = [];
    private readonly Dictionary<string, IReadOnlyList<AllowingStatement>> trusting = [];
    private readonly IReadOnlyList<AllowingStatement> ofResources;

    /// <summary>Reads them.</summary>
    /// <exception cref="StartError">Two of one owner have the same name: a finding, or an excuse, about one of them would pass for both.</exception>
    public Granted(RoleBook roles)
    {
        foreach (var role in roles.Roles)
        {
            byRole[role.Role.Arn] = [.. role.Identity.SelectMany(policy => AllowingStatement.Of(policy, "own"))];
            trusting[role.Role.Arn] = [.. AllowingStatement.Of(role.Trust, "trust")];
            RefuseTwins(byRole[role.Role.Arn].Concat(trusting[role.Role.Arn]));
        }

        ofResources = [.. roles.OfResources.SelectMany(policy => AllowingStatement.Of(policy, "resource")).Where(statement => !IsImplied(statement))];
        RefuseTwins(ofResources);
    }

    /// <summary>All statements, once each: a managed policy can hang on several roles.</summary>
    public IEnumerable<AllowingStatement> Statements =>
        byRole.Values.Concat(trusting.Values).SelectMany(statements => statements).Concat(ofResources).DistinctBy(statement => (statement.Owner, statement.Name));

    /// <summary>
    /// The statements that allow a request, by place: each place that has one needs at least one of them. For a role that is assumed both the caller's own policies
    /// and the role's trust are places.
    /// </summary>
    public IEnumerable<IReadOnlyList<AllowingStatement>> Allowing(Decision decision)
    {
        if (decision.Principal.Role is { } caller && byRole.TryGetValue(caller, out var own)) yield return [.. own.Where(it => it.Statement.Covers(decision.Request))];
        if (decision.IsTrust && trusting.TryGetValue(decision.Request.Resource, out var trust)) yield return [.. trust.Where(it => Names(it, decision))];
        if (!decision.IsTrust) yield return [.. ofResources.Where(it => Names(it, decision))];
    }

    private static void RefuseTwins(IEnumerable<AllowingStatement> statements)
    {
        if (statements.GroupBy(statement => (statement.Owner, statement.Name)).FirstOrDefault(same => same.Count() > 1) is { Key: var (owner, name) })
            throw new StartError($"{owner} has two statements that are called '{name}', which are to have names of their own.");
    }

    private static bool Names(AllowingStatement statement, Decision decision) =>
        statement.Statement.Principals?.Names(decision.Principal) > Naming.None && statement.Statement.Covers(decision.Request);

    // What SAM adds for routes and schedules is not in the template; its name says what it is for.
    private static bool IsImplied(AllowingStatement statement) => statement.Owner.Contains(' ');
}
