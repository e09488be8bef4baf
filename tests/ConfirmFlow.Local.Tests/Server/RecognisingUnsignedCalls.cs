using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local.Tests;

public class RecognisingUnsignedCalls
{
    [Theory]
    [InlineData("POST", "/2015-03-31/functions/IntakeFunction/invocations", "application/json", nameof(WireProtocol.RestJson))]
    [InlineData("POST", "/v2/email/outbound-emails", "application/json", nameof(WireProtocol.RestJson))]
    [InlineData("POST", "/", "application/x-www-form-urlencoded; charset=utf-8", nameof(WireProtocol.Query))]
    [InlineData("POST", "/", "application/x-amz-json-1.0", nameof(WireProtocol.Json10))]
    [InlineData("GET", "/", null, null)]
    [InlineData("POST", "/a/x", "application/x-www-form-urlencoded", null)]
    [InlineData("GET", "/v2/emails", null, null)]
    public void They_are_known_by_where_they_go(string method, string path, string? type, string? protocol)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path, request.ContentType) = (method, path, type);

        Assert.Equal(protocol, UnsignedCall.ProtocolOf(request)?.ToString());
    }

    [Fact]
    public void A_target_is_enough()
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path) = ("PUT", "/x");
        request.Headers["X-Amz-Target"] = "DynamoDB_20120810.Scan";

        Assert.Equal(WireProtocol.Json10, UnsignedCall.ProtocolOf(request));
    }
}
