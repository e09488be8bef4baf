using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Template.Tests;

/// <summary>Names and policies stay within what IAM takes, for the longest name of a stack in a region with a long name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</remarks>
public sealed class FittingQuotas
{
    private const int RoleName = 64, TrustPolicy = 2_048, InlinePolicies = 10_240, ManagedPolicy = 6_144, StackName = 28;
    private const string People = "policies/developer-roles.yaml", Action = "policies/action-role.yaml";

    private static readonly (string Name, string Value)[] Everywhere =
    [
        ("AWS::StackName", new string('s', StackName)), ("AWS::Region", "ap-southeast-1"), ("AWS::Partition", "aws-us-gov"), ("AWS::AccountId", "123456789012"), ("AWS::URLSuffix", "amazonaws.com"),
    ];

    [Theory]
    [InlineData("template.yaml")]
    [InlineData(People)]
    [InlineData(Action)]
    public void The_longest_name_of_a_role_just_fits(string template) =>
        Assert.Equal(RoleName, Of(template, "AWS::IAM::Role").Max(role => Filled(role.Text("RoleName"), template).Length));

    // White space does not count, and what is written for CloudFormation is longer than what it makes of it: more is counted here than there.
    [Theory]
    [InlineData("template.yaml")]
    [InlineData(People)]
    [InlineData(Action)]
    public void No_roles_policies_are_too_long(string template) => Assert.All(Of(template, "AWS::IAM::Role"), role =>
    {
        Assert.InRange(Length(role, "AssumeRolePolicyDocument", template), 1, TrustPolicy);
        Assert.InRange(Length(role, "Policies", template), 1, InlinePolicies);
    });

    [Theory]
    [InlineData("template.yaml")]
    [InlineData(People)]
    public void No_managed_policy_is_too_long(string template) =>
        Assert.All(Of(template, "AWS::IAM::ManagedPolicy"), policy => Assert.InRange(Length(policy, "PolicyDocument", template), 1, ManagedPolicy));

    [Fact]
    public void How_long_a_stacks_name_may_be_is_said_where_it_is_given()
    {
        var people = LongestStack(People).Length;

        Assert.Equal(StackName, LongestStack(Action).Length);
        Assert.All((string[])[People, Action], template => Assert.EndsWith(
            $" at most {LongestStack(template).Length} characters", Template.Text(Parameter(template, "ConfirmFlowStack")["ConstraintDescription"]), StringComparison.Ordinal));
        Assert.Contains($"{StackName} characters at most; {people}, if it is to have roles for people", File.ReadAllText(Repo.At("docs/deploy.md")), StringComparison.Ordinal);
        Assert.Contains($"keep the stack's name to {StackName}, or to {people} where", File.ReadAllText(Repo.At("template.yaml")), StringComparison.Ordinal);
    }

    // No rule of CloudFormation's can add lengths up: what is left for an action beside another name of a stack has to be said.
    [Fact]
    public void How_long_an_actions_name_may_be_is_said_where_it_is_given()
    {
        var action = Parameter(Action, "ActionName");
        var rest = Assert.Single(Of(Action, "AWS::IAM::Role")).Text("RoleName");
        foreach (var name in (string[])["ConfirmFlowStack", "AWS::Region", "ActionName"]) rest = rest.Replace($"${{{name}}}", "", StringComparison.Ordinal);

        Assert.EndsWith($" at most {Template.Text(action["MaxLength"])} characters", Template.Text(action["ConstraintDescription"]), StringComparison.Ordinal);
        Assert.Contains($" have {RoleName - rest.Length} characters together at most", Template.Text(action["Description"]), StringComparison.Ordinal);
    }

    private static IEnumerable<Resource> Of(string template, string type) => template == "template.yaml"
        ? Template.Of(type)
        : Yaml.Read(Repo.At(template))["Resources"]!.AsObject().Select(pair => new Resource(pair.Key, pair.Value!.AsObject())).Where(resource => resource.Type == type);

    private static JsonNode Parameter(string template, string name) => Yaml.Read(Repo.At(template))["Parameters"]![name]!;

    private static string LongestStack(string template) => Enumerable.Range(1, RoleName).Select(length => new string('s', length))
        .Last(name => Regex.IsMatch(name, Template.Text(Parameter(template, "ConfirmFlowStack")["AllowedPattern"])));

    // An action's longest name fits beside the name that a stack has unless another is given.
    private static (string Name, string Value)[] Given(string template) => template switch
    {
        People => [("ConfirmFlowStack", LongestStack(People))],
        Action =>
        [
            ("ConfirmFlowStack", Template.Text(Parameter(Action, "ConfirmFlowStack")["Default"])),
            ("ActionName", new string('A', int.Parse(Template.Text(Parameter(Action, "ActionName")["MaxLength"]), CultureInfo.InvariantCulture))),
        ],
        _ => [],
    };

    private static int Length(Resource resource, string property, string template) => Filled(resource.At(property)!.ToJsonString(), template).Count(letter => !char.IsWhiteSpace(letter));

    private static string Filled(string text, string template) =>
        Everywhere.Concat(Given(template)).Aggregate(text, (filled, it) => filled.Replace($"${{{it.Name}}}", it.Value, StringComparison.Ordinal));
}
