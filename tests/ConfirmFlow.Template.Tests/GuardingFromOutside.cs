using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>P6: what ships beside the template, for the organisation and for teams with actions of their own.</summary>
public sealed class GuardingFromOutside
{
    /// <summary>AWS Organizations User Guide, "Quotas": the most characters of a service control policy that every organisation can have.</summary>
    private const int MostCharacters = 5120;

    private static readonly string Text = File.ReadAllText(Repo.At("policies/scp/confirmflow.json"));

    private static readonly string OfPages = File.ReadAllText(Repo.At("policies/scp/confirm-pages.json"));

    private static Role Team { get; } = Assert.Single(Role.AllOf("policies/action-role.yaml"));

    private static IReadOnlyList<Statement> Statements { get; } = [.. Statement.AllOf("scp", JsonNode.Parse(Text))];

    private static IReadOnlyList<Statement> StatementsOfPages { get; } = [.. Statement.AllOf("scp", JsonNode.Parse(OfPages))];

    [Fact]
    public void It_fits() => Assert.All((string[])[Text, OfPages], policy => Assert.InRange(policy.Length, 1, MostCharacters));

    [Fact]
    public void It_only_denies() => Assert.All([.. Statements, .. StatementsOfPages], statement => Assert.False(statement.Allows, statement.Sid));

    [Fact]
    public void It_makes_an_exception_for_one_role_of_one_name()
    {
        var excepted = Statements.Concat(StatementsOfPages).Where(statement => statement.Sid != "ActionRolesAreForExecutors").SelectMany(statement => statement.Condition("ArnNotLike", "aws:PrincipalArn")).ToList();

        Assert.Equal(4, excepted.Count);
        Assert.All(excepted, role => Assert.Equal("arn:aws:iam::*:role/ConfirmFlowDeployment", role));
    }

    [Fact]
    public void Every_statement_is_explained()
    {
        var guide = File.ReadAllText(Repo.At("docs/least-privilege.md"));

        Assert.All([.. Statements, .. StatementsOfPages], statement => Assert.Contains($"| `{statement.Sid}` |", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_patterns_fit_the_names_of_the_template()
    {
        Assert.All(Template.Roles, role => Assert.StartsWith("/confirmflow/", role.Resource.Text("Path"), StringComparison.Ordinal));
        Assert.All(Template.AgentRoles, role => Assert.EndsWith("/agent/", role.Resource.Text("Path"), StringComparison.Ordinal));
        Assert.EndsWith("-Execute", Template.Named("ExecuteRole").Text("RoleName"), StringComparison.Ordinal);
        Assert.All(Template.Of("AWS::IAM::ManagedPolicy"), policy => Assert.StartsWith("/confirmflow/", policy.Text("Path"), StringComparison.Ordinal));
        Assert.EndsWith("-ConfirmFlowAgentBoundary", Template.Named("ConfirmFlowAgentBoundary").Text("ManagedPolicyName"), StringComparison.Ordinal);
        Assert.Equal(
            ["BedrockIntakeFunction", "GatewayIntakeFunction", "IntakeFunction"],
            Template.Functions.Where(function => function.Name.EndsWith("-intake", StringComparison.Ordinal)).Select(function => function.Id).Order());
        Assert.Equal(
            [["arn:aws:lambda:*:*:function:*-intake"]],
            Statements.Where(statement => statement.Sid == "AgentsInvokeFrontDoorsOnly").Select(statement => Template.Texts(statement.Body["NotResource"])));
    }

    [Fact]
    public void The_stacks_that_it_keeps_as_they_are_begin_with_the_name_that_they_are_deployed_under()
    {
        var kept = Statements.Single(statement => statement.Sid == "StacksStayAsTheyAre").Resources;

        Assert.All(Template.Functions, function => Assert.Contains(kept, pattern => Fits(pattern, function.Arn)));
        Assert.All((string[])["RequestsTable", "PolicyTable"], table => Assert.Contains(kept, pattern => Fits(pattern, "arn:aws:dynamodb:r:1:table/" + Template.Named(table).Text("TableName"))));
        Assert.Contains(kept, pattern => Fits(pattern, "arn:aws:ses:r:1:configuration-set/" + Template.Named("MailConfigurationSet").Text("Name")));
        Assert.Contains(kept, pattern => Fits(pattern, "arn:aws:states:r:1:stateMachine:" + Template.Named("ApprovalMachine").Text("Name")));
        Assert.Contains("stack_name = \"confirmflow\"", File.ReadAllText(Repo.At("samconfig.toml")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_to_be_filled_in_for_the_confirm_pages_is_named_in_the_guide()
    {
        var guide = File.ReadAllText(Repo.At("docs/least-privilege.md"));

        Assert.All(StatementsOfPages.SelectMany(statement => statement.Resources), resource => Assert.Matches("::/(apis/CONFIRM_API_ID|domainnames/CONFIRM_DOMAIN)(/\\*)?$", resource));
        Assert.All((string[])["CONFIRM_API_ID", "CONFIRM_DOMAIN", "--logical-resource-id ConfirmApi "], word => Assert.Contains(word, guide, StringComparison.Ordinal));
        Assert.Equal("AWS::Serverless::HttpApi", Template.Named("ConfirmApi").Type);
    }

    private static bool Fits(string pattern, string arn) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(
        pattern, arn.Replace("${AWS::Partition}", "aws", StringComparison.Ordinal).Replace("${AWS::StackName}", "confirmflow", StringComparison.Ordinal), ignoreCase: false);

    [Fact]
    public void A_teams_action_role_is_trusted_bounded_and_named_like_those_of_the_template()
    {
        var role = Team;
        var sample = Template.Roles.Single(it => it.Id == "RefundOrderActionRole");

        Assert.Equal(Here(sample.Resource.At("AssumeRolePolicyDocument")), role.Resource.At("AssumeRolePolicyDocument")!.ToJsonString());
        Assert.Equal(Here(sample.Resource.At("Path")), role.Resource.At("Path")!.ToJsonString());
        Assert.Equal("${ConfirmFlowStack}-${AWS::Region}-${ActionName}Action", role.Resource.Text("RoleName"));
        var boundary = Template.Named("ConfirmFlowActionBoundary");
        Assert.Equal(
            "arn:${AWS::Partition}:iam::${AWS::AccountId}:policy" + (boundary.Text("Path") + boundary.Text("ManagedPolicyName")).Replace("AWS::StackName", "ConfirmFlowStack", StringComparison.Ordinal),
            role.Resource.Text("PermissionsBoundary"));
        Assert.All(role.Statements, statement => Assert.Equal(["${aws:PrincipalTag/resource}"], statement.Condition("ForAllValues:StringEquals", "dynamodb:LeadingKeys")));
    }

    [Fact]
    public void A_teams_action_reads_and_changes_what_is_named_of_one_table()
    {
        Assert.Equal(["ReadTheTaggedItem", "ChangeTheTaggedItem"], Team.Statements.Select(statement => statement.Sid));
        Assert.All(Team.Statements, statement => Assert.Equal(["arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${TableName}"], statement.Resources));
        var read = Team.Statements.First();
        Assert.Equal(["SPECIFIC_ATTRIBUTES"], read.Condition("StringEquals", "dynamodb:Select"));
        Assert.Equal(["${ReadAttributes}"], read.Condition("ForAllValues:StringEquals", "dynamodb:Attributes"));
        Assert.Equal(["${WrittenAttributes}"], Team.Statements.Last().Condition("ForAllValues:StringEquals", "dynamodb:Attributes"));
    }

    private static string Here(JsonNode? node) => node!.ToJsonString().Replace("AWS::StackName", "ConfirmFlowStack", StringComparison.Ordinal);
}
