using System.Text;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Payload format 2.0 of the HTTP API, as it comes and goes on the wire.</summary>
public sealed class ReadingHttpEvents
{
    private static HttpEvent Read(string json) => new FunctionsSerializer().Deserialize<HttpEvent>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void What_is_used_is_read_and_the_rest_is_passed_over()
    {
        var read = Read("""
            {"version":"2.0","routeKey":"POST /a/{token}","headers":{"content-type":"text/plain","accept-language":"de"},"pathParameters":{"token":"abc"},
             "requestContext":{"http":{"method":"POST"},"timeEpoch":1583348638390},"body":"dmVyZGljdA==","isBase64Encoded":true}
            """);

        Assert.Equal(("abc", "de", "text/plain", "verdict", 1583348638390), (read.Token, read.Header("accept-language"), read.Header("content-type"), read.Text(), read.RequestContext!.TimeEpoch));
        Assert.Null(read.Header("host"));
        Assert.Equal((false, null), (read.IsInbox, read.Listed));
    }

    [Fact]
    public void The_route_tells_an_inbox_and_its_query_which_request_there()
    {
        var read = Read("""{"routeKey":"GET /inbox/{token}","pathParameters":{"token":"abc"},"queryStringParameters":{"link":"def","other":"x"} }""");

        Assert.Equal((true, "abc", "def"), (read.IsInbox, read.Token, read.Listed));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("""{"routeKey":7,"queryStringParameters":{"link":["x"]}}""")]
    [InlineData("""{"headers":null,"pathParameters":[],"body":7,"isBase64Encoded":"true","requestContext":"x"}""")]
    [InlineData("""{"headers":{"content-type":7},"pathParameters":{"token":{}},"body":null,"isBase64Encoded":null,"requestContext":{"timeEpoch":"now"}}""")]
    [InlineData("""{"pathParameters":{"token":"\ud800","\udc00":"x"},"body":"\ud800","requestContext":{"timeEpoch":1.5}}""")]
    public void What_is_of_another_type_counts_as_not_sent(string json)
    {
        var read = Read(json);

        Assert.Equal((null, null, null, false), (read.Token, read.Header("content-type"), read.Text(), read.IsBase64Encoded));
        Assert.Equal((false, null), (read.IsInbox, read.Listed));
        Assert.Equal(TimeSpan.Zero, read.Age(DateTimeOffset.UnixEpoch.AddDays(1)));
    }

    [Fact]
    public void What_is_nested_without_end_is_passed_over() =>
        Assert.Null(Read("{\"pathParameters\":{\"token\":\"abc\"},\"deep\":" + new string('[', 100_000) + new string(']', 100_000) + "}").Token);

    [Fact]
    public void An_answer_is_written_under_its_wire_names()
    {
        using var written = new MemoryStream();
        new FunctionsSerializer().Serialize(new HttpAnswer { StatusCode = 404, Headers = new Dictionary<string, string> { ["content-type"] = "text/html" }, Body = "<p>Größe</p>" }, written);

        Assert.Equal("""{"statusCode":404,"headers":{"content-type":"text/html"},"body":"<p>Größe</p>"}""", Encoding.UTF8.GetString(written.ToArray()));
    }
}
