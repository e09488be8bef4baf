using System.Text.Json.Nodes;

namespace ConfirmFlow.Template.Tests;

/// <summary>Parameters that need each other, refused before anything is made.</summary>
public sealed class RefusingParameters
{
    [Theory]
    [InlineData("CertificateForConfirmDomain", "ConfirmDomain=a.example.com", "ConfirmCertificateArn=x")]
    [InlineData("ConfirmDomainForCertificate", "ConfirmCertificateArn=x", "ConfirmDomain=a.example.com")]
    [InlineData("CallerOfTheOrganization", "OrganizationId=o-a1b2c3d4e5", "IntakeCallerArn=x")]
    [InlineData("NetworkForEndpoint", "TableEndpointId=vpce-1", "VpcId=vpc-1")]
    [InlineData("TokensWhole", "GatewayDiscoveryUrl=x", "GatewayClientIds=y")]
    [InlineData("TokensWhole", "GatewayClientIds=y", "GatewayDiscoveryUrl=x")]
    [InlineData("LayerForSecrets", "SlackSecretArn=x", "SecretsLayerArn=y")]
    [InlineData("LayerForSecrets", "TeamsSecretArn=x", "SecretsLayerArn=y")]
    [InlineData("ModelForAgents", "MakeBedrockAgent=true", "AgentModelArn=x")]
    [InlineData("ModelForAgents", "MakeFlowRole=true", "AgentModelArn=x")]
    [InlineData("WholeNetwork", "VpcId=vpc-1", "SubnetIds=s,SecurityGroupIds=g")]
    [InlineData("WholeNetwork", "SubnetIds=s", "VpcId=vpc-1,SecurityGroupIds=g")]
    [InlineData("WholeNetwork", "SecurityGroupIds=g", "VpcId=vpc-1,SubnetIds=s")]
    public void One_without_the_other_is_refused_and_both_are_taken(string rule, string one, string other)
    {
        Assert.False(Holds(rule, [one]));
        Assert.True(Holds(rule, [one, .. other.Split(',')]));
        Assert.True(Holds(rule, []));
    }

    [Fact]
    public void Two_beginnings_of_links_are_refused()
    {
        Assert.False(Holds("OneBeginningOfLinks", ["ConfirmDomain=a.example.com", "BaseUrl=https://b.example.com"]));
        Assert.True(Holds("OneBeginningOfLinks", ["ConfirmDomain=a.example.com"]));
        Assert.True(Holds("OneBeginningOfLinks", ["BaseUrl=https://b.example.com"]));
    }

    [Fact]
    public void Every_rule_is_tried() => Assert.Equal(
        Rules.Select(rule => rule.Key).Order(),
        typeof(RefusingParameters).GetMethod(nameof(One_without_the_other_is_refused_and_both_are_taken))!.GetCustomAttributes(false).OfType<InlineDataAttribute>()
            .Select(row => (string)row.Data[0]!).Append("OneBeginningOfLinks").Distinct().Order());

    [Fact]
    public void Every_refusal_says_why() => Assert.All(Rules, rule => Assert.All(rule.Value!["Assertions"]!.AsArray(), it => Assert.NotEmpty(Template.Text(it!["AssertDescription"]))));

    private static JsonObject Rules => Template.Document["Rules"]!.AsObject();

    // As CloudFormation does: the assertions count where the rule's condition holds.
    private static bool Holds(string rule, string[] given)
    {
        var values = Template.Document["Parameters"]!.AsObject().ToDictionary(pair => pair.Key, pair => Template.Text(pair.Value!["Default"]));
        foreach (var pair in given) values[pair.Split('=')[0]] = pair.Split('=')[1];

        var body = Rules[rule]!;
        return !Is(body["RuleCondition"]!, values) || body["Assertions"]!.AsArray().All(assertion => Is(assertion!["Assert"]!, values));
    }

    private static bool Is(JsonNode condition, Dictionary<string, string> values)
    {
        var (name, operands) = condition.AsObject().Single();
        var list = operands!.AsArray();
        return name switch
        {
            "Fn::Not" => !Is(list[0]!, values),
            "Fn::And" => list.All(each => Is(each!, values)),
            "Fn::Or" => list.Any(each => Is(each!, values)),
            "Fn::Equals" => Value(list[0]!, values) == Value(list[1]!, values),
            _ => throw new InvalidOperationException($"{name} has no place in a rule here."),
        };
    }

    private static string Value(JsonNode node, Dictionary<string, string> values) => node is JsonObject reference ? values[reference["Ref"]!.GetValue<string>()] : node.GetValue<string>();
}
