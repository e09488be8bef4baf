namespace ConfirmFlow.Local.Tests;

public sealed class ReadingMail : IDisposable
{
    private readonly Desk desk = new();

    [Fact]
    public async Task A_mails_html_is_in_a_frame_that_can_only_open_links()
    {
        Keep("m1", "ada@example.com", "<p>Hello</p>");

        var frame = (await desk.Page("/local/mailbox/m1")).QuerySelector("iframe")!;

        Assert.Equal("allow-popups allow-popups-to-escape-sandbox", frame.GetAttribute("sandbox"));
        Assert.Equal("/local/mailbox/m1/html", frame.GetAttribute("src"));
    }

    [Fact]
    public async Task The_html_by_itself_has_no_rights_either()
    {
        Keep("m1", "ada@example.com", "<p>Hello</p><script>alert(1)</script>");

        var (response, body) = await desk.Send(Desk.Request("GET", "/local/mailbox/m1/html"));

        var policy = response.Headers.ContentSecurityPolicy.ToString();
        Assert.EndsWith("; sandbox allow-popups allow-popups-to-escape-sandbox", policy);
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline';", policy);
        Assert.DoesNotContain("script-src", policy);
        Assert.StartsWith("<!doctype html><base target=\"_blank\"><p>Hello</p>", body);
    }

    [Fact]
    public async Task The_latest_mail_is_first_and_shown()
    {
        Keep("m1", "ada@example.com", "", "First");
        Keep("m2", "grace@example.com", "", "Second");

        var page = await desk.Page("/local/mailbox");

        Assert.Equal(["Second", "First"], page.QuerySelectorAll(".entry .title").Select(each => each.TextContent));
        Assert.Equal("Second", page.QuerySelector(".shown h2")!.TextContent);
    }

    [Fact]
    public async Task One_persons_mails_can_be_listed_alone()
    {
        Keep("m1", "ada@example.com", "", "First");
        Keep("m2", "grace@example.com", "", "Second");

        var page = await desk.Page("/local/mailbox?to=ada%40example.com");

        Assert.Equal(["First"], page.QuerySelectorAll(".entry .title").Select(each => each.TextContent));
        Assert.Equal("First", page.QuerySelector(".shown h2")!.TextContent);
    }

    [Fact]
    public async Task A_mail_that_is_not_there_is_not_found()
    {
        Assert.Equal(404, (await desk.Send(Desk.Request("GET", "/local/mailbox/none"))).Response.StatusCode);
        Assert.Equal(404, (await desk.Send(Desk.Request("GET", "/local/mailbox/none/html"))).Response.StatusCode);
    }

    public void Dispose() => desk.Dispose();

    private void Keep(string id, string to, string html, string subject = "Approve?") =>
        desk.Mailbox.Keep(id, new() { From = "confirmflow@example.com", Recipients = [to], Subject = subject, Text = "Hello", Html = html });
}
