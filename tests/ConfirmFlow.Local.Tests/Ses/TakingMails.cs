using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

public class TakingMails
{
    private const string Simple = """{"FromEmailAddress":"a@example.com","Destination":{"ToAddresses":["b@example.com"]},"Content":{"Simple":{"Subject":{"Data":"x"},"Body":{"Text":{"Data":"y"}}}}}""";

    private static JsonObject With(string name, JsonNode value)
    {
        var body = (JsonObject)JsonNode.Parse(Simple)!;
        body[name] = value;
        return body;
    }

    [Fact]
    public void A_simple_mail_is_read() => Assert.Equal("a@example.com", Mail.Read((JsonObject)JsonNode.Parse(Simple)!).FromAddress);

    // AWS asks IAM about what these name.
    [Theory]
    [InlineData("FromEmailAddressIdentityArn", "arn:aws:ses:us-east-1:999999999999:identity/example.com")]
    [InlineData("FeedbackForwardingEmailAddressIdentityArn", "arn:aws:ses:us-east-1:999999999999:identity/example.com")]
    [InlineData("EndpointId", "abcdefgh.123")]
    public void What_IAM_would_be_asked_about_instead_is_refused_by_name(string name, string value)
    {
        var refused = Assert.Throws<AwsError>(() => Mail.Read(With(name, value)));

        Assert.Equal((400, "BadRequestException"), (refused.Status, refused.Code));
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_raw_mail_is_refused_by_name() =>
        Assert.Contains("Content.Simple only", Assert.Throws<AwsError>(() => Mail.Read(With("Content", new JsonObject { ["Raw"] = new JsonObject { ["Data"] = "" } }))).Message, StringComparison.Ordinal);
}
