using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>The template with everything that a parameter can add, so that every statement of it is there.</summary>
internal static class EveryOption
{
    /// <summary>The VPC endpoint through which the tables are reached.</summary>
    public const string TableEndpoint = "vpce-0123456789abcdef0";

    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["SampleData"] = "true",
        ["MakeGateway"] = "true",
        ["AgentModelArn"] = "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.vendor.model-v1:0",
        ["AgentProfileModelArns"] = "arn:aws:bedrock:us-east-1::foundation-model/vendor.model-v1:0,arn:aws:bedrock:us-west-2::foundation-model/vendor.model-v1:0",
        ["AgentGuardrailArn"] = "arn:aws:bedrock:us-east-1:123456789012:guardrail/abcdefghijkl",
        ["AgentKnowledgeBaseArn"] = "arn:aws:bedrock:us-east-1:123456789012:knowledge-base/ABCDEFGHIJ",
        ["AgentKendraIndexArn"] = "arn:aws:kendra:us-east-1:123456789012:index/0123abcd-0000-4000-8000-000000000000",
        ["MakeBedrockAgent"] = "true",
        ["BedrockAgentArn"] = "arn:aws:bedrock:us-east-1:123456789012:agent/ELSEWHERE0",
        ["MakeFlowRole"] = "true",
        ["IntakeCallerArn"] = "arn:aws:iam::123456789012:role/Trusted",
        ["OrganizationId"] = "o-0123456789",
        ["SlackSecretArn"] = LocalChats.Parameters["SlackSecretArn"],
        ["TeamsSecretArn"] = LocalChats.Parameters["TeamsSecretArn"],
        ["SecretsLayerArn"] = LocalChats.Parameters["SecretsLayerArn"],
        ["MakeChatTopic"] = "true",
        ["VpcId"] = "vpc-0123456789abcdef0",
        ["SubnetIds"] = "subnet-0123456789abcdef0",
        ["SecurityGroupIds"] = "sg-0123456789abcdef0",
        ["TableEndpointId"] = TableEndpoint,
    };

    /// <summary>Reads it.</summary>
    /// <exception cref="StartError">It is broken, or a statement of it is still not there.</exception>
    public static StackTemplate Read(string text) => Whole(new StackTemplate(text, Tree.TemplateName, new(), Parameters), TemplateYaml.Read(text, Tree.TemplateName));

    /// <inheritdoc cref="Read(string)"/>
    public static StackTemplate Read(JsonObject template) => Whole(new StackTemplate(template, Tree.TemplateName, new(), Parameters), template);

    private static StackTemplate Whole(StackTemplate template, JsonObject written)
    {
        var there = new RoleBook(template).Statements.ToHashSet();
        var missing = Written(written).FirstOrDefault(statement => !there.Contains(statement));
        return missing is { Name: not null } ? throw new StartError($"{missing.Owner}/{missing.Name} is there under a condition only that {nameof(EveryOption)} does not know.") : template;
    }

    // Every statement that has a name and that a role or a resource here can have, whatever it stands under.
    private static IEnumerable<(string Owner, string? Name)> Written(JsonObject template) =>
        from resource in template.ObjectOf("Resources")
        where ((JsonObject)resource.Value!).TextOf("Type") is "AWS::IAM::Role" or "AWS::IAM::ManagedPolicy" or "AWS::DynamoDB::Table"
        from name in Sids(resource.Value)
        select (resource.Key, (string?)name);

    private static IEnumerable<string> Sids(JsonNode? node) => node switch
    {
        JsonObject { } members => (members["Sid"] is { } sid ? [sid.Text()] : Array.Empty<string>()).Concat(members.SelectMany(member => Sids(member.Value))),
        JsonArray list => list.SelectMany(Sids),
        _ => [],
    };
}
