namespace ConfirmFlow.Template.Tests;

/// <summary>P3: who may become a role that a service runs as, and what comes with it.</summary>
public sealed class GivingFunctionsTheirRole
{
    private static readonly string[] FrontDoors = ["IntakeFunction", "BedrockIntakeFunction", "GatewayIntakeFunction"];

    [Fact]
    public void Only_the_front_doors_share_a_role()
    {
        var shared = Template.Functions.GroupBy(function => function.Role).Where(group => group.Count() > 1).ToList();

        Assert.Equal(FrontDoors.Order(), Assert.Single(shared).Select(function => function.Id).Order());
    }

    [Fact]
    public void Every_role_is_the_role_of_something()
    {
        var used = Template.Functions.Select(function => function.Role).Concat(["ApprovalMachineRole", "UndeliverableMailRole"]).Concat(Template.ActionRoles.Concat(Template.AgentRoles).Select(role => role.Id));

        Assert.Equal(used.Distinct().Order(), Template.Roles.Select(role => role.Id).Order());
    }

    [Fact]
    public void A_role_is_found_by_its_name() => Assert.All(Template.Roles, role =>
    {
        Assert.Equal($"${{AWS::StackName}}-${{AWS::Region}}-{role.Id[..^"Role".Length]}", role.Resource.Text("RoleName"));
        Assert.StartsWith("/confirmflow/${AWS::StackName}/", role.Resource.Text("Path"), StringComparison.Ordinal);
    });

    [Fact]
    public void A_functions_role_trusts_Lambda_for_that_function_only() => Assert.All(Template.FunctionRoles, role =>
        AssertTrusts(role, "lambda.amazonaws.com", Template.Functions.Where(function => function.Role == role.Id).Select(function => function.Arn)));

    [Fact]
    public void The_machines_role_trusts_Step_Functions_for_the_machine_only() => AssertTrusts(
        Template.Roles.Single(role => role.Id == "ApprovalMachineRole"),
        "states.amazonaws.com",
        ["arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:" + Template.Named("ApprovalMachine").Text("Name")]);

    [Fact]
    public void The_rules_role_trusts_EventBridge_for_the_rule_only()
    {
        var rule = Template.Named("UndeliverableMailRule");

        AssertTrusts(
            Template.Roles.Single(role => role.Id == "UndeliverableMailRole"),
            "events.amazonaws.com",
            ["arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/" + rule.Text("Name")]);
        Assert.Equal("${UndeliverableMailRole.Arn}", Template.Text(rule.At("Targets")![0]!["RoleArn"]));
    }

    [Fact]
    public void A_function_writes_to_its_own_log_group_and_nothing_else_does() => Assert.All(Template.FunctionRoles, role =>
    {
        var own = Template.Functions.Where(function => function.Role == role.Id).Select(function =>
        {
            var group = Template.Named(function.Resource.Text("LoggingConfig", "LogGroup").Trim('$', '{', '}'));
            Assert.Equal($"/aws/lambda/{function.Name}", group.Text("LogGroupName"));
            return $"arn:${{AWS::Partition}}:logs:${{AWS::Region}}:${{AWS::AccountId}}:log-group:{group.Text("LogGroupName")}:log-stream:*";
        });
        var statement = Assert.Single(role.Statements, statement => statement.Actions.Contains("logs:PutLogEvents"));

        Assert.Equal(["logs:CreateLogStream", "logs:PutLogEvents"], statement.Actions.Order());
        Assert.Equal(own.Order(), statement.Resources.Order());
    });

    [Fact]
    public void A_function_is_found_by_its_name_and_runs_traced() => Assert.All(Template.Functions, function =>
    {
        Assert.StartsWith("${AWS::StackName}-", function.Name, StringComparison.Ordinal);
        Assert.Equal("Active", Template.Text(Template.Document["Globals"]!["Function"]!["Tracing"]));
        Assert.Contains(Template.Roles.Single(role => role.Id == function.Role).Statements, statement => statement.Actions.Contains("xray:PutTraceSegments"));
    });

    private static void AssertTrusts(Role role, string service, IEnumerable<string> sources)
    {
        var trust = Assert.Single(role.Trust);

        Assert.Equal($$"""{"Service":"{{service}}"}""", trust.Body["Principal"]!.ToJsonString());
        Assert.Equal(["sts:AssumeRole"], trust.Actions);
        Assert.Equal(["${AWS::AccountId}"], trust.Condition("StringEquals", "aws:SourceAccount"));
        Assert.Equal(sources.Order(), trust.Condition("ArnEquals", "aws:SourceArn").Order());
    }
}
