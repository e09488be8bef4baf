using System.Text.Json;
using System.Text.Json.Nodes;
using ConfirmFlow.Actions;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Template.Tests;

/// <summary>P1: what an agent gets, and what it does not.</summary>
public sealed class EquippingAgents
{
    private static readonly IReadOnlyList<ToolDefinition> Tools = ToolDefinitions.For(ActionCatalog.All);

    private static IEnumerable<Statement> Grants => Template.AgentRoles.SelectMany(role => role.Statements);

    [Fact]
    public void An_agent_thinks_looks_up_and_asks_and_nothing_else() => Assert.Equal(
        ["bedrock:ApplyGuardrail", "bedrock:GetInferenceProfile", "bedrock:InvokeModel", "bedrock:Retrieve", "kendra:Retrieve", "lambda:InvokeFunction"],
        Grants.SelectMany(statement => statement.Actions).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("InvokeTheModel", "${AgentModelArn}")]
    [InlineData("KnowTheProfile", "${AgentModelArn}")]
    [InlineData("ApplyTheGuardrail", "${AgentGuardrailArn}")]
    [InlineData("RetrieveFromTheKnowledgeBase", "${AgentKnowledgeBaseArn}")]
    [InlineData("RetrieveFromTheIndex", "${AgentKendraIndexArn}")]
    public void A_bedrock_agent_and_a_flow_use_what_is_named(string sid, string resource) => Assert.Equal(
        [("BedrockAgentRole", resource), ("FlowRole", resource)],
        Grants.Where(statement => statement.Sid == sid).Select(statement => (statement.Owner, Assert.Single(statement.Resources))).Order());

    [Fact]
    public void Models_behind_a_profile_are_invoked_through_that_profile_only()
    {
        var behind = Grants.Where(statement => statement.Sid == "InvokeTheModelsBehindTheProfile").ToList();

        Assert.Equal(2, behind.Count);
        Assert.All(behind, statement => Assert.Equal(["${AgentModelArn}"], statement.Condition("StringEquals", "bedrock:InferenceProfileArn")));
    }

    [Fact]
    public void A_gateway_calls_its_own_door()
    {
        var grant = Assert.Single(Grants, statement => statement.Actions.Contains("lambda:InvokeFunction"));

        Assert.Equal("GatewayRole", grant.Owner);
        Assert.Equal([Template.Functions.Single(function => function.Id == "GatewayIntakeFunction").Arn], grant.Resources);
    }

    [Fact]
    public void Whatever_an_agents_role_is_given_it_calls_neither_the_plain_door_nor_that_of_Bedrock()
    {
        var doors = Assert.Single(
            Statement.AllOf("ConfirmFlowAgentBoundary", Template.Named("ConfirmFlowAgentBoundary").At("PolicyDocument")),
            statement => statement.Allows && statement.Actions.Any(action => action.StartsWith("lambda:", StringComparison.Ordinal)));

        Assert.Equal([Template.Functions.Single(function => function.Id == "GatewayIntakeFunction").Arn], doors.Resources);
    }

    [Theory]
    [InlineData("GatewayRole", "bedrock-agentcore.amazonaws.com", "arn:${AWS::Partition}:bedrock-agentcore:${AWS::Region}:${AWS::AccountId}:gateway/${AWS::StackName}-gateway-*")]
    [InlineData("BedrockAgentRole", "bedrock.amazonaws.com", "arn:${AWS::Partition}:bedrock:${AWS::Region}:${AWS::AccountId}:agent/*")]
    [InlineData("FlowRole", "bedrock.amazonaws.com", "arn:${AWS::Partition}:bedrock:${AWS::Region}:${AWS::AccountId}:flow/*")]
    public void An_agents_role_trusts_one_service_for_one_kind_of_thing_in_this_account(string role, string service, string source)
    {
        var trust = Assert.Single(Template.AgentRoles.Single(it => it.Id == role).Trust);

        Assert.Equal(service, Template.Text(trust.Body["Principal"]!["Service"]));
        Assert.Equal(["${AWS::AccountId}"], trust.Condition("StringEquals", "aws:SourceAccount"));
        Assert.Equal([source], trust.Condition("ArnLike", "aws:SourceArn"));
    }

    [Theory]
    [InlineData("IntakeCallerPermission", "IntakeFunction", "${IntakeCallerArn}", "")]
    [InlineData("GatewayPermission", "GatewayIntakeFunction", "${GatewayRole.Arn}", "")]
    [InlineData("BedrockAgentPermission", "BedrockIntakeFunction", "bedrock.amazonaws.com", "${BedrockAgent.AgentArn}")]
    [InlineData("OtherBedrockAgentPermission", "BedrockIntakeFunction", "bedrock.amazonaws.com", "${BedrockAgentArn}")]
    public void Each_door_opens_to_its_own_kind_of_caller(string id, string function, string principal, string source)
    {
        var permission = Template.Named(id);

        Assert.Equal(4, Template.Of("AWS::Lambda::Permission").Count());
        Assert.Equal($"${{{function}.Arn}}", permission.Text("FunctionName"));
        Assert.Equal("lambda:InvokeFunction", permission.Text("Action"));
        Assert.Equal(principal, permission.Text("Principal"));
        Assert.Equal(source, permission.Text("SourceArn"));
        Assert.Equal(source.Length > 0 ? "${AWS::AccountId}" : "", permission.Text("SourceAccount"));
    }

    [Fact]
    public void Whoever_calls_a_gateway_shows_a_token_of_a_named_client_or_signs_as_somebody_of_AWS()
    {
        var gateway = Template.Named("Gateway");

        Assert.Equal("""{"Fn::If":["TakesTokens","CUSTOM_JWT","AWS_IAM"]}""", gateway.At("AuthorizerType")!.ToJsonString());
        Assert.Equal(
            """{"Fn::If":["TakesTokens",{"CustomJWTAuthorizer":{"DiscoveryUrl":{"Ref":"GatewayDiscoveryUrl"},"AllowedClients":{"Fn::Split":[",",{"Ref":"GatewayClientIds"}]}}},{"Ref":"AWS::NoValue"}]}""",
            gateway.At("AuthorizerConfiguration")!.ToJsonString());
    }

    [Fact]
    public void A_gateways_one_target_is_its_own_door_which_it_calls_as_its_role()
    {
        var target = Assert.Single(Template.Of("AWS::BedrockAgentCore::GatewayTarget"));

        Assert.Equal("${GatewayRole.Arn}", Assert.Single(Template.Of("AWS::BedrockAgentCore::Gateway")).Text("RoleArn"));
        Assert.Equal("${Gateway.GatewayIdentifier}", target.Text("GatewayIdentifier"));
        Assert.Equal("""[{"CredentialProviderType":"GATEWAY_IAM_ROLE"}]""", target.Text("CredentialProviderConfigurations"));
        Assert.Equal(["Mcp"], Names(target.At("TargetConfiguration")));
        Assert.Equal(["Lambda"], Names(target.At("TargetConfiguration", "Mcp")));
        Assert.Equal(["LambdaArn", "ToolSchema"], Names(target.At("TargetConfiguration", "Mcp", "Lambda")));
        Assert.Equal(["InlinePayload"], Names(target.At("TargetConfiguration", "Mcp", "Lambda", "ToolSchema")));
        Assert.Equal("${GatewayIntakeFunction.Arn}", target.Text("TargetConfiguration", "Mcp", "Lambda", "LambdaArn"));
    }

    [Fact]
    public void A_bedrock_agent_is_the_model_under_the_guardrail_with_the_knowledge_that_were_named()
    {
        var agent = Assert.Single(Template.Of("AWS::Bedrock::Agent"));

        Assert.Equal("${BedrockAgentRole.Arn}", agent.Text("AgentResourceRoleArn"));
        Assert.Equal("${AgentModelArn}", agent.Text("FoundationModel"));
        Assert.Equal(
            """{"Fn::If":["HasGuardrail",{"GuardrailIdentifier":{"Ref":"AgentGuardrailArn"},"GuardrailVersion":{"Ref":"AgentGuardrailVersion"}},{"Ref":"AWS::NoValue"}]}""",
            agent.Text("GuardrailConfiguration"));
        Assert.Equal(
            ["${AgentKnowledgeBaseArn/1}"],
            Template.Possible(agent.At("KnowledgeBases")).Select(knowledge => Template.Text(knowledge["KnowledgeBaseId"])));
    }

    [Fact]
    public void A_gateways_tools_are_those_of_the_catalog()
    {
        var given = Template.Named("GatewayTarget").At("TargetConfiguration", "Mcp", "Lambda", "ToolSchema", "InlinePayload")!.AsArray();

        Assert.Equal(Tools.Select(tool => (tool.Name, tool.Description)), given.Select(tool => (Template.Text(tool!["Name"]), Template.Text(tool["Description"]))));
        Assert.All(Tools.Zip(given), pair =>
        {
            var schema = pair.Second!["InputSchema"]!;
            Assert.Equal(Parameters(pair.First), schema["Properties"]!.AsObject().Select(it => (it.Key, Template.Text(it.Value!["Type"]), Template.Text(it.Value["Description"]))).Order());
            Assert.Equal(Required(pair.First), Template.Texts(schema["Required"]).Order());
        });
    }

    [Fact]
    public void A_bedrock_agents_functions_are_those_of_the_catalog()
    {
        var group = Assert.Single(Template.Named("BedrockAgent").At("ActionGroups")!.AsArray())!;
        var given = group["FunctionSchema"]!["Functions"]!.AsArray();

        Assert.Equal(["ActionGroupExecutor", "ActionGroupName", "Description", "FunctionSchema"], Names(group));
        Assert.Equal("""{"Lambda":{"Fn::GetAtt":"BedrockIntakeFunction.Arn"}}""", group["ActionGroupExecutor"]!.ToJsonString());
        Assert.Equal(Tools.Select(tool => (tool.Name, tool.Description)), given.Select(tool => (Template.Text(tool!["Name"]), Template.Text(tool["Description"]))));
        Assert.All(Tools.Zip(given), pair =>
        {
            var parameters = pair.Second!["Parameters"]!.AsObject();
            Assert.InRange(parameters.Count, 1, 5);
            Assert.Equal(Parameters(pair.First), parameters.Select(it => (it.Key, Template.Text(it.Value!["Type"]), Template.Text(it.Value["Description"]))).Order());
            Assert.Equal(Required(pair.First), parameters.Where(it => Template.Text(it.Value!["Required"]) == "true").Select(it => it.Key).Order());
        });
    }

    [Fact]
    public void The_gateway_passes_on_the_header_that_the_policy_reads() => Assert.Equal(
        [JsonNode.Parse(File.ReadAllText(Repo.At("functions/policy.json")))!["requester"]!["gatewayHeader"]!.GetValue<string>()],
        Template.Texts(Template.Named("GatewayTarget").At("MetadataConfiguration", "AllowedRequestHeaders")));

    private static IEnumerable<string> Names(JsonNode? node) => node!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Type, string Description)> Parameters(ToolDefinition tool) => Schema(tool).GetProperty("properties").EnumerateObject()
        .Select(it => (it.Name, it.Value.GetProperty("type").GetString()!, it.Value.GetProperty("description").GetString()!)).Order();

    private static IEnumerable<string> Required(ToolDefinition tool) => Schema(tool).GetProperty("required").EnumerateArray().Select(it => it.GetString()!).Order();

    private static JsonElement Schema(ToolDefinition tool) => JsonElement.Parse(tool.InputSchema);
}
