using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>P6: what ships beside the template, for the organisation and for teams with actions of their own.</summary>
public sealed class GuardingFromOutside
{
    /// <summary>AWS Organizations User Guide, "Quotas": the most characters of a service control policy that every organisation can have.</summary>
    private const int MostCharacters = 5120;

    private static readonly string Text = File.ReadAllText(Repo.At("policies/scp/confirmflow.json"));

    private static IReadOnlyList<Statement> Statements { get; } = [.. Statement.AllOf("scp", JsonNode.Parse(Text))];

    [Fact]
    public void It_fits() => Assert.InRange(Text.Length, 1, MostCharacters);

    [Fact]
    public void It_only_denies() => Assert.All(Statements, statement => Assert.False(statement.Allows, statement.Sid));

    [Fact]
    public void Every_statement_is_explained()
    {
        var guide = File.ReadAllText(Repo.At("docs/least-privilege.md"));

        Assert.All(Statements, statement => Assert.Contains($"| `{statement.Sid}` |", guide, StringComparison.Ordinal));
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
    }

    [Fact]
    public void A_teams_action_role_is_trusted_bounded_and_named_like_those_of_the_template()
    {
        var role = new Role(new Resource("ActionRole", Yaml.Read(Repo.At("policies/action-role.yaml"))["Resources"]!["ActionRole"]!.AsObject()));
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

    private static string Here(JsonNode? node) => node!.ToJsonString().Replace("AWS::StackName", "ConfirmFlowStack", StringComparison.Ordinal);
}
