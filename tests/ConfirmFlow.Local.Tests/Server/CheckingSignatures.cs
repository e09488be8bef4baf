using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local.Tests;

/// <summary>The worked example of "Create a signed AWS API request" in the IAM User Guide.</summary>
public class CheckingSignatures
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private const string Signature = "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7";
    private const string Target = "/?Action=ListUsers&Version=2010-05-08";

    [Fact]
    public void The_published_example_is_accepted() => Assert.True(Signed().Matches(Request(), Target, [], Secret));

    [Fact]
    public void Another_secret_is_not() => Assert.False(Signed().Matches(Request(), Target, [], Secret + "x"));

    [Fact]
    public void Another_body_is_not() => Assert.False(Signed().Matches(Request(), Target, "x"u8, Secret));

    [Fact]
    public void Another_query_is_not() => Assert.False(Signed().Matches(Request(), Target + "&Marker=1", [], Secret));

    [Fact]
    public void Another_header_under_the_signature_is_not()
    {
        var request = Request();
        request.Headers.Host = "iam.example.com";

        Assert.False(Signed().Matches(request, Target, [], Secret));
    }

    [Fact]
    public void A_header_that_is_no_signature_is_not_taken_for_one() => Assert.Null(SignedBy.Read("AWS4-HMAC-SHA256 Credential=local"));

    private static SignedBy Signed() => SignedBy.Read(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
        + $"SignedHeaders=content-type;host;x-amz-date, Signature={Signature}")!;

    private static HttpRequest Request()
    {
        var request = new DefaultHttpContext().Request;
        request.Method = "GET";
        request.Headers.Host = "iam.amazonaws.com";
        request.Headers.ContentType = "application/x-www-form-urlencoded; charset=utf-8";
        request.Headers["X-Amz-Date"] = "20150830T123600Z";
        return request;
    }
}
