using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>P5: the roles of people, each with a duty of its own. What each can do is held by the matrix (ConfirmFlow.Iam.Tests).</summary>
public sealed class SeparatingDuties
{
    private static readonly JsonObject Document = Yaml.Read(Repo.At("policies/developer-roles.yaml"));

    private static IReadOnlyList<Role> Roles { get; } = [.. Role.AllOf("policies/developer-roles.yaml")];

    private static IReadOnlyList<Statement> Boundary { get; } =
        [.. Statement.AllOf("ConfirmFlowPeopleBoundary", Document["Resources"]!["ConfirmFlowPeopleBoundary"]!["Properties"]!["PolicyDocument"])];

    [Fact]
    public void There_are_four() => Assert.Equal(
        ["ApproverAdministratorRole", "AuditorRole", "PromptEngineerRole", "SecurityEngineerRole"], Roles.Select(role => role.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_has_the_boundary_and_the_path_of_people() => Assert.All(Roles, role =>
    {
        Assert.Equal("${ConfirmFlowPeopleBoundary}", role.Resource.Text("PermissionsBoundary"));
        Assert.Equal("/confirmflow/${ConfirmFlowStack}/people/", role.Resource.Text("Path"));
        Assert.Null(role.Resource.At("ManagedPolicyArns"));
    });

    [Fact]
    public void Each_trusts_who_is_named_of_the_organisation_and_a_user_with_a_second_factor_only() => Assert.All(Roles, role =>
    {
        var trust = Assert.Single(role.Trust);

        Assert.Equal(["${" + role.Id[..^"Role".Length] + "Arn}"], trust.Condition("ArnLike", "aws:PrincipalArn"));
        Assert.Equal("""{"Fn::If":["HasOrganization",{"aws:PrincipalOrgID":{"Ref":"OrganizationId"}},{"Ref":"AWS::NoValue"}]}""", trust.Body["Condition"]!["StringEquals"]!.ToJsonString());
        Assert.Equal($$"""{"Fn::If":["DemandsMfaOf{{role.Id[..^"Role".Length]}}",{"aws:MultiFactorAuthPresent":"true"},{"Ref":"AWS::NoValue"}]}""", trust.Body["Condition"]!["Bool"]!.ToJsonString());
        Assert.Equal("true", Template.Text(Document["Parameters"]!["DemandMfa"]!["Default"]));
    });

    [Fact]
    public void Nobody_can_be_named_for_two_of_them()
    {
        var refused = Document["Rules"]!.AsObject().SelectMany(rule => rule.Value!["Assertions"]!.AsArray())
            .Select(assertion => assertion!["Assert"]!["Fn::Not"]?[0]?["Fn::Equals"] as JsonArray).OfType<JsonArray>()
            .Select(pair => string.Join(' ', pair.Select(Template.Text).Order(StringComparer.Ordinal)))
            .ToHashSet();

        foreach (var one in Roles)
            foreach (var other in Roles.Where(it => string.CompareOrdinal(it.Id, one.Id) > 0))
                Assert.Contains($"${{{one.Id[..^"Role".Length]}Arn}} ${{{other.Id[..^"Role".Length]}Arn}}", refused);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/Prompts", true)]
    [InlineData("arn:aws:iam::123456789012:user/people/paula", true)]
    [InlineData("arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_????????????????", true)]
    [InlineData("arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_????????????????", true)]
    [InlineData("arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef", false)]
    [InlineData("arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_*", false)]
    [InlineData("arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_???????????????", false)]
    [InlineData("arn:aws:iam::123456789012:role/Prompt*", false)]
    [InlineData("arn:aws:iam::123456789012:role/Prompt?", false)]
    public void A_role_or_a_permission_set_is_spelled_in_one_way(string arn, bool taken) => Assert.All(Roles, role => Assert.Equal(
        taken,
        System.Text.RegularExpressions.Regex.IsMatch(arn, Template.Text(Document["Parameters"]![role.Id[..^"Role".Length] + "Arn"]!["AllowedPattern"]))));

    [Fact]
    public void The_auditor_reads_the_logs_of_the_template_and_no_others() => Assert.Equal(
        Template.Of("AWS::Logs::LogGroup").Select(group => "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:"
            + group.Text("LogGroupName").Replace("AWS::StackName", "ConfirmFlowStack", StringComparison.Ordinal) + ":*").Order(StringComparer.Ordinal),
        Roles.Single(role => role.Id == "AuditorRole").Statements.Single(statement => statement.Sid == "ReadLogs").Resources.Order(StringComparer.Ordinal));

    [Fact]
    public void No_two_of_them_change_the_same() => Assert.All(
        Roles.SelectMany(role => role.Statements).SelectMany(statement => statement.Actions.Where(Changes).Select(action => (action, statement.Owner))).Distinct().GroupBy(it => it.action),
        owners => Assert.Single(owners));

    [Fact]
    public void The_auditor_changes_nothing() =>
        Assert.DoesNotContain(Roles.Single(role => role.Id == "AuditorRole").Statements.SelectMany(statement => statement.Actions), Changes);

    [Fact]
    public void The_auditor_sees_all_that_is_written_of_a_request_but_its_task_token_and_binding_code()
    {
        var written = Template.Roles.SelectMany(role => role.Statements)
            .Where(statement => statement.Condition("ForAllValues:StringLike", "dynamodb:LeadingKeys") is ["request#*"])
            .SelectMany(statement => statement.Condition("ForAllValues:StringEquals", "dynamodb:Attributes")).ToHashSet();
        var seen = Roles.Single(role => role.Id == "AuditorRole").Statements.Single(statement => statement.Sid == "ReadRequests");

        Assert.Equal(written.Except(["taskToken", "bindingCode"]).Order(), seen.Condition("ForAllValues:StringEquals", "dynamodb:Attributes").Order());
        Assert.Equal(["SPECIFIC_ATTRIBUTES"], seen.Condition("StringEquals", "dynamodb:Select"));
    }

    [Fact]
    public void Who_says_who_approves_is_the_one_that_the_table_lets_write()
    {
        var administrator = Roles.Single(role => role.Id == "ApproverAdministratorRole").Resource;
        var written = Statement.AllOf("PolicyTable", Template.Named("PolicyTable").At("ResourcePolicy", "PolicyDocument")).Single(statement => statement.Sid == "WrittenByTheApproverAdministratorOnly");

        Assert.Equal(
            ["arn:${AWS::Partition}:iam::${AWS::AccountId}:role" + (administrator.Text("Path") + administrator.Text("RoleName")).Replace("ConfirmFlowStack", "AWS::StackName", StringComparison.Ordinal)],
            written.Condition("ArnNotEquals", "aws:PrincipalArn"));
    }

    [Fact]
    public void Their_boundary_denies_what_is_nobodys()
    {
        var denied = Boundary.Where(statement => !statement.Allows).ToDictionary(statement => statement.Sid);

        Assert.Contains("iam:*PermissionsBoundary", denied["NoBoundaryIsTouched"].Actions);
        Assert.Equal(["sts:*"], denied["NoRoleIsAssumed"].Actions);
        Assert.All((string[])["NoBoundaryIsTouched", "NoRoleIsAssumed", "NoStepIsTaken"], sid => Assert.Equal(["*"], denied[sid].Resources));
    }

    // Everything else only looks.
    private static bool Changes(string action) => !System.Text.RegularExpressions.Regex.IsMatch(action.Split(':')[1], "^(Get|List|Describe|Filter|Lookup)");
}
