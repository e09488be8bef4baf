using System.Text.Json;
using System.Web;
using Amazon.Runtime;
using Amazon.SecurityToken;

namespace ConfirmFlow.Aws.Tests;

/// <summary>P4: the one form in which a role is assumed.</summary>
public sealed class AssumingTheActionsRole
{
    private const string Prefix = "arn:aws:iam::123456789012:role/confirmflow/confirmflow/action/confirmflow-eu-central-1-";
    private const string Assumed = """
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
        <AccessKeyId>AKIDSESSION</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>session</SessionToken><Expiration>2026-11-23T12:15:00Z</Expiration>
        </Credentials><SourceIdentity>ignored</SourceIdentity></AssumeRoleResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></AssumeRoleResponse>
        """;

    private static AmazonSecurityTokenServiceClient Client(Listener sts) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonSecurityTokenServiceConfig { ServiceURL = sts.Address.AbsoluteUri, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    [Fact]
    public async Task It_is_narrowed_named_tagged_and_short()
    {
        await using var sts = Listener.Answering(new Said(200, Assumed, "text/xml"));
        using var client = Client(sts);

        var credentials = await new StsActionRoles(new(client), Prefix, Place).Assume(A.Refund, A.ApprovedRequest(), default);

        var said = HttpUtility.ParseQueryString(Assert.Single(sts.Heard).Body);
        Assert.Equal("AssumeRole", said["Action"]);
        Assert.Equal(Prefix + "RefundOrderAction", said["RoleArn"]);
        Assert.Equal((A.Id.Value, A.Id.Value, "900"), (said["RoleSessionName"], said["SourceIdentity"], said["DurationSeconds"]));
        Assert.Equal(("resource", "1001", null), (said["Tags.member.1.Key"], said["Tags.member.1.Value"], said["Tags.member.2.Key"]));
        Assert.Null(said["TransitiveTagKeys.member.1"]);
        Assert.Equal("session", (await credentials.GetCredentialsAsync()).Token);
    }

    [Fact]
    public async Task The_session_policy_names_this_resource_only()
    {
        await using var sts = Listener.Answering(new Said(200, Assumed, "text/xml"));
        using var client = Client(sts);

        await new StsActionRoles(new(client), Prefix, Place).Assume(A.Refund, A.ApprovedRequest(), default);

        using var policy = JsonDocument.Parse(HttpUtility.ParseQueryString(sts.Heard.First().Body)["Policy"]!);
        var text = policy.RootElement.ToString();
        Assert.Equal(A.Refund.SessionPolicyFor(A.Parameters, Place), text);
        Assert.Contains("\"dynamodb:LeadingKeys\"", text, StringComparison.Ordinal);
        Assert.Contains("\"1001\"", text, StringComparison.Ordinal);
        Assert.Contains("arn:aws:dynamodb:eu-central-1:123456789012:table/confirmflow-orders", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_may_not_be_assumed_is_a_fault()
    {
        await using var sts = Listener.Answering(new Said(403, "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>", "text/xml"));
        using var client = Client(sts);

        var fault = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => new StsActionRoles(new(client), Prefix, Place).Assume(A.Refund, A.ApprovedRequest(), default));

        Assert.Equal("AccessDenied", fault.ErrorCode);
    }
}
