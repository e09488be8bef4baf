namespace ConfirmFlow.Local.Tests;

public class ReadingTheTemplate
{
    private const string Text = """
        Parameters:
          Prefix: { Type: String, Default: shop }
          Sample: { Type: String, Default: "false" }
        Conditions:
          WithSample: !Equals [!Ref Sample, "true"]
        Globals:
          Function:
            Timeout: 15
            Environment: { Variables: { STACK: !Ref AWS::StackName, SHARED: a } }
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              RoleName: !Sub ${Prefix}-worker
              Path: /team/
              PermissionsBoundary: !Ref Boundary
              AssumeRolePolicyDocument: { Version: 2012-10-17, Statement: [] }
          Boundary:
            Type: AWS::IAM::ManagedPolicy
            Properties: { ManagedPolicyName: cap, PolicyDocument: { Version: "2012-10-17", Statement: [] } }
          Worker:
            Type: AWS::Serverless::Function
            Properties:
              CodeUri: src/Worker
              Timeout: 60
              Role: !GetAtt Role.Arn
              Environment:
                Variables:
                  SHARED: b
                  URL: !If [WithSample, "http://sample", !Join ["/", ["https:", "", !Ref Prefix]]]
                  GONE: !If [WithSample, x, !Ref AWS::NoValue]
                  PATTERN: !Sub "${!aws:PrincipalTag/x} of ${Table.Arn}"
              Events:
                Get: { Type: HttpApi, Properties: { ApiId: !Ref Api, Method: get, Path: "/a/{token}" } }
                Often: { Type: Schedule, Properties: { Name: !Sub "${Prefix}-often", Schedule: rate(5 minutes) } }
          Api: { Type: AWS::Serverless::HttpApi }
          Table:
            Type: AWS::DynamoDB::Table
            Properties:
              TableName: !Sub ${AWS::StackName}-orders
              AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
              KeySchema: [{ AttributeName: id, KeyType: HASH }]
              TimeToLiveSpecification: { AttributeName: ends, Enabled: true }
          Outsider:
            Type: AWS::Lambda::Permission
            Properties: { FunctionName: !GetAtt Worker.Arn, Action: lambda:InvokeFunction, Principal: bedrock.amazonaws.com, SourceAccount: !Ref AWS::AccountId, SourceArn: "arn:aws:bedrock:us-east-1:123456789012:agent/A" }
          Samples:
            Type: Custom::Samples
            Condition: WithSample
            Properties: { ServiceToken: !GetAtt Worker.Arn }
        """;

    [Fact]
    public void A_functions_schedule_is_its_rule_and_the_time_between_two_calls() =>
        Assert.Equal(new ScheduleResource("shop-often", TimeSpan.FromMinutes(5)), Assert.Single(Assert.Single(Read().Functions).Schedules));

    [Fact]
    public void A_functions_own_policy_is_what_the_template_says_and_what_SAM_adds() => Assert.Equal(
        [
            """{"Effect":"Allow","Principal":{"Service":"bedrock.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:us-east-1:123456789012:function:confirmflow-Worker","Condition":{"ArnLike":{"AWS:SourceArn":"arn:aws:bedrock:us-east-1:123456789012:agent/A"},"StringEquals":{"AWS:SourceAccount":"123456789012"}}}""",
            """{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:us-east-1:123456789012:function:confirmflow-Worker","Condition":{"ArnLike":{"AWS:SourceArn":"arn:aws:execute-api:us-east-1:123456789012:confirmflow-Api/*/GET/a/*"}}}""",
            """{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:us-east-1:123456789012:function:confirmflow-Worker","Condition":{"ArnLike":{"AWS:SourceArn":"arn:aws:events:us-east-1:123456789012:rule/shop-often"}}}""",
        ],
        Read().Permissions.Select(permission => permission.Statement.ToJsonString()));

    [Fact]
    public void A_permission_for_something_else_is_named()
    {
        var text = Text.Replace("Action: lambda:InvokeFunction,", "Action: lambda:InvokeFunction, FunctionUrlAuthType: NONE,", StringComparison.Ordinal);

        Assert.Contains("'FunctionUrlAuthType'", Assert.Throws<StartError>(() => Read(text).Permissions).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ManagedPolicyName: cap,", "ManagedPolicyName: cap, Roles: [shop-worker],", "'Boundary'", "'Roles'")]
    [InlineData("Api: {", "Extra: { Type: AWS::IAM::RolePolicy }\n  Api: {", "'Extra'", "AWS::IAM::RolePolicy")]
    [InlineData("Api: {", "Extra: { Type: AWS::CloudFormation::Stack }\n  Api: {", "'Extra'", "AWS::CloudFormation::Stack")]
    [InlineData("Api: {", "Extra: { Type: AWS::Events::EventBusPolicy }\n  Api: {", "'Extra'", "AWS::Events::EventBusPolicy")]
    [InlineData("Api: {", "Extra: { Type: AWS::Not::Known }\n  Api: {", "'Extra'", "name the type in local/Template/UnknownGrants.cs")]
    [InlineData("Api: {", "Extra: { Condition: WithSample }\n  Api: {", "'Extra'", "has no type")]
    [InlineData("Globals:", "Globals:\n  SimpleTable: {}", "'Globals'", "AWS::Serverless::SimpleTable")]
    [InlineData("Api: {", "Extra: { Type: AWS::Serverless::Connector, Condition: WithSample }\n  Api: {", "'Extra'", "AWS::Serverless::Connector")]
    [InlineData("Api: {", "Extra: { Type: AWS::Events::EventBus, Properties: { Policy: {} } }\n  Api: {", "'Extra'", "'Policy'")]
    [InlineData("Api: {", "Extra: { Type: AWS::DynamoDB::Table, Properties: { StreamSpecification: {} } }\n  Api: {", "'Extra'", "'StreamSpecification'")]
    [InlineData("Api: {", "Extra: { Type: AWS::Serverless::StateMachine, Properties: { Policies: [] } }\n  Api: {", "'Extra'", "'Policies'")]
    [InlineData("Type: AWS::Serverless::Function", "Type: AWS::Serverless::Function\n    Connectors: {}", "'Worker'", "'Connectors'")]
    [InlineData("CodeUri: src/Worker", "CodeUri: src/Worker\n      Policies: [AmazonDynamoDBFullAccess]", "'Worker'", "'Policies'")]
    [InlineData("Type: HttpApi,", "Type: Api,", "'Worker'", "an event of the type Api")]
    [InlineData("Timeout: 15", "FunctionUrlConfig: { AuthType: NONE }", "'Globals'", "'FunctionUrlConfig'")]
    public void What_could_grant_something_and_is_not_followed_is_refused_by_name(string from, string to, string where, string what)
    {
        var message = Assert.Throws<StartError>(() => Read(Text.Replace(from, to, StringComparison.Ordinal))).Message;

        Assert.Contains(where, message, StringComparison.Ordinal);
        Assert.Contains(what, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rate(1 minute)", 60)]
    [InlineData("rate(2 hours)", 7200)]
    [InlineData("rate(1 day)", 86400)]
    public void A_rate_is_minutes_hours_or_days(string schedule, int seconds) =>
        Assert.Equal(seconds, ScheduleResource.Read("Often", new() { ["Schedule"] = schedule }).Every.TotalSeconds);

    [Theory]
    [InlineData("cron(0 12 * * ? *)")]
    [InlineData("rate(0 minutes)")]
    [InlineData("rate(1 second)")]
    [InlineData("")]
    public void Another_schedule_is_refused_by_name(string schedule) =>
        Assert.Contains($"'{schedule}'", Assert.Throws<StartError>(() => ScheduleResource.Read("Often", new() { ["Schedule"] = schedule })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_functions_own_settings_come_over_the_common_ones()
    {
        var worker = Assert.Single(Read().Functions);

        Assert.Equal(TimeSpan.FromMinutes(1), worker.Timeout);
        Assert.Equal("confirmflow-Worker", worker.Name);
        Assert.Equal("arn:aws:iam::123456789012:role/team/shop-worker", worker.RoleArn);
        Assert.Equal("b", worker.Variables["SHARED"]);
        Assert.Equal("confirmflow", worker.Variables["STACK"]);
        Assert.Equal("https://shop", worker.Variables["URL"]);
        Assert.Equal("${aws:PrincipalTag/x} of arn:aws:dynamodb:us-east-1:123456789012:table/confirmflow-orders", worker.Variables["PATTERN"]);
        Assert.DoesNotContain("GONE", worker.Variables);
        Assert.Equal("GET /a/{token}", Assert.Single(worker.Routes).Key);
    }

    [Fact]
    public void A_resource_is_there_when_its_condition_holds()
    {
        Assert.Empty(Read().CustomResources);
        Assert.Equal(
            "arn:aws:lambda:us-east-1:123456789012:function:confirmflow-Worker",
            Assert.Single(Read(("Sample", "true")).CustomResources).ServiceToken);
    }

    [Fact]
    public void A_table_knows_its_key_and_when_items_end()
    {
        var table = Assert.Single(Read().Tables);

        Assert.Equal(("confirmflow-orders", "id", "ends"), (table.Name, table.HashKey, table.TimeToLive));
    }

    [Fact]
    public void A_role_has_its_boundary_by_arn() => Assert.Contains(Assert.Single(Read().Roles).Boundary!, Read().ManagedPolicies.Keys);

    [Theory]
    [InlineData("Prefix: !Cidr [a, b]", "'Fn::Cidr'")]
    [InlineData("Prefix: !Ref Nothing", "'Nothing'")]
    [InlineData("Prefix: !GetAtt Table.StreamArn", "'Table.StreamArn'")]
    public void What_is_not_known_is_refused_by_name(string variable, string name)
    {
        var text = Text.Replace("SHARED: b", variable, StringComparison.Ordinal);

        Assert.Contains(name, Assert.Throws<StartError>(() => Read(text).Functions).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_yaml_is_one_line_with_its_place()
    {
        var message = Assert.Throws<StartError>(() => Read("Resources:\n  A: [1,\n  B: }")).Message;

        Assert.StartsWith("t.yaml:", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void The_projects_own_template_holds_nothing_the_local_run_does_not_know()
    {
        var template = new TemplateFile(Tree.Find()).Read("http://127.0.0.1:4300");
        var roles = new RoleBook(template);

        Assert.All(template.Functions, function => Assert.NotNull(roles.Find(function.RoleArn)));
        Assert.All(template.Functions, function => Assert.NotNull(Trusted(template, roles, function)));
        Assert.All(template.Machines, machine => Assert.True(File.Exists(Path.Combine(Tree.Find().Root, machine.DefinitionUri))));
        Assert.NotEmpty(template.CustomResources);
    }

    private static Caller Trusted(StackTemplate template, RoleBook roles, FunctionResource function) =>
        new TemplateAuthorizer(roles, ServiceControl.None, template.Stack, TimeProvider.System, _ => { }).ServiceUnder(function.RoleArn, "lambda.amazonaws.com", function.Arn);

    private static StackTemplate Read(params (string Name, string Value)[] parameters) => Read(Text, parameters);

    private static StackTemplate Read(string text, params (string Name, string Value)[] parameters) =>
        new(text, "t.yaml", new(), parameters.ToDictionary(it => it.Name, it => it.Value));
}
