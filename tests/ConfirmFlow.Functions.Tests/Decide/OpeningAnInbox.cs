using System.Text.RegularExpressions;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

public sealed class OpeningAnInbox : AnInbox
{
    [Fact]
    public async Task It_shows_what_waits_for_its_owner_soonest_first_and_what_they_decided()
    {
        await Asked(order: "1001");
        var approved = await Asked(order: "1002");
        await World.Press(World.LinkOf(Ada));
        await Asked(order: "1003");

        Assert.Equal(["Refund order 1001: 12.50 EUR", "Refund order 1003: 12.50 EUR"], await Waiting(World.InboxOf(Ada)));
        var decided = (await Section(World.InboxOf(Ada), "decided")).Words();
        Assert.Contains($"Request {approved.Value}", decided, StringComparison.Ordinal);
        Assert.Contains("You approved this", decided, StringComparison.Ordinal);
        Assert.Contains("This was approved", decided, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_what_a_decided_request_was_about_is_there()
    {
        await Asked(order: "1002");
        await World.Press(World.LinkOf(Ada), Verdict.Deny, "the reason nobody else may read");

        var body = (await Show(World.InboxOf(Ada))).Body;

        foreach (var told in (string[])["1002", "12.50", "nobody else", "Refund", "rita@", "ops"]) Assert.DoesNotContain(told, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_waits_and_nothing_was_decided_it_says_so()
    {
        await Asked();
        var (ada, grace) = (World.InboxOf(Ada), World.InboxOf(Grace));
        await World.Press(World.LinkOf(Ada));

        Assert.Contains("Nothing is waiting for your decision.", (await Section(ada, "waiting")).Words(), StringComparison.Ordinal);
        Assert.Contains("Nothing is waiting for your decision.", (await Section(grace, "waiting")).Words(), StringComparison.Ordinal);
        Assert.Contains("Nothing yet", (await Section(grace, "decided")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_keeps_nobody_from_the_others()
    {
        World.Requests.Unreadable.Add(await Asked());
        await Asked(order: "1002");

        Assert.Equal(["Refund order 1002: 12.50 EUR"], await Waiting(World.InboxOf(Ada)));
    }

    [Fact]
    public async Task What_waits_for_others_still_is_there_by_name_for_who_has_decided_it()
    {
        World.Policy = World.Of(A.Policy(A.Stage(2, Ada, Grace)));
        var id = await Asked();
        await World.Press(World.LinkOf(Ada));

        var link = (await Section(World.InboxOf(Ada), "decided")).One("a");
        Assert.Equal("Refund order 1001: 12.50 EUR", link.TextContent);
        await World.Press(Letterbox.TokenIn(World.Letterbox.To(Grace).Last()));
        Assert.Equal($"Request {id.Value}", (await Section(World.InboxOf(Ada), "decided")).One("a").TextContent);
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        var id = await Asked();
        var (before, writes) = (World[id], World.Requests.Writes);

        Assert.Equal(200, (await Show(World.InboxOf(Ada))).Status);
        Assert.Equal(200, (await Show(World.InboxOf(Ada), Letterbox.NameOf(World.LinkOf(Ada)))).Status);

        Assert.Same(before, World[id]);
        Assert.Equal(writes, World.Requests.Writes);
        Assert.Empty(World.Bell.Rung);
    }

    [Fact]
    public async Task A_reminded_request_is_there_once_and_one_that_was_exchanged_is_not()
    {
        var id = await Asked();
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        await World.Links.Add(LinkToken.New().Proof, new ConfirmLink(id, Ada, World[id].RequestDigest, World[id].Round!) { Made = World.Stamps.Now }, World[id].Deadline + ApprovalRequest.KeptFor, default);
        await Asked(order: "1009");
        Assert.Equal(2, (await Waiting(World.InboxOf(Ada))).Count);

        var way = (await Section(World.InboxOf(Ada), "waiting")).QuerySelector("a")!.GetAttribute("href")!;
        World.Requests.Put(World[id] with { Round = "another" });

        Assert.Equal(["Refund order 1009: 12.50 EUR"], await Waiting(World.InboxOf(Ada)));
        Assert.Equal(409, (await Show(World.InboxOf(Ada), way["?link=".Length..])).Status);
    }

    [Fact]
    public async Task Beyond_a_hundred_requests_it_says_that_there_are_more()
    {
        for (var at = 0; at < 100; at++) await Asked(order: $"{1000 + at}", later: TimeSpan.Zero);
        Assert.DoesNotContain("There is more", (await Show(World.InboxOf(Ada))).Body, StringComparison.Ordinal);

        await Asked(order: "1100");

        Assert.Contains("There is more", (await Show(World.InboxOf(Ada))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_leads_to_a_page_of_its_own_and_back_and_no_token_is_in_any_of_them()
    {
        await Asked();
        var inbox = World.InboxOf(Ada);
        var page = await Show(inbox);
        var way = page.Read().One("section[aria-labelledby=waiting] a").GetAttribute("href")!;
        Assert.Equal($"?link={Letterbox.NameOf(World.LinkOf(Ada))}", way);

        var one = await Show(inbox, way["?link=".Length..]);

        Assert.Equal("?", one.Read().One("footer a").GetAttribute("href"));
        Assert.Equal((await World.Show(World.LinkOf(Ada))).Read().One("main").InnerHtml, one.Read().One("main").InnerHtml);
        foreach (var body in (string[])[page.Body, one.Body])
            Assert.DoesNotMatch($"{Regex.Escape(inbox)}|{Regex.Escape(World.LinkOf(Ada))}", body);
    }
}
