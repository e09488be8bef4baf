using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>An inbox is one approver's, for a week, and leads to what they were asked until then.</summary>
public sealed class KeepingInboxesApart : AnInbox
{
    // Whoever finds a mail has the links of that mail and of those before it at most.
    [Fact]
    public async Task Nothing_that_was_asked_after_its_mail_is_behind_it()
    {
        await Asked(order: "1001");
        var first = World.InboxOf(Ada);
        await Asked(order: "1002");

        Assert.Equal(["Refund order 1001: 12.50 EUR"], await Waiting(first));
        var later = Letterbox.NameOf(World.LinkOf(Ada));
        Assert.Same(DeadEndPage.UnknownLink, await Show(first, later));
        Assert.Same(DeadEndPage.UnknownLink, await World.DecideInbox.Handle(first, later, new DecisionForm(true, Verdict.Approve, ""), default));
        Assert.Equal(400, (await World.DecideInbox.Handle(first, null, new DecisionForm(true, Verdict.Approve, "") { Ticked = [later] }, default)).Status);
        Assert.Equal(200, (await Show(World.InboxOf(Ada), later)).Status);
    }

    [Fact]
    public async Task Nothing_that_only_others_were_asked_is_behind_it()
    {
        await Asked(order: "1001");
        World.Policy = World.Of(A.Policy(A.Stage(1, Grace)));
        await Asked(order: "1002");
        var (grace, mine) = (Letterbox.NameOf(World.LinkOf(Grace)), World.InboxOf(Ada));
        World.Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace)));
        await Asked(order: "1003");

        Assert.Equal(["Refund order 1001: 12.50 EUR", "Refund order 1003: 12.50 EUR"], await Waiting(World.InboxOf(Ada)));
        foreach (var inbox in (string[])[mine, World.InboxOf(Ada)])
        {
            Assert.Same(DeadEndPage.UnknownLink, await Show(inbox, grace));
            Assert.Same(DeadEndPage.UnknownLink, await World.DecideInbox.Handle(inbox, grace, new DecisionForm(true, Verdict.Approve, ""), default));
        }
    }

    [Fact]
    public async Task Who_may_not_decide_a_request_does_not_see_it_whatever_links_there_are()
    {
        var id = await Asked();
        foreach (var person in (Person[])[Rita, Person.Parse("mallory@example.com")])
        {
            var (link, inbox) = (LinkToken.New(), LinkToken.New());
            await World.Links.Add(link.Proof, new ConfirmLink(id, person, World[id].RequestDigest, World[id].Round!) { Made = Noon }, World[id].Deadline + ApprovalRequest.KeptFor, default);
            await World.Inboxes.Add(inbox.Proof, new InboxLink(person, World.Stamps.Now), default);

            World.Requests.Put(World[id] with { Decisions = [A.Approval(person)] });
            Assert.DoesNotMatch($"{id.Value}|order 1001", (await Show(inbox.Reveal())).Body);
            World.Requests.Put(World[id] with { Decisions = [] });
            Assert.Contains("Nothing is waiting", (await Show(inbox.Reveal())).Body, StringComparison.Ordinal);
            Assert.Same(DeadEndPage.UnknownLink, await Show(inbox.Reveal(), Letterbox.NameOf(link.Reveal())));
            Assert.Same(DeadEndPage.UnknownLink, await World.DecideInbox.Handle(inbox.Reveal(), Letterbox.NameOf(link.Reveal()), new DecisionForm(true, Verdict.Approve, ""), default));
        }

        Assert.Empty(World[id].Decisions);
    }

    [Fact]
    public async Task After_its_time_it_answers_as_an_unknown_one_and_decides_nothing()
    {
        World.Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace)) with { Deadline = TimeSpan.FromDays(30) });
        var id = await Asked();
        var (inbox, listed) = (World.InboxOf(Ada), Letterbox.NameOf(World.LinkOf(Ada)));

        World.Clock.Advance(InboxLink.GoodFor - Millisecond);
        Assert.Equal(200, (await Show(inbox)).Status);
        Assert.Equal(200, (await Show(inbox, listed)).Status);

        World.Clock.Advance(Millisecond);
        foreach (var name in (string?[])[null, listed])
        {
            Assert.Same(DeadEndPage.UnknownLink, await Show(inbox, name));
            Assert.Same(DeadEndPage.UnknownLink, await World.DecideInbox.Handle(inbox, name, new DecisionForm(true, Verdict.Approve, "") { Ticked = [listed] }, default));
        }

        Assert.Empty(World[id].Decisions);
        Assert.Equal(200, (await World.Show(World.LinkOf(Ada))).Status); // the confirm link is good until the deadline
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
        Assert.Same(DeadEndPage.UnknownLink, await World.DecideInbox.Handle(token, null, new DecisionForm(true, Verdict.Approve, ""), default));
    }

    [Fact]
    public async Task No_kind_of_link_passes_for_another()
    {
        await Asked();
        var (link, inbox) = (World.LinkOf(Ada), World.InboxOf(Ada));

        Assert.Same(DeadEndPage.UnknownLink, await Show(link));
        Assert.Same(DeadEndPage.UnknownLink, await World.Show(inbox));
        Assert.Same(DeadEndPage.UnknownLink, await World.Press(inbox));
        Assert.Same(DeadEndPage.UnknownLink, await Show(inbox, Letterbox.NameOf(inbox)));
        Assert.Same(DeadEndPage.UnknownLink, await Show(inbox, link));
    }

    [Fact]
    public async Task Each_mail_has_one_of_its_own_and_nothing_that_is_stored_holds_its_token()
    {
        await Asked();
        await Asked(order: "1002");
        var tokens = World.Letterbox.Mails.Select(Letterbox.InboxIn).ToList();

        Assert.Equal(4, tokens.Distinct().Count());
        Assert.Empty(tokens.Intersect(World.Letterbox.Mails.Select(Letterbox.TokenIn)));
        Assert.Equal([Ada, Grace, Ada, Grace], tokens.Select(token => World.Inboxes.All[LinkProof.KeyOf(Letterbox.NameOf(token))].Approver));
        Assert.DoesNotContain(World.Inboxes.All.Keys, key => tokens.Exists(token => key.Contains(token, StringComparison.Ordinal)));
    }
}
