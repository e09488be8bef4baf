namespace ConfirmFlow.Template.Tests;

/// <summary>P4: who may become an action, and what it can do then.</summary>
public sealed class AssumingActionRoles
{
    private const string RequestIds = "ar-??????????????????????????";

    private static Role Executor => Template.Roles.Single(role => role.Id == "ExecuteRole");

    [Fact]
    public void There_are_action_roles() => Assert.NotEmpty(Template.ActionRoles);

    [Fact]
    public void Only_the_executor_is_trusted() => Assert.All(Template.ActionRoles.SelectMany(role => role.Trust), statement =>
    {
        Assert.Equal("arn:${AWS::Partition}:iam::${AWS::AccountId}:root", Template.Text(statement.Body["Principal"]!["AWS"]));
        Assert.Equal([ArnOf(Executor)], statement.Condition("ArnEquals", "aws:PrincipalArn"));
    });

    [Fact]
    public void The_executor_must_name_the_request_and_one_resource() => Assert.All(Template.ActionRoles, role =>
    {
        var assume = Assert.Single(role.Trust, statement => statement.Actions.Contains("sts:AssumeRole"));

        Assert.Equal(["sts:AssumeRole"], assume.Actions);
        Assert.Equal([RequestIds], assume.Condition("StringLike", "sts:RoleSessionName"));
        Assert.Equal([RequestIds], assume.Condition("StringLike", "sts:SourceIdentity"));
        Assert.Equal(["false"], assume.Condition("Null", "aws:RequestTag/resource"));
        Assert.Equal(["resource"], assume.Condition("ForAllValues:StringEquals", "aws:TagKeys"));
    });

    [Fact]
    public void Tag_and_source_identity_are_let_in_in_that_form_only() => Assert.All(Template.ActionRoles, role =>
    {
        var tag = Assert.Single(role.Trust, statement => statement.Actions is ["sts:TagSession"]);
        var identity = Assert.Single(role.Trust, statement => statement.Actions is ["sts:SetSourceIdentity"]);

        Assert.Equal(3, role.Trust.Count());
        Assert.Equal(["resource"], tag.Condition("ForAllValues:StringEquals", "aws:TagKeys"));
        Assert.Equal(["false"], tag.Condition("Null", "aws:RequestTag/resource"));
        Assert.Equal([RequestIds], identity.Condition("StringLike", "sts:SourceIdentity"));
    });

    [Fact]
    public void A_session_reaches_the_tagged_item_only() => Assert.All(Template.ActionRoles.SelectMany(role => role.Statements), statement =>
    {
        Assert.Matches("^dynamodb:(Get|Update|Delete)Item$", Assert.Single(statement.Actions));
        Assert.Equal(["${aws:PrincipalTag/resource}"], statement.Condition("ForAllValues:StringEquals", "dynamodb:LeadingKeys"));
        Assert.Equal(["false"], statement.Condition("Null", "dynamodb:LeadingKeys"));
        Assert.EndsWith(":table/" + SampleTable(statement), Assert.Single(statement.Resources), StringComparison.Ordinal);
    });

    [Fact]
    public void A_write_gets_nothing_back() => Assert.All(
        Template.ActionRoles.Concat(Role.AllOf("policies/action-role.yaml")).SelectMany(role => role.Statements).Where(statement => statement.Actions is not ["dynamodb:GetItem"]),
        statement => Assert.Equal(["NONE"], statement.Condition("StringEqualsIfExists", "dynamodb:ReturnValues")));

    [Fact]
    public void A_session_changes_only_what_its_action_is_about() => Assert.All(
        Template.ActionRoles.SelectMany(role => role.Statements).Where(statement => statement.Actions is ["dynamodb:UpdateItem"]),
        statement =>
        {
            var code = File.ReadAllText(Repo.At($"functions/ConfirmFlow.Actions/Catalog/{statement.Owner[..^"ActionRole".Length]}.cs"));
            var attributes = statement.Condition("ForAllValues:StringEquals", "dynamodb:Attributes");

            Assert.NotEmpty(attributes);
            Assert.All(attributes, attribute => Assert.Contains($"\"{attribute}\"", code, StringComparison.Ordinal));
        });

    [Fact]
    public void The_executor_can_become_actions_of_this_stack_and_nobody_else_can()
    {
        var grant = Assert.Single(Template.Roles.SelectMany(role => role.Statements), statement => statement.Actions.Any(action => action.StartsWith("sts:", StringComparison.Ordinal)));

        Assert.Equal("ExecuteRole", grant.Owner);
        Assert.Equal(["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"], grant.Actions.Order());
        var pattern = Assert.Single(grant.Resources);
        Assert.All(Template.ActionRoles, role => Assert.StartsWith(pattern.TrimEnd('*'), ArnOf(role), StringComparison.Ordinal));
        Assert.All(Template.Roles.Except(Template.ActionRoles), role => Assert.False(ArnOf(role).StartsWith(pattern.TrimEnd('*'), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_executor_is_told_where_action_roles_are()
    {
        var prefix = Template.Functions.Single(function => function.Id == "ExecuteFunction").Variables["CONFIRMFLOW_ACTION_ROLE_PREFIX"];

        Assert.All(Template.ActionRoles, role => Assert.Equal(ArnOf(role), prefix + role.Id[..^"Role".Length]));
    }

    private static string ArnOf(Role role) =>
        $"arn:${{AWS::Partition}}:iam::${{AWS::AccountId}}:role{role.Resource.Text("Path")}{role.Resource.Text("RoleName")}";

    private static string SampleTable(Statement statement) =>
        Template.Named(statement.Owner.StartsWith("RefundOrder", StringComparison.Ordinal) ? "OrdersTable" : "CustomersTable").Text("TableName");
}
