namespace ConfirmFlow.Iam.Tests;

/// <summary>
/// P2, P6: no statement is idle. Each is taken out by itself, of every role, trust policy, boundary, and of the service control policy, and an answer of the matrix has to change each time.
/// </summary>
[Collection("matrix")]
public sealed class TakingStatementsOut
{
    private static readonly PolicyDocument Everything = PolicyDocument.Parse("""{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}""");

    [Fact]
    public void Without_any_one_statement_of_a_role_something_is_refused_that_is_needed_or_allowed_that_is_not() => Assert.Empty(Idle(role =>
        from policy in role.Identity.Index()
        from statement in policy.Item.Statements
        select ($"{Owner(role, policy.Index)} {statement.Sid}", role, role with { Identity = [.. role.Identity.Select(it => Without(it, statement))] })));

    [Fact]
    public void Without_any_one_statement_that_a_boundary_allows_by_something_is_refused_that_is_needed() => Assert.Empty(Idle(role =>
        from statement in role.Boundary?.Statements ?? []
        where statement.Allows
        select ($"{Name(role.Role.Boundary!)} {statement.Sid}", role, role with { Boundary = Without(role.Boundary!, statement) })));

    [Fact]
    public void Each_denial_of_a_boundary_holds_by_itself_whatever_role_and_boundary_come_to_allow() => Assert.Empty(Idle(role =>
        from statement in role.Boundary?.Statements ?? []
        where !statement.Allows
        let widened = role with { Identity = [.. role.Identity, Everything], Boundary = role.Boundary! with { Statements = [.. role.Boundary!.Statements, .. Everything.Statements] } }
        select ($"{Name(role.Role.Boundary!)} {statement.Sid}", widened, widened with { Boundary = Without(widened.Boundary!, statement) })));

    [Fact]
    public void Without_any_one_statement_of_a_trust_policy_somebody_cannot_become_what_they_must() => Assert.Empty(
        from sheet in Sheet.All
        from role in sheet.Account.Roles.Values
        from statement in role.Trust.Statements
        group sheet.Questions.Any(it => it.Question.Request.Resource == role.Role.Arn && it.Question.Resource is null
            && sheet.Account.Decide(it.Question with { Resource = Without(role.Trust, statement) }, sheet.Control).Allowed != it.Row.Allowed) by $"{role.Role.LogicalId} {statement.Sid}" into used
        where !used.Contains(true)
        select used.Key);

    [Fact]
    public void Without_any_one_statement_of_the_service_control_policy_something_gets_through()
    {
        var policy = Assert.Single(Account.Shipped.Policies);
        var sheet = Sheet.All.Single(it => it.Organization);

        Assert.All(policy.Statements, statement => Assert.Contains(
            sheet.Questions.Where(it => it.Row.By == "service control policy"),
            it => sheet.Account.Decide(it.Question, new ServiceControl([Without(policy, statement)])).Allowed));
    }

    // What no question of any sheet needs. A policy that several roles share is needed where one of them needs it. What tables and functions have attached is left out: a gateway's
    // role, for one, is let in by its door as well.
    private static IEnumerable<string> Idle(Func<KnownRole, IEnumerable<(string Statement, KnownRole With, KnownRole Without)>> changes) =>
        from sheet in Sheet.All
        from role in sheet.Account.Roles.Values
        from change in changes(role)
        group sheet.Questions.Any(it => it.Question.Role == role.Role.LogicalId
            && sheet.Account.Decide(it.Question, sheet.Control, change.With, attached: false).Allowed == it.Row.Allowed
            && sheet.Account.Decide(it.Question, sheet.Control, change.Without, attached: false).Allowed != it.Row.Allowed) by change.Statement into used
        where !used.Contains(true)
        select used.Key;

    private static string Owner(KnownRole role, int policy) => policy < role.Role.Inline.Count ? role.Role.LogicalId : Name(role.Role.Attached[policy - role.Role.Inline.Count]);

    private static string Name(string policyArn) => policyArn.Split('-')[^1];

    private static PolicyDocument Without(PolicyDocument policy, PolicyStatement statement) => policy with { Statements = [.. policy.Statements.Where(it => it != statement)] };
}
