namespace ConfirmFlow.Template.Tests;

/// <summary>Names and policies stay within what IAM takes, for a stack whose name has 28 characters in a region with a long name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</remarks>
public sealed class FittingQuotas
{
    private const int RoleName = 64, TrustPolicy = 2_048, InlinePolicies = 10_240, ManagedPolicy = 6_144;

    private static readonly (string Name, string Value)[] Longest =
    [
        ("AWS::StackName", new string('s', 28)), ("AWS::Region", "ap-southeast-1"), ("AWS::Partition", "aws-us-gov"), ("AWS::AccountId", "123456789012"), ("AWS::URLSuffix", "amazonaws.com"),
    ];

    [Fact]
    public void No_roles_name_is_too_long() => Assert.All(Template.Roles, role => Assert.InRange(Filled(role.Resource.Text("RoleName")).Length, 1, RoleName));

    // White space does not count, and what is written for CloudFormation is longer than what it makes of it: more is counted here than there.
    [Fact]
    public void No_roles_policies_are_too_long() => Assert.All(Template.Roles, role =>
    {
        Assert.InRange(Length(role.Resource, "AssumeRolePolicyDocument"), 1, TrustPolicy);
        Assert.InRange(Length(role.Resource, "Policies"), 1, InlinePolicies);
    });

    [Fact]
    public void No_managed_policy_is_too_long() =>
        Assert.All(Template.Of("AWS::IAM::ManagedPolicy"), policy => Assert.InRange(Length(policy, "PolicyDocument"), 1, ManagedPolicy));

    private static int Length(Resource resource, string property) => Filled(resource.At(property)!.ToJsonString()).Count(letter => !char.IsWhiteSpace(letter));

    private static string Filled(string text) => Longest.Aggregate(text, (filled, it) => filled.Replace($"${{{it.Name}}}", it.Value, StringComparison.Ordinal));
}
