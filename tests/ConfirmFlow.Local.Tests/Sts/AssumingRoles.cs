using Microsoft.Extensions.Time.Testing;

namespace ConfirmFlow.Local.Tests;

/// <summary>Assuming the roles of the project's own template, as its executor does and as others try to.</summary>
public sealed class AssumingRoles : IDisposable
{
    private static readonly StackTemplate Template = new TemplateFile(Tree.Find()).Read("http://127.0.0.1:4300");
    private static readonly RoleBook Roles = new(Template);
    private static readonly string Request = "ar-" + new string('a', 26);
    private readonly FakeTimeProvider time = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly string folder = Directory.CreateTempSubdirectory("confirmflow").FullName;
    private readonly Sessions sessions;
    private readonly TemplateAuthorizer authorizer;
    private readonly RoleAssumption assumption;

    public AssumingRoles()
    {
        sessions = new(Path.Combine(folder, "sessions.jsonl"));
        authorizer = new(Roles, ServiceControl.None, Template.Stack, time, _ => { });
        assumption = new(Roles, authorizer, sessions, time);
    }

    [Fact]
    public void The_executor_gets_the_one_order_and_no_other()
    {
        var session = Callers.For(assumption.Assume(Worker("ExecuteFunction"), Refund()), Template.Stack);

        Assert.Null(Denial(session, "1001"));
        Assert.NotNull(Denial(session, "1002"));
    }

    [Theory]
    [InlineData("&RoleSessionName=somebody")]
    [InlineData("&SourceIdentity=")]
    [InlineData("&Tags.member.1.Key=order")]
    [InlineData("&Tags.member.2.Key=more&Tags.member.2.Value=1")]
    public void The_executor_gets_it_in_its_own_form_only(string otherwise) =>
        Assert.Throws<AccessDenied>(() => assumption.Assume(Worker("ExecuteFunction"), Refund(otherwise)));

    [Fact]
    public void Nobody_else_gets_it() => Assert.All(
        Template.Functions.Where(function => function.LogicalId != "ExecuteFunction"),
        function => Assert.Throws<AccessDenied>(() => assumption.Assume(Worker(function.LogicalId), Refund())));

    [Fact]
    public void Not_even_the_executor_gets_what_the_organisation_denies()
    {
        var organization = ServiceControl.Read([Path.Combine(Tree.Find().Root, "policies", "scp", "confirmflow.json")]);
        var held = new RoleAssumption(Roles, new TemplateAuthorizer(Roles, organization, Template.Stack, time, _ => { }), sessions, time);
        var denying = new ServiceControl([PolicyDocument.Parse("""{"Statement":[{"Effect":"Deny","Action":"sts:TagSession","Resource":"*"}]}""")]);
        var denied = new RoleAssumption(Roles, new TemplateAuthorizer(Roles, denying, Template.Stack, time, _ => { }), sessions, time);

        Assert.Equal("1001", held.Assume(Worker("ExecuteFunction"), Refund()).Tags["resource"]);
        Assert.Contains("sts:TagSession", Assert.Throws<AccessDenied>(() => denied.Assume(Worker("ExecuteFunction"), Refund())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_policy_narrows_what_the_role_allows()
    {
        var nothing = """{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}""";
        var session = Callers.For(
            assumption.Assume(Worker("ExecuteFunction"), Refund("&Policy=" + Uri.EscapeDataString(nothing))), Template.Stack);

        Assert.Contains("session policy", Denial(session, "1001"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&DurationSeconds=899")]
    [InlineData("&DurationSeconds=3601")]
    [InlineData("&Policy=%7B%7D%20x")]
    public void What_STS_does_not_take_is_refused(string otherwise) =>
        Assert.Throws<AwsError>(() => assumption.Assume(Worker("ExecuteFunction"), Refund(otherwise)));

    [Fact]
    public void What_was_given_out_is_known_after_a_restart()
    {
        var given = assumption.Assume(Worker("ExecuteFunction"), Refund());
        sessions.Dispose();

        using var again = new Sessions(Path.Combine(folder, "sessions.jsonl"));
        var found = again.Find(given.AccessKeyId)!;
        Assert.Equal((given.SecretAccessKey, given.SourceIdentity, "1001"), (found.SecretAccessKey, found.SourceIdentity, found.Tags["resource"]));
    }

    public void Dispose()
    {
        sessions.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string? Denial(Caller caller, string order)
    {
        try
        {
            var table = Template.Tables.First(table => table.HashKey == "orderId");
            var keys = new ConditionKeys().With("dynamodb:LeadingKeys", order)
                .With("dynamodb:Attributes", ["orderId", "status", "amount"]).With("dynamodb:Select", "SPECIFIC_ATTRIBUTES");
            authorizer.Demand(caller, "dynamodb:GetItem", table.Arn, keys);
            return null;
        }
        catch (AccessDenied denied)
        {
            return denied.Message;
        }
    }

    private Caller Worker(string function)
    {
        var it = Template.Functions.First(candidate => candidate.LogicalId == function);
        return authorizer.ServiceUnder(it.RoleArn, "lambda.amazonaws.com", it.Arn);
    }

    // A field that is given again replaces the usual one.
    private static AssumeRoleRequest Refund(string otherwise = "")
    {
        var role = Template.Roles.First(role => role.LogicalId == "RefundOrderActionRole").Arn;
        var fields = $"RoleArn={role}&RoleSessionName={Request}&SourceIdentity={Request}&DurationSeconds=900&Tags.member.1.Key=resource&Tags.member.1.Value=1001{otherwise}"
            .Split('&').Select(field => field.Split('=', 2)).GroupBy(field => field[0], field => field[1])
            .Where(field => field.Last().Length > 0).Select(field => $"{field.Key}={field.Last()}");
        return AssumeRoleRequest.Read(QueryForm.Parse(System.Text.Encoding.UTF8.GetBytes(string.Join('&', fields))));
    }
}
