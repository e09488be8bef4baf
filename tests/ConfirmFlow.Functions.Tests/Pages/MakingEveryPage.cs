using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;

namespace ConfirmFlow.Functions.Tests;

public sealed class MakingEveryPage
{
    private static readonly Dictionary<string, Page> Pages = Samples.EveryPage().ToDictionary(each => each.Name, each => each.Page);

    public static TheoryData<string> All => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void It_loads_nothing_and_runs_nothing_but_its_own_script(string name)
    {
        var page = Pages[name].Read();

        Assert.Equal(PageScript.Element.ToString(), page.One("script").OuterHtml);
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, link, base, svg, video, audio, [src], [style], meta[http-equiv]"));
        Assert.DoesNotContain(page.All.SelectMany(each => each.Attributes), each => each.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Matches("^[#?]", link.GetAttribute("href")));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_policy_knows_the_one_style_sheet_and_the_one_script_that_are_in_it(string name)
    {
        var page = Pages[name].Read();
        string Hash(string element) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.One(element).TextContent)));

        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{Hash("style")}'; script-src 'sha256-{Hash("script")}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            Page.Headers["Content-Security-Policy"]);
    }

    // Whatever looks at every page, in a browser too, looks at these.
    [Theory]
    [InlineData("outcome: failed before it began", "Failed", "This failed before it began")]
    [InlineData("outcome: nobody was asked", "Refused", "Nobody was asked")]
    [InlineData("channel: pending", "This is still open", "What it is about is in the message that led here.")]
    [InlineData("channel: executed", "Done", "What it is about is in the message that led here.")]
    [InlineData("approved together with a fault", "You approved one of two", "Something went wrong on our side")]
    [InlineData("none together for a fault", "You approved none", "Something went wrong on our side")]
    public void What_comes_seldom_is_among_them(string name, params string[] words) =>
        Assert.All(words, each => Assert.Contains(each, Pages[name].Read().Body!.Words(), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Its_script_sends_nothing_keeps_nothing_and_presses_nothing()
    {
        var script = PageScript.Element.ToString();

        foreach (var way in (string[])["submit", "click", "fetch", "XMLHttp", "sendBeacon", "location", "open(", "import", "eval", "Function", "innerHTML", "cookie", "Storage", "WebSocket", "Worker"])
            Assert.DoesNotContain(way, script, StringComparison.Ordinal);
    }

    // What a browser presses for Enter, by where that is: a disabled button, or where such is passed over, one that closes a dialog.
    [Theory]
    [MemberData(nameof(All))]
    public void Enter_in_any_of_its_forms_presses_nothing(string name) => Assert.All(Pages[name].Read().QuerySelectorAll("form"), form =>
    {
        var buttons = form.QuerySelectorAll("button, input[type=submit]").Take(2).ToList();

        Assert.True(buttons[0].HasAttribute("disabled") && buttons[0].HasAttribute("hidden"));
        Assert.Equal(("dialog", true), (buttons[1].GetAttribute("formmethod"), buttons[1].HasAttribute("hidden")));
    });

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_in_order_for_a_screen_reader(string name)
    {
        var page = Pages[name].Read();
        var ids = page.QuerySelectorAll("[id]").Select(each => each.Id!).ToList();
        var levels = page.QuerySelectorAll("main h1, main h2, main h3").Where(each => each.Closest(".problem") is null).Select(each => each.LocalName[1] - '0').ToList();

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual("", page.Title!.Trim());
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > main"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
        foreach (var reference in (string[])["aria-labelledby", "aria-describedby", "for"])
            Assert.All(page.QuerySelectorAll($"[{reference}]").SelectMany(each => each.GetAttribute(reference)!.Split(' ')), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Its_headers_keep_it_from_caches_frames_indexes_and_other_sites()
    {
        Assert.Equal("no-store", Page.Headers["cache-control"]);
        Assert.Equal("no-referrer", Page.Headers["referrer-policy"]);
        Assert.Equal("nosniff", Page.Headers["x-content-type-options"]);
        Assert.Equal("noindex", Page.Headers["x-robots-tag"]);
        Assert.Equal("text/html; charset=utf-8", Page.Headers["content-type"]);
        Assert.Equal("DENY", Page.Headers["x-frame-options"]);
        Assert.Equal("same-origin", Page.Headers["cross-origin-opener-policy"]);
        Assert.Equal("same-origin", Page.Headers["cross-origin-resource-policy"]);
    }

    [Theory]
    [InlineData("confirm", 200)]
    [InlineData("reason needed", 422)]
    [InlineData("approved", 200)]
    [InlineData("denied", 200)]
    [InlineData("outcome: executed", 200)]
    [InlineData("late", 409)]
    [InlineData("again", 409)]
    [InlineData("changed", 409)]
    [InlineData("inbox", 200)]
    [InlineData("nothing ticked", 422)]
    [InlineData("approved together in part", 200)]
    [InlineData("approved none together", 409)]
    [InlineData("unknown link", 404)]
    [InlineData("unreadable", 400)]
    [InlineData("fault", 500)]
    public void Its_status_says_what_came_of_the_call(string name, int status) => Assert.Equal(status, Pages[name].Status);

    [Theory]
    [InlineData("unknown link")]
    [InlineData("unreadable")]
    [InlineData("fault")]
    public void Where_no_request_is_known_the_page_tells_of_none(string name) => Assert.DoesNotContain("ar-", Pages[name].Read().Body!.TextContent, StringComparison.Ordinal);
}
