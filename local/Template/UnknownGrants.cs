using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>What of a template the local run does not know, and what could grant something there, or let somebody in: what it left out would be allowed on AWS only.</summary>
internal static class UnknownGrants
{
    // The first are followed. The others grant nothing, or to services only that the local run has not.
    private static readonly string[] Known =
    [
        "AWS::CloudFormation::CustomResource", "AWS::DynamoDB::Table", "AWS::Events::EventBus", "AWS::IAM::ManagedPolicy", "AWS::IAM::Role", "AWS::Lambda::Permission",
        "AWS::SES::ConfigurationSet", "AWS::SES::EmailIdentity", "AWS::Serverless::Function", "AWS::Serverless::HttpApi", "AWS::Serverless::StateMachine",

        "AWS::ApiGatewayV2::ApiMapping", "AWS::ApiGatewayV2::DomainName", "AWS::Bedrock::Agent", "AWS::BedrockAgentCore::Gateway", "AWS::BedrockAgentCore::GatewayTarget",
        "AWS::CloudWatch::Alarm", "AWS::CloudWatch::Dashboard", "AWS::Events::Rule", "AWS::Logs::LogGroup", "AWS::SES::ConfigurationSetEventDestination",
        "AWS::SNS::Topic", "AWS::SNS::TopicPolicy", "AWS::SQS::Queue", "AWS::SQS::QueuePolicy",
    ];

    // By the type of a resource: a policy of its own, one that names whom it is for, and what SAM makes roles, policies and permissions of.
    private static readonly Dictionary<string, string[]> Properties = new()
    {
        ["AWS::DynamoDB::Table"] = ["StreamSpecification"],
        ["AWS::Events::EventBus"] = ["Policy"],
        ["AWS::IAM::ManagedPolicy"] = ["Roles", "Users", "Groups"],
        ["AWS::Serverless::Function"] = ["Policies", "FunctionUrlConfig", "AutoPublishAlias"],
        ["AWS::Serverless::StateMachine"] = ["Policies", "Events"],
    };

    /// <summary>Refuses what a template says for every resource of a kind, where it is one of them.</summary>
    /// <exception cref="StartError">It is.</exception>
    public static void Refuse(JsonObject globals)
    {
        foreach (var (kind, common) in globals) Refuse("Globals", new() { ["Type"] = $"AWS::Serverless::{kind}", ["Properties"] = common?.DeepClone() });
    }

    /// <summary>Refuses a resource of a type that is not known, and one that says what is not followed.</summary>
    /// <param name="logicalId">Its name in the template.</param>
    /// <param name="resource">The resource, as it is written.</param>
    /// <exception cref="StartError">It is of such a type, or says that.</exception>
    public static void Refuse(string logicalId, JsonObject resource)
    {
        var type = resource.TextOf("Type") ?? throw new StartError($"The template's '{logicalId}' has no type.");
        if (!Known.Contains(type) && !type.StartsWith("Custom::", StringComparison.Ordinal))
        {
            throw new StartError(
                $"The template's '{logicalId}' is of the type {type}, which the local run does not know, and which could grant something. " +
                $"Put it into a template of its own; or, where nothing of that type can grant anything or let anybody in, name the type in local/Template/{nameof(UnknownGrants)}.cs.");
        }

        if (resource.ContainsKey("Connectors")) throw Unknown("'Connectors'");
        var properties = resource.ObjectOf("Properties");
        if (Properties.GetValueOrDefault(type, []).FirstOrDefault(properties.ContainsKey) is { } property) throw Unknown($"'{property}'");
        if (properties.ObjectOf("Events").Select(it => (it.Value as JsonObject)?.TextOf("Type") ?? "that is not said").FirstOrDefault(it => it is not ("HttpApi" or "Schedule")) is { } happening) throw Unknown($"an event of the type {happening}");

        StartError Unknown(string what) => new($"The template's '{logicalId}' has what the local run does not know and what could grant something: {what}.");
    }
}
