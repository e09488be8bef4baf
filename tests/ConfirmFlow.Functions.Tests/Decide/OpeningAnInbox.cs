using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

public sealed class OpeningAnInbox
{
    private readonly World _world = new();

    private async Task<RequestId> Asked(string action = "refund-order", string order = "1001", TimeSpan? later = null)
    {
        _world.Clock.Advance(later ?? TimeSpan.FromMinutes(1));
        var id = await _world.Open(action, order);
        await _world.Notify(id, $"token of {id}");
        return id;
    }

    private Task<Page> Show(string token, string? listed = null) => _world.ShowInbox.Handle(token, listed, default);

    private async Task<IElement> Section(string token, string id) => (await Show(token)).Read().One($"section[aria-labelledby={id}]");

    private async Task<IReadOnlyList<string>> Waiting(string token) => [.. (await Section(token, "waiting")).QuerySelectorAll("h3").Select(each => each.TextContent)];

    [Fact]
    public async Task It_shows_what_waits_for_its_owner_soonest_first_and_what_they_decided()
    {
        await Asked(order: "1001");
        var approved = await Asked(order: "1002");
        await _world.Press(_world.LinkOf(Ada));
        await Asked(order: "1003");

        Assert.Equal(["Refund order 1001: 12.50 EUR", "Refund order 1003: 12.50 EUR"], await Waiting(_world.InboxOf(Ada)));
        var decided = (await Section(_world.InboxOf(Ada), "decided")).Words();
        Assert.Contains($"Request {approved.Value}", decided, StringComparison.Ordinal);
        Assert.Contains("You approved this", decided, StringComparison.Ordinal);
        Assert.Contains("This was approved", decided, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_what_a_decided_request_was_about_is_there()
    {
        await Asked(order: "1002");
        await _world.Press(_world.LinkOf(Ada), Verdict.Deny, "the reason nobody else may read");

        var body = (await Show(_world.InboxOf(Ada))).Body;

        foreach (var told in (string[])["1002", "12.50", "nobody else", "Refund", "rita@", "ops"]) Assert.DoesNotContain(told, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_waits_and_nothing_was_decided_it_says_so()
    {
        await Asked();
        var (ada, grace) = (_world.InboxOf(Ada), _world.InboxOf(Grace));
        await _world.Press(_world.LinkOf(Ada));

        Assert.Contains("Nothing is waiting for your decision.", (await Section(ada, "waiting")).Words(), StringComparison.Ordinal);
        Assert.Contains("Nothing is waiting for your decision.", (await Section(grace, "waiting")).Words(), StringComparison.Ordinal);
        Assert.Contains("Nothing yet", (await Section(grace, "decided")).Words(), StringComparison.Ordinal);
    }

    // Whoever finds a mail has the links of that mail and of those before it at most.
    [Fact]
    public async Task Nothing_that_was_asked_after_its_mail_is_behind_it()
    {
        await Asked(order: "1001");
        var first = _world.InboxOf(Ada);
        await Asked(order: "1002");

        Assert.Equal(["Refund order 1001: 12.50 EUR"], await Waiting(first));
        var later = Letterbox.NameOf(_world.LinkOf(Ada));
        Assert.Same(DeadEndPage.UnknownLink, await Show(first, later));
        Assert.Same(DeadEndPage.UnknownLink, await _world.DecideInbox.Handle(first, later, new DecisionForm(true, Verdict.Approve, ""), default));
        Assert.Equal(400, (await _world.DecideInbox.Handle(first, null, new DecisionForm(true, Verdict.Approve, "") { Ticked = [later] }, default)).Status);
        Assert.Equal(200, (await Show(_world.InboxOf(Ada), later)).Status);
    }

    [Fact]
    public async Task Nothing_that_only_others_were_asked_is_behind_it()
    {
        await Asked(order: "1001");
        _world.Policy = World.Of(A.Policy(A.Stage(1, Grace)));
        await Asked(order: "1002");
        var (grace, mine) = (Letterbox.NameOf(_world.LinkOf(Grace)), _world.InboxOf(Ada));
        _world.Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace)));
        await Asked(order: "1003");

        Assert.Equal(["Refund order 1001: 12.50 EUR", "Refund order 1003: 12.50 EUR"], await Waiting(_world.InboxOf(Ada)));
        foreach (var inbox in (string[])[mine, _world.InboxOf(Ada)])
        {
            Assert.Same(DeadEndPage.UnknownLink, await Show(inbox, grace));
            Assert.Same(DeadEndPage.UnknownLink, await _world.DecideInbox.Handle(inbox, grace, new DecisionForm(true, Verdict.Approve, ""), default));
        }
    }

    [Fact]
    public async Task Who_may_not_decide_a_request_does_not_see_it_whatever_links_there_are()
    {
        var id = await Asked();
        foreach (var person in (Person[])[Rita, Person.Parse("mallory@example.com")])
        {
            var (link, inbox) = (LinkToken.New(), LinkToken.New());
            await _world.Links.Add(link.Proof, new ConfirmLink(id, person, _world[id].RequestDigest, _world[id].Round!) { Made = Noon }, _world[id].Deadline + ApprovalRequest.KeptFor, default);
            await _world.Inboxes.Add(inbox.Proof, new InboxLink(person, _world.Stamps.Now), default);

            _world.Requests.Put(_world[id] with { Decisions = [A.Approval(person)] });
            Assert.DoesNotMatch($"{id.Value}|order 1001", (await Show(inbox.Reveal())).Body);
            _world.Requests.Put(_world[id] with { Decisions = [] });
            Assert.Contains("Nothing is waiting", (await Show(inbox.Reveal())).Body, StringComparison.Ordinal);
            Assert.Same(DeadEndPage.UnknownLink, await Show(inbox.Reveal(), Letterbox.NameOf(link.Reveal())));
            Assert.Same(DeadEndPage.UnknownLink, await _world.DecideInbox.Handle(inbox.Reveal(), Letterbox.NameOf(link.Reveal()), new DecisionForm(true, Verdict.Approve, ""), default));
        }

        Assert.Empty(_world[id].Decisions);
    }

    [Fact]
    public async Task What_cannot_be_read_keeps_nobody_from_the_others()
    {
        _world.Requests.Unreadable.Add(await Asked());
        await Asked(order: "1002");

        Assert.Equal(["Refund order 1002: 12.50 EUR"], await Waiting(_world.InboxOf(Ada)));
    }

    [Fact]
    public async Task What_waits_for_others_still_is_there_by_name_for_who_has_decided_it()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(2, Ada, Grace)));
        var id = await Asked();
        await _world.Press(_world.LinkOf(Ada));

        var link = (await Section(_world.InboxOf(Ada), "decided")).One("a");
        Assert.Equal("Refund order 1001: 12.50 EUR", link.TextContent);
        await _world.Press(Letterbox.TokenIn(_world.Letterbox.To(Grace).Last()));
        Assert.Equal($"Request {id.Value}", (await Section(_world.InboxOf(Ada), "decided")).One("a").TextContent);
    }

    [Fact]
    public async Task After_its_time_it_answers_as_an_unknown_one_and_decides_nothing()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace)) with { Deadline = TimeSpan.FromDays(30) });
        var id = await Asked();
        var (inbox, listed) = (_world.InboxOf(Ada), Letterbox.NameOf(_world.LinkOf(Ada)));

        _world.Clock.Advance(InboxLink.GoodFor - Millisecond);
        Assert.Equal(200, (await Show(inbox)).Status);
        Assert.Equal(200, (await Show(inbox, listed)).Status);

        _world.Clock.Advance(Millisecond);
        foreach (var name in (string?[])[null, listed])
        {
            Assert.Same(DeadEndPage.UnknownLink, await Show(inbox, name));
            Assert.Same(DeadEndPage.UnknownLink, await _world.DecideInbox.Handle(inbox, name, new DecisionForm(true, Verdict.Approve, "") { Ticked = [listed] }, default));
        }

        Assert.Empty(_world[id].Decisions);
        Assert.Equal(200, (await _world.Show(_world.LinkOf(Ada))).Status); // the confirm link is good until the deadline
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB")]
    public async Task Unknown_and_malformed_ones_answer_as_unknown_confirm_links_do(string? token)
    {
        Assert.Same(DeadEndPage.UnknownLink, await Show(token!));
        Assert.Same(DeadEndPage.UnknownLink, await _world.DecideInbox.Handle(token, null, new DecisionForm(true, Verdict.Approve, ""), default));
    }

    [Fact]
    public async Task No_kind_of_link_passes_for_another()
    {
        await Asked();
        var (link, inbox) = (_world.LinkOf(Ada), _world.InboxOf(Ada));

        Assert.Same(DeadEndPage.UnknownLink, await Show(link));
        Assert.Same(DeadEndPage.UnknownLink, await _world.Show(inbox));
        Assert.Same(DeadEndPage.UnknownLink, await _world.Press(inbox));
        Assert.Same(DeadEndPage.UnknownLink, await Show(inbox, Letterbox.NameOf(inbox)));
        Assert.Same(DeadEndPage.UnknownLink, await Show(inbox, link));
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        var id = await Asked();
        var (before, writes) = (_world[id], _world.Requests.Writes);

        Assert.Equal(200, (await Show(_world.InboxOf(Ada))).Status);
        Assert.Equal(200, (await Show(_world.InboxOf(Ada), Letterbox.NameOf(_world.LinkOf(Ada)))).Status);

        Assert.Same(before, _world[id]);
        Assert.Equal(writes, _world.Requests.Writes);
        Assert.Empty(_world.Bell.Rung);
    }

    [Fact]
    public async Task A_reminded_request_is_there_once_and_one_that_was_exchanged_is_not()
    {
        var id = await Asked();
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        await _world.Links.Add(LinkToken.New().Proof, new ConfirmLink(id, Ada, _world[id].RequestDigest, _world[id].Round!) { Made = _world.Stamps.Now }, _world[id].Deadline + ApprovalRequest.KeptFor, default);
        await Asked(order: "1009");
        Assert.Equal(2, (await Waiting(_world.InboxOf(Ada))).Count);

        var way = (await Section(_world.InboxOf(Ada), "waiting")).QuerySelector("a")!.GetAttribute("href")!;
        _world.Requests.Put(_world[id] with { Round = "another" });

        Assert.Equal(["Refund order 1009: 12.50 EUR"], await Waiting(_world.InboxOf(Ada)));
        Assert.Equal(409, (await Show(_world.InboxOf(Ada), way["?link=".Length..])).Status);
    }

    [Fact]
    public async Task Beyond_a_hundred_requests_it_says_that_there_are_more()
    {
        for (var at = 0; at < 100; at++) await Asked(order: $"{1000 + at}", later: TimeSpan.Zero);
        Assert.DoesNotContain("There is more", (await Show(_world.InboxOf(Ada))).Body, StringComparison.Ordinal);

        await Asked(order: "1100");

        Assert.Contains("There is more", (await Show(_world.InboxOf(Ada))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_leads_to_a_page_of_its_own_and_back_and_no_token_is_in_any_of_them()
    {
        await Asked();
        var inbox = _world.InboxOf(Ada);
        var page = await Show(inbox);
        var way = page.Read().One("section[aria-labelledby=waiting] a").GetAttribute("href")!;
        Assert.Equal($"?link={Letterbox.NameOf(_world.LinkOf(Ada))}", way);

        var one = await Show(inbox, way["?link=".Length..]);

        Assert.Equal("?", one.Read().One("footer a").GetAttribute("href"));
        Assert.Equal((await _world.Show(_world.LinkOf(Ada))).Read().One("main").InnerHtml, one.Read().One("main").InnerHtml);
        foreach (var body in (string[])[page.Body, one.Body])
            Assert.DoesNotMatch($"{Regex.Escape(inbox)}|{Regex.Escape(_world.LinkOf(Ada))}", body);
    }

    [Fact]
    public async Task Each_mail_has_one_of_its_own_and_nothing_that_is_stored_holds_its_token()
    {
        await Asked();
        await Asked(order: "1002");
        var tokens = _world.Letterbox.Mails.Select(Letterbox.InboxIn).ToList();

        Assert.Equal(4, tokens.Distinct().Count());
        Assert.Empty(tokens.Intersect(_world.Letterbox.Mails.Select(Letterbox.TokenIn)));
        Assert.Equal([Ada, Grace, Ada, Grace], tokens.Select(token => _world.Inboxes.All[LinkProof.KeyOf(Letterbox.NameOf(token))].Approver));
        Assert.DoesNotContain(_world.Inboxes.All.Keys, key => tokens.Exists(token => key.Contains(token, StringComparison.Ordinal)));
    }
}
