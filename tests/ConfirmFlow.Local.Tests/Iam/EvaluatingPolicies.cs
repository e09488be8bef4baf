namespace ConfirmFlow.Local.Tests;

public class EvaluatingPolicies
{
    private const string Table = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";
    private const string RoleArn = "arn:aws:iam::123456789012:role/confirmflow/Executor";
    private const string SessionArn = "arn:aws:sts::123456789012:assumed-role/Executor/ar-1";
    private const string AllowRead = """{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"*"}""";
    private static readonly NamedPrincipal Executor = new("123456789012", RoleArn, SessionArn, null);

    [Fact]
    public void What_no_statement_allows_is_refused() =>
        Assert.Equal("because no identity-based policy allows the dynamodb:Scan action", Refusal(new() { Identity = [Policy(AllowRead)], Principal = Executor }, "dynamodb:Scan"));

    [Fact]
    public void A_deny_wins_over_any_allow() => Assert.Equal(
        "with an explicit deny in an identity-based policy",
        Refusal(new() { Identity = [Policy(AllowRead, """{"Effect":"Deny","NotAction":"s3:*","Resource":"*"}""")], Principal = Executor }));

    [Fact]
    public void A_boundary_takes_away_what_it_does_not_name() => Assert.Equal(
        "because no permissions boundary allows the dynamodb:GetItem action",
        Refusal(new() { Identity = [Policy(AllowRead)], Boundary = Policy("""{"Effect":"Allow","Action":"dynamodb:Put*","Resource":"*"}"""), Principal = Executor }));

    [Fact]
    public void A_session_is_within_boundary_and_session_policy_both()
    {
        var grants = new Grants
        {
            Identity = [Policy("""{"Effect":"Allow","Action":"dynamodb:*","Resource":"*"}""")],
            Boundary = Policy("""{"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:PutItem"],"Resource":"*"}"""),
            Session = Policy("""{"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:UpdateItem"],"Resource":"*"}"""),
            Principal = Executor,
        };

        Assert.Null(Refusal(grants));
        Assert.Equal("because no session policy allows the dynamodb:PutItem action", Refusal(grants, "dynamodb:PutItem"));
        Assert.Equal("because no permissions boundary allows the dynamodb:UpdateItem action", Refusal(grants, "dynamodb:UpdateItem"));
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/confirmflow/Executor", false)]
    [InlineData("arn:aws:sts::123456789012:assumed-role/Executor/ar-1", true)]
    [InlineData("*", true)]
    public void What_a_resource_gives_to_everyone_or_to_the_session_is_not_narrowed_by_what_boundary_and_session_policy_leave_out(string principal, bool given)
    {
        var other = Policy("""{"Effect":"Allow","Action":"s3:*","Resource":"*"}""");
        var resource = PolicyDocument.Parse($$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"{{principal}}"},"Action":"dynamodb:GetItem","Resource":"*"}]}""", PolicyKind.Resource);

        Assert.Equal(given ? null : "because no permissions boundary allows the dynamodb:GetItem action", Refusal(new() { Resource = resource, Boundary = other, Principal = Executor }));
        Assert.Equal(given ? null : "because no session policy allows the dynamodb:GetItem action", Refusal(new() { Resource = resource, Session = other, Principal = Executor }));
    }

    [Fact]
    public void A_trust_policy_that_names_the_account_still_wants_the_callers_own_policy()
    {
        var trust = Trust("""{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"arn:aws:iam::123456789012:root"}}""");
        var own = Policy("""{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::123456789012:role/confirmflow/*"}""");

        Assert.NotNull(Refusal(new() { Resource = trust, ResourceDecides = true, Principal = Executor }, "sts:AssumeRole", RoleArn));
        Assert.Null(Refusal(new() { Identity = [own], Resource = trust, ResourceDecides = true, Principal = Executor }, "sts:AssumeRole", RoleArn));
    }

    [Fact]
    public void The_callers_own_policy_does_not_do_where_trust_decides()
    {
        var own = Policy("""{"Effect":"Allow","Action":"sts:*","Resource":"*"}""");
        var others = Trust("""{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"lambda.amazonaws.com"}}""");

        Assert.NotNull(Refusal(new() { Identity = [own], Resource = others, ResourceDecides = true, Principal = Executor }, "sts:AssumeRole", RoleArn));
    }

    [Fact]
    public void A_tables_policy_denies_whom_it_excepts_by_condition()
    {
        var writers = OnTable("""
            {"Effect":"Deny","Principal":"*","Action":"dynamodb:PutItem","Resource":"*",
             "Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/confirmflow/Writer"}}}
            """);
        var grants = new Grants { Identity = [Policy("""{"Effect":"Allow","Action":"*","Resource":"*"}""")], Resource = writers, Principal = Executor };

        Assert.Equal("with an explicit deny in a resource-based policy", Refusal(grants, "dynamodb:PutItem", keys: new ConditionKeys().With("aws:PrincipalArn", RoleArn)));
        Assert.Null(Refusal(grants, "dynamodb:PutItem", keys: new ConditionKeys().With("aws:PrincipalArn", "arn:aws:iam::123456789012:role/confirmflow/Writer")));
    }

    [Theory]
    [InlineData("arn:aws:dynamodb:us-*-1:123456789012:table/orders", true)]
    [InlineData("arn:aws:dynamodb:us-*:123456789012:table/orders", true)]
    [InlineData("arn:aws:dynamodb:*:table/orders", true)]
    [InlineData("arn:aws:dynamodb:us-*:table/orders", true)]
    [InlineData("arn:aws:dynamodb:us-*", true)]
    [InlineData("arn:aws:*:orders", false)]
    [InlineData("arn:aws:dynamodb:us-*9012:table/orders", false)]
    [InlineData("arn:aws:dynamodb:u*-1:table/orders", false)]
    [InlineData("arn:aws:dynamodb:us-east-1?123456789012:table/orders", false)]
    [InlineData("arn:aws:dynamodb:us-east-1:*:table/customers", false)]
    public void A_wildcard_stays_within_its_part_of_an_ARN_but_for_a_star_at_its_end(string resource, bool allowed)
    {
        var grants = new Grants { Identity = [Policy($$"""{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"{{resource}}"}""")], Principal = Executor };

        Assert.Equal(allowed, Refusal(grants) is null);
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringResembles":{"aws:userid":"x"}}}""", "StringResembles")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"ForSomeValues:StringLike":{"aws:userid":"x"}}}""", "ForSomeValues:StringLike")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringResemblesIfExists":{"aws:userid":"x"}}}""", "StringResembles")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"ForAllValues:Null":{"aws:userid":"x"}}}""", "Null")]
    [InlineData("""{"Effect":"Permit","Action":"*","Resource":"*"}""", "Permit")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Unless":{}}""", "Unless")]
    public void What_is_not_known_is_refused_by_name(string statement, string name) =>
        Assert.Contains($"'{name}'", Assert.Throws<PolicyError>(() => Policy(statement)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"Version":"2012-10-17","Statement":[],"Rules":[]}""", "Rules")]
    [InlineData("""{"Version":"2020-01-01","Statement":[]}""", "2020-01-01")]
    public void A_policy_of_another_form_is_refused_by_name(string policy, string name) =>
        Assert.Contains($"'{name}'", Assert.Throws<PolicyError>(() => PolicyDocument.Parse(policy)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(nameof(PolicyKind.Attached), """{"Effect":"Allow","Action":"*"}""")]
    [InlineData(nameof(PolicyKind.Attached), """{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}""")]
    [InlineData(nameof(PolicyKind.Attached), """{"Effect":"Allow","Action":"*","NotAction":"iam:*","Resource":"*"}""")]
    [InlineData(nameof(PolicyKind.Attached), """{"Effect":"Allow","Resource":"*"}""")]
    [InlineData(nameof(PolicyKind.Trust), """{"Effect":"Allow","Action":"sts:AssumeRole"}""")]
    [InlineData(nameof(PolicyKind.Trust), """{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*","Principal":"*"}""")]
    [InlineData(nameof(PolicyKind.Resource), """{"Effect":"Allow","Action":"*","Principal":"*"}""")]
    [InlineData(nameof(PolicyKind.Resource), """{"Effect":"Allow","Action":"*","Resource":"*"}""")]
    [InlineData(nameof(PolicyKind.Resource), """{"Effect":"Allow","Action":"*","Resource":"*","Principal":{"Federated":"x"}}""")]
    public void What_a_statement_names_belongs_to_what_the_policy_hangs_on(string kind, string statement) =>
        Assert.Throws<PolicyError>(() => Policy(Enum.Parse<PolicyKind>(kind), statement));

    [Fact]
    public void What_an_organisation_denies_nobody_may()
    {
        var grants = new Grants { Identity = [Policy(AllowRead)], Organization = new([Policy("""{"Effect":"Deny","Action":"dynamodb:*","Resource":"*"}""")]), Principal = Executor };

        Assert.Equal("with an explicit deny in a service control policy", Refusal(grants));
    }

    [Fact]
    public void A_service_control_policy_that_only_denies_takes_nothing_else_away() => Assert.Null(Refusal(new()
    {
        Identity = [Policy(AllowRead)], Organization = new([Policy("""{"Effect":"Deny","Action":"s3:*","Resource":"*"}""")]), Principal = Executor,
    }));

    [Fact]
    public void What_one_level_of_an_organisation_does_not_allow_nobody_may_however_they_are_named()
    {
        var named = OnTable($$"""{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"*","Principal":{"AWS":"{{SessionArn}}"} }""");
        var levels = new ServiceControl([Policy("""{"Effect":"Allow","Action":"*","Resource":"*"}"""), Policy("""{"Effect":"Allow","Action":"s3:*","Resource":"*"}""")]);

        Assert.Null(Refusal(new() { Resource = named, Principal = Executor }));
        Assert.Equal("because no service control policy allows the dynamodb:GetItem action", Refusal(new() { Resource = named, Organization = levels, Principal = Executor }));
    }

    [Theory]
    [InlineData(true, RoleArn)]
    [InlineData(true, RoleArn, "arn:aws:iam::123456789012:root")]
    [InlineData(false, RoleArn, SessionArn, "arn:aws:iam::123456789012:root")]
    [InlineData(false, "*")]
    public void NotPrincipal_lets_off_whom_it_names_as_account_role_and_session(bool denied, params string[] named)
    {
        var list = System.Text.Json.JsonSerializer.Serialize(named);
        var others = OnTable($$"""{"Effect":"Deny","NotPrincipal":{"AWS": {{list}} },"Action":"*","Resource":"*"}""");

        Assert.Equal(denied, Refusal(new() { Identity = [Policy(AllowRead)], Resource = others, Principal = Executor }) is not null);
    }

    [Fact]
    public void NotPrincipal_lets_nobody_off_who_has_a_boundary() => Assert.Equal(
        "with an explicit deny in a resource-based policy",
        Refusal(new()
        {
            Identity = [Policy(AllowRead)],
            Boundary = Policy(AllowRead),
            Resource = OnTable("""{"Effect":"Deny","NotPrincipal":{"AWS":"*"},"Action":"*","Resource":"*"}"""),
            Principal = Executor,
        }));

    [Theory]
    [InlineData("NotAction", "\"dynamodb:PutItem\"", true)]
    [InlineData("NotAction", "[\"s3:*\",\"dynamodb:Get*\"]", false)]
    public void NotAction_is_about_every_other_action(string member, string actions, bool allowed) => Assert.Equal(
        allowed, Refusal(new() { Identity = [Policy($$"""{"Effect":"Allow","{{member}}":{{actions}},"Resource":"*"}""")], Principal = Executor }) is null);

    [Theory]
    [InlineData("arn:aws:dynamodb:us-east-1:123456789012:table/customers", true)]
    [InlineData("arn:aws:dynamodb:us-east-1:123456789012:table/o*", false)]
    public void NotResource_is_about_every_other_resource(string resource, bool allowed) => Assert.Equal(
        allowed, Refusal(new() { Identity = [Policy($$"""{"Effect":"Allow","Action":"*","NotResource":"{{resource}}"}""")], Principal = Executor }) is null);

    [Theory]
    [InlineData("2012-10-17", true)]
    [InlineData("2008-10-17", false)]
    public void Only_the_newer_version_knows_variables(string version, bool allowed)
    {
        var policy = PolicyDocument.Parse($$$"""{"Version":"{{{version}}}","Statement":[{"Effect":"Allow","Action":"*","Resource":"arn:aws:dynamodb:*:*:table/${aws:PrincipalTag/table}"}]}""");

        Assert.Equal(allowed, Refusal(new() { Identity = [policy], Principal = Executor }, keys: new ConditionKeys().With("aws:PrincipalTag/table", "orders")) is null);
    }

    [Fact]
    public void A_service_has_nothing_but_what_the_resource_says()
    {
        var api = new NamedPrincipal("123456789012", null, null, "apigateway.amazonaws.com");
        var function = OnTable("""{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"*","Condition":{"ArnLike":{"AWS:SourceArn":"arn:aws:execute-api:us-east-1:123456789012:a/*/GET/a/*"}}}""");
        ConditionKeys From(string source) => new ConditionKeys().With("aws:SourceArn", source);

        Assert.Null(Refusal(new() { Resource = function, ResourceDecides = true, Principal = api }, "lambda:InvokeFunction", keys: From("arn:aws:execute-api:us-east-1:123456789012:a/$default/GET/a/*")));
        Assert.NotNull(Refusal(new() { Resource = function, ResourceDecides = true, Principal = api }, "lambda:InvokeFunction", keys: From("arn:aws:execute-api:us-east-1:123456789012:a/$default/POST/a/*")));
        Assert.NotNull(Refusal(new() { Resource = function, ResourceDecides = true, Principal = api with { Service = "events.amazonaws.com" } }, "lambda:InvokeFunction", keys: From("arn:aws:execute-api:us-east-1:123456789012:a/$default/GET/a/*")));
    }

    private static PolicyDocument Policy(params string[] statements) => Policy(PolicyKind.Attached, statements);

    private static PolicyDocument Trust(string statement) => Policy(PolicyKind.Trust, statement);

    private static PolicyDocument OnTable(string statement) => Policy(PolicyKind.Resource, statement);

    private static PolicyDocument Policy(PolicyKind kind, params string[] statements) =>
        PolicyDocument.Parse($$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""", kind);

    private static string? Refusal(Grants grants, string action = "dynamodb:GetItem", string resource = Table, ConditionKeys? keys = null) =>
        grants.Decide(new(action, resource, keys ?? new())) is { Allowed: false, Because: var because } ? because : null;
}
