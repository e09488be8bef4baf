using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>What <c>Ref</c> and <c>GetAtt</c> say of a resource.</summary>
/// <param name="Name">Its physical name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Ref">What <c>Ref</c> gives: for most types the name, for some the ARN.</param>
internal sealed record ResourceIdentity(string Name, string Arn, string Ref)
{
    /// <summary>Works out a resource's identity from its type and its properties that matter here, which are resolved already.</summary>
    public static ResourceIdentity Of(string logicalId, string type, Func<string, string?> property, Stack stack)
    {
        var name = (NameProperty(type) is { } known ? property(known) : null) ?? $"{stack.Name}-{logicalId}";
        var path = property("Path") ?? "/";
        var arn = type switch
        {
            "AWS::Serverless::Function" or "AWS::Lambda::Function" => $"{stack.Prefix("lambda")}:function:{name}",
            "AWS::DynamoDB::Table" => $"{stack.Prefix("dynamodb")}:table/{name}",
            "AWS::IAM::Role" => $"arn:{stack.Partition}:iam::{stack.Account}:role{path}{name}",
            "AWS::IAM::ManagedPolicy" => $"arn:{stack.Partition}:iam::{stack.Account}:policy{path}{name}",
            "AWS::Serverless::StateMachine" => $"{stack.Prefix("states")}:stateMachine:{name}",
            "AWS::Events::EventBus" => $"{stack.Prefix("events")}:event-bus/{name}",
            "AWS::Logs::LogGroup" => $"{stack.Prefix("logs")}:log-group:{name}:*",
            "AWS::SES::ConfigurationSet" => $"{stack.Prefix("ses")}:configuration-set/{name}",
            "AWS::SES::EmailIdentity" => $"{stack.Prefix("ses")}:identity/{name}",
            "AWS::KMS::Key" => $"{stack.Prefix("kms")}:key/{name}",
            "AWS::S3::Bucket" => $"arn:{stack.Partition}:s3:::{name}",
            // An agent's id is made when it is; ten of these characters.
            "AWS::Bedrock::Agent" => $"{stack.Prefix("bedrock")}:agent/LOCALAGENT",
            _ => $"{stack.Prefix(Service(type))}:{name}",
        };
        return new(name, arn, type is "AWS::IAM::ManagedPolicy" or "AWS::Serverless::StateMachine" or "AWS::SNS::Topic" ? arn : name);
    }

    /// <summary>One attribute, or null when this type has none of that name here.</summary>
    public string? Attribute(string name) => name switch
    {
        "Arn" or "TopicArn" or "AgentArn" => Arn,
        "Name" or "QueueName" or "TopicName" => Name,
        "RoleId" => Callers.RoleId(Arn),
        _ => null,
    };

    private static string? NameProperty(string type) => type switch
    {
        "AWS::Serverless::Function" or "AWS::Lambda::Function" => "FunctionName",
        "AWS::DynamoDB::Table" => "TableName",
        "AWS::IAM::Role" => "RoleName",
        "AWS::IAM::ManagedPolicy" => "ManagedPolicyName",
        "AWS::Logs::LogGroup" => "LogGroupName",
        "AWS::SES::EmailIdentity" => "EmailIdentity",
        "AWS::SQS::Queue" => "QueueName",
        "AWS::SNS::Topic" => "TopicName",
        "AWS::S3::Bucket" => "BucketName",
        "AWS::Serverless::StateMachine" or "AWS::Events::EventBus" or "AWS::SES::ConfigurationSet" => "Name",
        _ => null,
    };

    private static string Service(string type) => type.Split("::") is [_, var service, ..] ? service.ToLowerInvariant() : type;
}
