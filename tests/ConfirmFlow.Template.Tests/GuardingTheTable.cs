namespace ConfirmFlow.Template.Tests;

/// <summary>P7 from the table's side, and what keeps every role at home.</summary>
public sealed class GuardingTheTable
{
    private static IReadOnlyList<Statement> Policy { get; } = [.. Statement.AllOf("RequestsTable", Template.Named("RequestsTable").At("ResourcePolicy", "PolicyDocument"))];

    private static IReadOnlyList<Statement> OfPolicies { get; } = [.. Statement.AllOf("PolicyTable", Template.Named("PolicyTable").At("ResourcePolicy", "PolicyDocument"))];

    [Fact]
    public void Nobody_writes_requests_but_the_roles_that_may()
    {
        var denied = Policy.Single(statement => statement.Sid == "WrittenByTheirRolesOnly");
        var writers = Template.Roles
            .Where(role => role.Statements.Any(statement => statement.Actions.Any(action => action is "dynamodb:PutItem" or "dynamodb:UpdateItem" or "dynamodb:DeleteItem")
                && statement.Resources.Any(resource => resource.EndsWith("-requests", StringComparison.Ordinal))))
            .Select(role => $"arn:${{AWS::Partition}}:iam::${{AWS::AccountId}}:role{role.Resource.Text("Path")}{role.Resource.Text("RoleName")}");

        Assert.Equal(writers.Order(), denied.Condition("ArnNotEquals", "aws:PrincipalArn").Order());
        Assert.Subset(denied.Actions.ToHashSet(), (HashSet<string>)["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem", "dynamodb:PartiQLInsert", "dynamodb:PartiQLUpdate", "dynamodb:PartiQLDelete"]);
        Assert.Equal("*", Template.Text(denied.Body["Principal"]));
    }

    [Fact]
    public void The_tables_policies_only_take_away() => Assert.All(Policy.Concat(OfPolicies), statement => Assert.False(statement.Allows, statement.Sid));

    [Fact]
    public void Nobody_takes_the_policy_away_that_is_in_force()
    {
        var denied = OfPolicies.Single(statement => statement.Sid == "TakenAwayByNobody");

        Assert.Equal(["dynamodb:DeleteItem", "dynamodb:PartiQLDelete"], denied.Actions.Order());
        Assert.Equal("*", Template.Text(denied.Body["Principal"]));
        Assert.Null(denied.Body["Condition"]);
    }

    [Fact]
    public void Functions_read_the_policy_in_force_and_nothing_beside_it() => Assert.All(
        Template.Roles.SelectMany(role => role.Statements).Where(statement => statement.Resources.Any(resource => resource.EndsWith(":table/${AWS::StackName}-policy", StringComparison.Ordinal))),
        statement =>
        {
            Assert.Contains(statement.Owner, (string[])["IntakeRole", "NotifyRole", "SlackRole", "ExecuteRole"]);
            Assert.Equal(["dynamodb:GetItem"], statement.Actions);
            Assert.Equal(["current"], statement.Condition("ForAllValues:StringEquals", "dynamodb:LeadingKeys"));
        });

    [Fact]
    public void Where_there_is_an_endpoint_ConfirmFlows_roles_come_through_it()
    {
        var denied = Policy.Single(statement => statement.Sid == "ReachedThroughTheEndpointOnly");

        Assert.Equal(["${TableEndpointId}"], denied.Condition("StringNotEquals", "aws:SourceVpce"));
        Assert.Equal(["arn:${AWS::Partition}:iam::${AWS::AccountId}:role/confirmflow/${AWS::StackName}/*"], denied.Condition("ArnLike", "aws:PrincipalArn"));
    }

    [Theory]
    [InlineData("ConfirmFlowBoundary", "StayInRegion", "StringNotEquals", "aws:RequestedRegion", "${AWS::Region}")]
    [InlineData("ConfirmFlowBoundary", "StayInAccount", "StringNotEqualsIfExists", "aws:ResourceAccount", "${AWS::AccountId}")]
    [InlineData("ConfirmFlowActionBoundary", "StayInRegion", "StringNotEquals", "aws:RequestedRegion", "${AWS::Region}")]
    [InlineData("ConfirmFlowActionBoundary", "StayInAccount", "StringNotEqualsIfExists", "aws:ResourceAccount", "${AWS::AccountId}")]
    [InlineData("ConfirmFlowAgentBoundary", "StayInRegion", "StringNotEquals", "aws:RequestedRegion", "${AWS::Region}")]
    public void A_boundary_keeps_its_roles_at_home(string boundary, string sid, string @operator, string key, string value)
    {
        var denied = Statement.AllOf(boundary, Template.Named(boundary).At("PolicyDocument")).Single(statement => statement.Sid == sid);

        Assert.False(denied.Allows);
        Assert.Equal(["*"], denied.Actions);
        Assert.Equal(["*"], denied.Resources);
        Assert.Equal([value], denied.Condition(@operator, key));
    }
}
