namespace ConfirmFlow.Template.Tests;

/// <summary>All that the templates say, by name. What grants something or lets somebody in is read by a test where it stands here.</summary>
internal static class KnownWays
{
    /// <summary>The sections of a template, the members of a resource or an event of any type, and the properties of each type, of each type of event and of what is global.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Names = new Dictionary<string, string>
    {
        ["AWS::ApiGatewayV2::ApiMapping"] = "ApiId DomainName Stage",
        ["AWS::ApiGatewayV2::DomainName"] = "DomainName DomainNameConfigurations",
        ["AWS::Bedrock::Agent"] = "ActionGroups AgentName AgentResourceRoleArn AutoPrepare Description FoundationModel GuardrailConfiguration IdleSessionTTLInSeconds Instruction KnowledgeBases",
        ["AWS::BedrockAgentCore::Gateway"] = "AuthorizerConfiguration AuthorizerType Description Name ProtocolType RoleArn",
        ["AWS::BedrockAgentCore::GatewayTarget"] = "CredentialProviderConfigurations Description GatewayIdentifier MetadataConfiguration Name TargetConfiguration",
        ["AWS::CloudWatch::Alarm"] = "AlarmActions AlarmDescription AlarmName ComparisonOperator Dimensions EvaluationPeriods MetricName Metrics Namespace Period Statistic Threshold TreatMissingData",
        ["AWS::CloudWatch::Dashboard"] = "DashboardBody DashboardName",
        ["AWS::DynamoDB::Table"] = "AttributeDefinitions BillingMode DeletionProtectionEnabled GlobalSecondaryIndexes KeySchema PointInTimeRecoverySpecification ResourcePolicy SSESpecification TableName TimeToLiveSpecification",
        ["AWS::Events::EventBus"] = "Name",
        ["AWS::Events::Rule"] = "Description EventBusName EventPattern Name Targets",
        ["AWS::IAM::ManagedPolicy"] = "Description ManagedPolicyName Path PolicyDocument",
        ["AWS::IAM::Role"] = "AssumeRolePolicyDocument ManagedPolicyArns MaxSessionDuration Path PermissionsBoundary Policies RoleName",
        ["AWS::Lambda::Permission"] = "Action FunctionName Principal PrincipalOrgID SourceAccount SourceArn",
        ["AWS::Logs::LogGroup"] = "LogGroupName RetentionInDays",
        ["AWS::SES::ConfigurationSet"] = "DeliveryOptions Name SendingOptions SuppressionOptions",
        ["AWS::SES::ConfigurationSetEventDestination"] = "ConfigurationSetName EventDestination",
        ["AWS::SES::EmailIdentity"] = "DkimAttributes DkimSigningAttributes EmailIdentity FeedbackAttributes",
        ["AWS::SNS::Topic"] = "TopicName",
        ["AWS::SNS::TopicPolicy"] = "PolicyDocument Topics",
        ["AWS::SQS::Queue"] = "MessageRetentionPeriod QueueName SqsManagedSseEnabled",
        ["AWS::SQS::QueuePolicy"] = "PolicyDocument Queues",
        ["AWS::Serverless::Function"] = "CodeUri Description Environment EventInvokeConfig Events FunctionName Layers LoggingConfig Role Timeout",
        ["AWS::Serverless::HttpApi"] = "AccessLogSettings DefaultRouteSettings DisableExecuteApiEndpoint Name",
        ["AWS::Serverless::StateMachine"] = "DefinitionSubstitutions DefinitionUri Logging Name Role Tracing Type",
        ["Custom::SampleData"] = "Revision ServiceTimeout ServiceToken",
        ["Globals"] = "Function",
        ["Globals Function"] = "Architectures Environment Handler MemorySize Runtime Timeout Tracing VpcConfig",
        ["event HttpApi"] = "ApiId Method Path PayloadFormatVersion",
        ["event Schedule"] = "DeadLetterConfig Description Name Schedule",
        ["event"] = "Properties Type",
        ["resource"] = "Condition DeletionPolicy DependsOn Metadata Properties Type UpdateReplacePolicy",
        ["template"] = "AWSTemplateFormatVersion Conditions Description Globals Metadata Outputs Parameters Resources Rules Transform",
    }.ToDictionary(names => names.Key, names => names.Value.Split(' '));

    /// <summary>What a condition chooses within what grants something or lets somebody in, other than whole statements: by place, the conditions. The tests of those places know them; the grant report sees what holds where each option is taken, but for a mail domain and the mail sandbox.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Choices = new Dictionary<string, string>
    {
        ["AWS::DynamoDB::Table ResourcePolicy PolicyDocument Statement Condition ArnNotEquals aws:PrincipalArn"] = "HasSlack",
        ["AWS::IAM::ManagedPolicy PolicyDocument Statement Resource"] = "HasMailDomain HasSlack HasTeams InMailSandbox",
        ["AWS::IAM::Role AssumeRolePolicyDocument Statement Condition Bool"] = "DemandsMfaOfApproverAdministrator DemandsMfaOfAuditor DemandsMfaOfPromptEngineer DemandsMfaOfSecurityEngineer",
        ["AWS::IAM::Role AssumeRolePolicyDocument Statement Condition StringEquals"] = "HasOrganization",
        ["AWS::IAM::Role AssumeRolePolicyDocument Statement Principal AWS"] = "HasPeopleElsewhere",
        ["AWS::IAM::Role ManagedPolicyArns"] = "InNetwork",
        ["AWS::IAM::Role Policies PolicyDocument Statement Resource"] = "HasMailDomain HasSlack HasTeams InMailSandbox",
        ["AWS::Lambda::Permission PrincipalOrgID"] = "HasOrganization",
        ["AWS::SQS::QueuePolicy PolicyDocument Statement Condition ArnEquals aws:SourceArn"] = "MakesChatTopic",
    }.ToDictionary(places => places.Key, places => places.Value.Split(' '));

    /// <summary>The functions of CloudFormation that choose among what is written, or put it together.</summary>
    public static readonly IReadOnlyList<string> Functions = ["Fn::And", "Fn::Equals", "Fn::GetAtt", "Fn::If", "Fn::Not", "Fn::Or", "Fn::Select", "Fn::Split", "Fn::Sub"];
}
