using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local.Tests;

public class TakingRequests
{
    private static readonly HttpApiRoute Page = new(new("api", "GET", "/a/{token}"), "arn");
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("GET", "/a/x-1", "x-1")]
    [InlineData("GET", "/a/x%2Fy", "x/y")]
    [InlineData("POST", "/a/x", null)]
    [InlineData("GET", "/a/", null)]
    [InlineData("GET", "/a/x/y", null)]
    [InlineData("GET", "/a/x/", null)]
    [InlineData("GET", "//a/x", null)]
    [InlineData("GET", "/a//x", null)]
    [InlineData("GET", "a/x", null)]
    [InlineData("GET", "/b/x", null)]
    public void A_route_takes_its_method_and_its_path(string method, string path, string? token) =>
        Assert.Equal(token, Page.Match(method, path)?["token"]);

    [Fact]
    public void A_greedy_parameter_takes_the_rest() =>
        Assert.Equal("x/y", new HttpApiRoute(new("api", "ANY", "/files/{proxy+}"), "arn").Match("PUT", "/files/x/y")?["proxy"]);

    [Fact]
    public void A_form_arrives_in_base64()
    {
        var happened = Event("POST", "application/x-www-form-urlencoded", "verdict=approve");

        Assert.True((bool)happened["isBase64Encoded"]!);
        Assert.Equal("verdict=approve", Encoding.UTF8.GetString(Convert.FromBase64String((string)happened["body"]!)));
    }

    [Fact]
    public void Json_arrives_as_it_is()
    {
        var happened = Event("POST", "application/json", "{}");

        Assert.False((bool)happened["isBase64Encoded"]!);
        Assert.Equal("{}", (string)happened["body"]!);
    }

    [Fact]
    public void An_event_has_the_form_of_payload_version_2()
    {
        var happened = Event("GET", null, "");

        Assert.Equal("2.0", (string)happened["version"]!);
        Assert.Equal("GET /a/{token}", (string)happened["routeKey"]!);
        Assert.Equal("/a/x", (string)happened["rawPath"]!);
        Assert.Equal("q=1", (string)happened["rawQueryString"]!);
        Assert.Equal("x", (string)happened["pathParameters"]!["token"]!);
        Assert.Equal("curl", (string)happened["headers"]!["user-agent"]!);
        Assert.Equal("GET", (string)happened["requestContext"]!["http"]!["method"]!);
        Assert.Equal("$default", (string)happened["requestContext"]!["stage"]!);
        Assert.Null(happened["body"]);
    }

    [Theory]
    [InlineData("""{"statusCode":303,"headers":{"location":"/b"},"body":"b2s=","isBase64Encoded":true}""", 303, "ok")]
    [InlineData("""{"hello":"you"}""", 200, """{"hello":"you"}""")]
    [InlineData("no json", 500, """{"message":"Internal Server Error"}""")]
    public async Task An_answer_becomes_what_it_says(string payload, int status, string body)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };

        await HttpApiAnswer.Send(context.Response, new("1", Encoding.UTF8.GetBytes(payload), null));

        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal(body, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }

    [Fact]
    public async Task A_functions_error_is_not_shown()
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };

        await HttpApiAnswer.Send(context.Response, new("1", """{"errorMessage":"secret"}"""u8.ToArray(), new("Fault", "secret")));

        Assert.Equal(500, context.Response.StatusCode);
        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()), StringComparison.Ordinal);
    }

    private static JsonObject Event(string method, string? type, string body)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.Host = new("127.0.0.1", 4300);
        request.Headers.UserAgent = "curl";
        request.Headers.ContentType = type;
        return HttpApiEvent.Of(request, Page, new Dictionary<string, string> { ["token"] = "x" }, Encoding.UTF8.GetBytes(body), new("/a/x", "q=1"), new(), Noon);
    }
}
