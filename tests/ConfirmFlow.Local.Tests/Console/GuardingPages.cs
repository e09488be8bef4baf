using System.Text.RegularExpressions;

namespace ConfirmFlow.Local.Tests;

public sealed partial class GuardingPages : IDisposable
{
    private readonly Desk desk = new();

    [Theory]
    [InlineData("/")]
    [InlineData("/local/mailbox")]
    [InlineData("/local/tables")]
    [InlineData("/local/events")]
    [InlineData("/local/requests/none")]
    public async Task A_page_runs_and_loads_nothing_but_what_is_the_consoles(string path)
    {
        var (response, body) = await desk.Send(Desk.Request("GET", path));

        var policy = response.Headers.ContentSecurityPolicy.ToString();
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.StartsWith("default-src 'none'; ", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains($"<script nonce=\"{nonce}\" src=\"{Assets.Script.Path}\"", body);
        Assert.DoesNotContain(" style=", body);
    }

    [Fact]
    public async Task No_two_pages_have_the_same_nonce()
    {
        var (one, _) = await desk.Send(Desk.Request("GET", "/"));
        var (other, _) = await desk.Send(Desk.Request("GET", "/"));

        Assert.NotEqual(one.Headers.ContentSecurityPolicy.ToString(), other.Headers.ContentSecurityPolicy.ToString());
    }

    [Fact]
    public async Task A_request_that_is_not_there_is_not_found() =>
        Assert.Equal(404, (await desk.Send(Desk.Request("GET", "/local/requests/ar-none"))).Response.StatusCode);

    [Fact]
    public async Task HEAD_gets_the_headers_alone()
    {
        var (response, body) = await desk.Send(Desk.Request("HEAD", "/"));

        Assert.Equal("", body);
        Assert.True(response.ContentLength > 0);
    }

    [Fact]
    public async Task Style_and_script_are_served()
    {
        foreach (var asset in (Asset[])[Assets.Style, Assets.Script])
        {
            var (response, body) = await desk.Send(Desk.Request("GET", asset.Path));
            Assert.Equal(asset.Type, response.ContentType);
            Assert.NotEmpty(body);
        }
    }

    [Theory]
    [InlineData("GET", "/local/credentials/ExecuteRole")]
    [InlineData("GET", "/local/mailbox.json")]
    [InlineData("GET", "/a/token")]
    [InlineData("POST", "/a/token")]
    [InlineData("POST", "/")]
    [InlineData("DELETE", "/")]
    public void What_is_not_the_consoles_is_left_to_others(string method, string path) => Assert.False(desk.Door.IsFor(Desk.Request(method, path).Request));

    public void Dispose() => desk.Dispose();

    [GeneratedRegex("script-src 'nonce-([^']{20,})'")]
    private static partial Regex Nonce();
}
