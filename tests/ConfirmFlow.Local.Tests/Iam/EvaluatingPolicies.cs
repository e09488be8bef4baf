using System.Text.Json.Nodes;

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

    [Fact]
    public void A_trust_policy_that_names_the_account_still_wants_the_callers_own_policy()
    {
        var trust = Policy("""{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"arn:aws:iam::123456789012:root"}}""");
        var own = Policy("""{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::123456789012:role/confirmflow/*"}""");

        Assert.NotNull(Refusal(new() { Resource = trust, ResourceDecides = true, Principal = Executor }, "sts:AssumeRole", RoleArn));
        Assert.Null(Refusal(new() { Identity = [own], Resource = trust, ResourceDecides = true, Principal = Executor }, "sts:AssumeRole", RoleArn));
    }

    [Fact]
    public void The_callers_own_policy_does_not_do_where_trust_decides()
    {
        var own = Policy("""{"Effect":"Allow","Action":"sts:*","Resource":"*"}""");
        var others = Policy("""{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"lambda.amazonaws.com"}}""");

        Assert.NotNull(Refusal(new() { Identity = [own], Resource = others, ResourceDecides = true, Principal = Executor }, "sts:AssumeRole", RoleArn));
    }

    [Fact]
    public void A_tables_policy_denies_whom_it_excepts_by_condition()
    {
        var writers = Policy("""
            {"Effect":"Deny","Principal":"*","Action":"dynamodb:PutItem","Resource":"*",
             "Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/confirmflow/Writer"}}}
            """);
        var grants = new Grants { Identity = [Policy("""{"Effect":"Allow","Action":"*","Resource":"*"}""")], Resource = writers, Principal = Executor };

        Assert.Equal("with an explicit deny in a resource-based policy", Refusal(grants, "dynamodb:PutItem", keys: new ConditionKeys().With("aws:PrincipalArn", RoleArn)));
        Assert.Null(Refusal(grants, "dynamodb:PutItem", keys: new ConditionKeys().With("aws:PrincipalArn", "arn:aws:iam::123456789012:role/confirmflow/Writer")));
    }

    [Fact]
    public void A_wildcard_does_not_reach_into_another_account()
    {
        var grants = new Grants { Identity = [Policy("""{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:*:table/orders"}""")], Principal = Executor };

        Assert.NotNull(Refusal(grants));
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringResembles":{"aws:userid":"x"}}}""", "StringResembles")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"ForSomeValues:StringLike":{"aws:userid":"x"}}}""", "ForSomeValues:StringLike")]
    [InlineData("""{"Effect":"Allow","Action":"*","NotPrincipal":"*"}""", "NotPrincipal")]
    public void What_is_not_known_is_refused_by_name(string statement, string name) =>
        Assert.Contains($"'{name}'", Assert.Throws<PolicyError>(() => Policy(statement)).Message, StringComparison.Ordinal);

    private static PolicyDocument Policy(params string[] statements) =>
        PolicyDocument.Read((JsonObject)JsonNode.Parse($$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""")!);

    private static string? Refusal(Grants grants, string action = "dynamodb:GetItem", string resource = Table, ConditionKeys? keys = null) =>
        grants.Decide(new(action, resource, keys ?? new())) is { Allowed: false, Because: var because } ? because : null;
}
