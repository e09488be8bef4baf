namespace ConfirmFlow.Iam.Tests;

/// <summary>
/// P2, P6: no statement is idle, and no condition of a role or of whom it trusts. Each is taken out by itself, of every role, trust policy, boundary, and of the service control policy, and an answer
/// of the matrix has to change each time.
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
    public void Without_any_one_condition_of_a_role_something_is_allowed_that_is_not_whatever_its_boundary_says() => Assert.Empty(Idle(role =>
        from policy in role.Identity.Index()
        from statement in policy.Item.Statements
        from loosened in Loosened(statement)
        let alone = role with { Boundary = null }
        select ($"{Owner(role, policy.Index)} {statement.Sid} {loosened.Text}", alone, alone with { Identity = [.. role.Identity.Select(it => Without(it, statement, loosened.Without))] })));

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
    public void Without_any_one_statement_of_a_trust_policy_somebody_cannot_become_what_they_must() => Assert.Empty(IdleTrust(role =>
        from statement in role.Trust.Statements
        select ($"{role.Role.LogicalId} {statement.Sid}", Without(role.Trust, statement))));

    [Fact]
    public void Without_any_one_condition_of_a_trust_policy_somebody_becomes_what_they_must_not() => Assert.Empty(IdleTrust(role =>
        from statement in role.Trust.Statements
        from loosened in Loosened(statement)
        select ($"{role.Role.LogicalId} {statement.Sid} {loosened.Text}", Without(role.Trust, statement, loosened.Without))));

    [Fact]
    public void Without_any_one_statement_of_a_service_control_policy_something_gets_through() => Assert.All(
        Sheet.All.SelectMany(sheet => sheet.Control.Policies.SelectMany(policy => policy.Statements.Select(statement => (sheet, policy, statement)))),
        it => Assert.Contains(
            it.sheet.Questions.Where(asked => asked.Row.By == "service control policy"),
            asked => it.sheet.Account.Decide(asked.Question, new ServiceControl([Without(it.policy, it.statement)])).Allowed));

    [Fact]
    public void Without_any_one_action_or_resource_of_a_service_control_policy_something_gets_through()
    {
        var shortened =
            from sheet in Sheet.All
            from policy in sheet.Control.Policies
            from statement in policy.Statements
            from change in Shortened(statement)
            select (sheet, policy, statement, change.Text, With: policy with { Statements = [.. policy.Statements.Select(it => it == statement ? change.Without : it)] });

        Assert.True(shortened.Count() > 60);
        var idle = shortened.Where(it => it.sheet.Questions.All(asked => it.sheet.Account.Decide(asked.Question, new ServiceControl([it.With])).Allowed == asked.Row.Allowed))
            .Select(it => $"{it.sheet.Name}: {it.statement.Sid} without {it.Text}").ToList();
        Assert.True(idle is [], string.Join('\n', idle));
    }

    private static IEnumerable<(string Text, PolicyStatement Without)> Shortened(PolicyStatement statement) =>
    [
        .. Shorter(statement.Actions).Select(it => (it.Text, statement with { Actions = it.Without })),
        .. Shorter(statement.Resources).Select(it => (it.Text, statement with { Resources = it.Without })),
    ];

    private static IEnumerable<(string Text, PatternList Without)> Shorter(PatternList list) =>
        list.Patterns.Count == 1 ? [] : list.Patterns.Select(pattern => (pattern.Source, list with { Patterns = [.. list.Patterns.Where(it => it != pattern)] }));

    private static IEnumerable<(string Text, PolicyStatement Without)> Loosened(PolicyStatement statement) =>
        statement.Conditions.Select(condition => (condition.Name, statement with { Conditions = [.. statement.Conditions.Where(it => it != condition)] }));

    private static IEnumerable<string> IdleTrust(Func<KnownRole, IEnumerable<(string Text, PolicyDocument Trust)>> changes) =>
        from sheet in Sheet.All
        from role in sheet.Account.Roles.Values
        from change in changes(role)
        group sheet.Questions.Any(it => it.Question.Request.Resource == role.Role.Arn && it.Question.Resource is null
            && sheet.Account.Decide(it.Question with { Resource = change.Trust }, sheet.Control).Allowed != it.Row.Allowed) by change.Text into used
        where !used.Contains(true)
        select used.Key;

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

    private static PolicyDocument Without(PolicyDocument policy, PolicyStatement statement, params PolicyStatement[] instead) =>
        policy with { Statements = [.. policy.Statements.SelectMany(it => it == statement ? instead : [it])] };
}
