using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>What a deployment may say and what not, before CloudFormation begins with it.</summary>
public sealed class TakingParameters
{
    private static readonly string[] Numbers = ["LogRetentionDays"];

    [Theory]
    [InlineData("Sender", "confirm@example.com", "example.com", "Confirm <confirm@example.com>", "a@example.com,b@example.com", "*@example.com", "confirm@?.example.com", "")]
    [InlineData("MailDomain", "mail.example.com", "Example.com", "example", "a@example.com", "-a.example.com")]
    [InlineData("ApproverDomain", "example.com", "", "*.example.com", "@example.com", "EXAMPLE.com")]
    [InlineData("BaseUrl", "https://confirm.example.com", "https://confirm.example.com/", "http://confirm.example.com", "confirm.example.com", "https://a.example.com?b")]
    [InlineData("BaseUrl", "http://127.0.0.1:4300", "http://127.0.0.1.example.com", "http://localhost:4300/x")]
    [InlineData("ConfirmDomain", "confirm.example.com", "https://confirm.example.com", "confirm", "*.example.com")]
    [InlineData("ConfirmCertificateArn", "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b-2c", "arn:aws:iam::123456789012:server-certificate/x", "0a1b-2c")]
    [InlineData("IntakeCallerArn", "arn:aws:iam::123456789012:role/agents/support", "arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:role/*", "*", "support")]
    [InlineData("OrganizationId", "o-a1b2c3d4e5", "o-*", "ou-a1b2-c3d4e5f6", "123456789012")]
    [InlineData("GatewayDiscoveryUrl", "https://id.example.com/.well-known/openid-configuration", "http://id.example.com/.well-known/openid-configuration", "https://id.example.com")]
    [InlineData("GatewayClientIds", "one,two", "one, two", "one,", "*")]
    [InlineData("AgentModelArn", "arn:aws:bedrock:us-east-1::foundation-model/some.model-v1:0", "arn:aws:bedrock:*::foundation-model/*", "some.model-v1:0", "*")]
    [InlineData("AgentModelArn", "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.some.model-v1:0", "arn:aws:bedrock:us-east-1:123456789012:guardrail/abc")]
    [InlineData("AgentProfileModelArns", "arn:aws:bedrock:us-east-1::foundation-model/a.b,arn:aws:bedrock:us-west-2::foundation-model/a.b", "arn:aws:bedrock:us-east-1::foundation-model/*", "a.b")]
    [InlineData("AgentGuardrailArn", "arn:aws:bedrock:us-east-1:123456789012:guardrail/a1b2", "arn:aws:bedrock:us-east-1:123456789012:guardrail/*", "a1b2")]
    [InlineData("AgentGuardrailVersion", "12", "", "latest", "1.0")]
    [InlineData("AgentKnowledgeBaseArn", "arn:aws:bedrock:us-east-1:123456789012:knowledge-base/ABCDEFGH12", "arn:aws:bedrock:us-east-1:123456789012:knowledge-base/*", "ABCDEFGH12")]
    [InlineData("AgentKendraIndexArn", "arn:aws:kendra:us-east-1:123456789012:index/0a1b-2c3d", "arn:aws:kendra:us-east-1:123456789012:index/*", "0a1b-2c3d")]
    [InlineData("BedrockAgentArn", "arn:aws:bedrock:us-east-1:123456789012:agent/ABCDEFGH12", "arn:aws:bedrock:us-east-1:123456789012:agent/*", "arn:aws:bedrock:us-east-1:123456789012:agent-alias/A/B")]
    [InlineData("SlackSecretArn", "arn:aws:secretsmanager:us-east-1:123456789012:secret:confirmflow/slack-0aBcDe", "arn:aws:secretsmanager:us-east-1:123456789012:secret:*", "xoxb-1", "confirmflow/slack", "arn:aws:ssm:us-east-1:123456789012:parameter/slack")]
    [InlineData("TeamsSecretArn", "arn:aws:secretsmanager:us-east-1:123456789012:secret:teams-0aBcDe", "arn:aws:secretsmanager:us-east-1:123456789012:secret:*", "https://example.com/webhook")]
    [InlineData("SecretsLayerArn", "arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:12", "arn:aws:lambda:us-east-1:123456789012:layer:somebody-elses:1", "arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension")]
    [InlineData("AlarmTopicArn", "arn:aws:sns:us-east-1:123456789012:alarms", "arn:aws:sns:us-east-1:123456789012:alarms.fifo", "alarms", "arn:aws:sns:us-east-1:123456789012:*")]
    [InlineData("VpcId", "vpc-0a1b2c3d", "0a1b2c3d", "vpc-xyz", "vpc-*")]
    [InlineData("SubnetIds", "subnet-0a1b2c3d,subnet-0a1b2c3e", "subnet-0a1b2c3d, subnet-0a1b2c3e", "vpc-0a1b2c3d", "subnet-0a1b2c3d,")]
    [InlineData("SecurityGroupIds", "sg-0a1b2c3d,sg-0a1b2c3e", "sg-0a1b2c3d, sg-0a1b2c3e", "sg-1,sg-2,sg-3,sg-4,sg-5,sg-6", "default")]
    [InlineData("TableEndpointId", "vpce-0a1b2c3d", "vpc-0a1b2c3d", "vpce-*")]
    public void What_is_meant_is_taken_and_what_only_looks_like_it_is_refused(string name, string taken, params string[] refused)
    {
        var pattern = Template.Text(Parameters[name]!["AllowedPattern"]);

        Assert.Matches(pattern, taken);
        Assert.All(refused, value => Assert.DoesNotMatch(pattern, value));
    }

    [Fact]
    public void Every_pattern_is_tried() => Assert.Equal(
        Parameters.Where(parameter => parameter.Value!["AllowedPattern"] is not null).Select(parameter => parameter.Key).Order(),
        typeof(TakingParameters).GetMethod(nameof(What_is_meant_is_taken_and_what_only_looks_like_it_is_refused))!.GetCustomAttributes(false).OfType<InlineDataAttribute>().Select(row => (string)row.Data[0]!).Distinct().Order());

    [Fact]
    public void What_may_be_left_out_is_left_out_unless_said() => Assert.All(
        Parameters.Where(parameter => Template.Text(parameter.Value!["ConstraintDescription"]).StartsWith("empty, or ", StringComparison.Ordinal)), parameter =>
        {
            Assert.Equal("", Template.Text(parameter.Value!["Default"]));
            Assert.Matches(Template.Text(parameter.Value["AllowedPattern"]), "");
        });

    [Fact]
    public void A_switch_is_on_or_off_and_off_unless_it_protects()
    {
        var switches = Parameters.Where(parameter => parameter.Value!["AllowedValues"] is { } values && Regex.IsMatch(string.Join(' ', Template.Texts(values)), "true|false")).ToList();

        Assert.Equal(Parameters.Where(parameter => Template.Text(parameter.Value!["Description"]).StartsWith("Whether ", StringComparison.Ordinal)).Select(parameter => parameter.Key), switches.Select(each => each.Key));
        Assert.All(switches, each => Assert.Equal(["true", "false"], Template.Texts(each.Value!["AllowedValues"])));
        Assert.Equal(["DeletionProtection"], switches.Where(each => Template.Text(each.Value!["Default"]) == "true").Select(each => each.Key));
    }

    [Fact]
    public void What_is_counted_is_a_number_and_all_else_a_text() =>
        Assert.All(Parameters, parameter => Assert.Equal(Numbers.Contains(parameter.Key) ? "Number" : "String", Template.Text(parameter.Value!["Type"])));

    private static JsonObject Parameters => Template.Document["Parameters"]!.AsObject();
}
