using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>How long policies may be, for the longest name that a stack may have. (IAM User Guide, "IAM and AWS STS quotas"; white space does not count.)</summary>
public sealed partial class FittingIntoIam
{
    private const int ManagedPolicy = 6144;
    private const int InlinePolicies = 10240;
    private const int TrustPolicy = 2048;

    public static TheoryData<string> Templates => ["template.yaml", "policies/action-role.yaml", "policies/developer-roles.yaml"];

    [Theory, MemberData(nameof(Templates))]
    public void No_policy_is_longer_than_IAM_takes(string template)
    {
        var resources = Yaml.Read(Repo.At(template))["Resources"]!.AsObject().Select(pair => new Resource(pair.Key, pair.Value!.AsObject())).ToList();

        Assert.All(resources.Where(resource => resource.Type == "AWS::IAM::ManagedPolicy"), policy => Assert.InRange(Length(policy.At("PolicyDocument")), 1, ManagedPolicy));
        Assert.All(resources.Where(resource => resource.Type == "AWS::IAM::Role"), role =>
        {
            Assert.InRange(Length(role.At("AssumeRolePolicyDocument")), 1, TrustPolicy);
            Assert.InRange(role.At("Policies")!.AsArray().Sum(policy => Length(policy!["PolicyDocument"])), 1, InlinePolicies);
        });
    }

    // Where a condition chooses, both choices count; a parameter counts as much as an ARN.
    private static int Length(JsonNode? document) => Name().Replace(Space().Replace(Written(document).ToJsonString(), ""), name => name.Groups["name"].Value switch
    {
        "AWS::StackName" or "ConfirmFlowStack" => new string('s', 28),
        "AWS::Region" => "ap-southeast-2",
        "AWS::AccountId" => new string('1', 12),
        "AWS::Partition" => "aws-us-gov",
        _ => new string('x', 100),
    }).Length;

    private static JsonNode Written(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } one when one.First().Key is "Ref" or "Fn::Sub" or "Fn::GetAtt" => JsonValue.Create(Template.Text(one)),
        JsonObject { Count: 1 } one when one["Fn::If"] is JsonArray choice => new JsonArray([.. choice.Skip(1).Select(Written)]),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Written(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Written)]),
        _ => node!.DeepClone(),
    };

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z:.]+(/[0-9]+)?)\}")]
    private static partial Regex Name();

    [GeneratedRegex(@"\s")]
    private static partial Regex Space();
}
