namespace ConfirmFlow.Aws.Tests;

public sealed class KeepingInboxes(Table table) : IClassFixture<Table>
{
    private readonly Person owner = Person.Parse($"ada-{Guid.NewGuid():N}@example.com");

    private async Task<string> Mailed(RequestId request, DateTimeOffset made, DateTimeOffset deadline, Person? to = null, bool isOld = false)
    {
        var token = LinkToken.New();
        await table.Links.Add(token.Proof, new ConfirmLink(request, to ?? owner, A.Request().RequestDigest, A.Round) { Made = isOld ? null : made }, deadline + ApprovalRequest.KeptFor, default);
        return LinkProof.NameOf(token.Proof.Key);
    }

    private async Task<IReadOnlyList<string>> Listed(DateTimeOffset made, DateTimeOffset? from = null, int most = 100) =>
        [.. (await table.Inboxes.List(new InboxLink(owner, made), from ?? Noon, most, default)).Select(listed => listed.Name)];

    [Fact]
    public async Task An_inbox_link_is_found_by_its_proof_only_and_is_no_other_kind_of_link()
    {
        var (inbox, page, chat) = (LinkToken.New(), LinkToken.New(), LinkToken.New());
        await table.Inboxes.Add(inbox.Proof, new InboxLink(owner, Noon), default);
        await table.Links.Add(page.Proof, new ConfirmLink(A.Id, owner, A.Request().RequestDigest, A.Round) { Made = Noon }, Noon, default);
        var message = new ChatLink(A.Id, ChatPlace.Slack("C0123456789"), A.Request().RequestDigest, A.Round);
        await table.ChatLinks.AddCard(chat.Proof, message, Noon, default);
        await table.ChatLinks.AddPress(chat.Proof, new(owner, message), Noon, default);

        Assert.Equal(new InboxLink(owner, Noon), await table.Inboxes.Find(inbox.Proof, default));
        foreach (var other in (LinkToken[])[page, chat, LinkToken.New()]) Assert.Null(await table.Inboxes.Find(other.Proof, default));
        Assert.Null(await table.Links.Find(inbox.Proof, default));
        Assert.Null(await table.ChatLinks.FindCard(inbox.Proof, default));
        Assert.Equal(await table.Links.Find(page.Proof, default), await table.Inboxes.FindListed(LinkProof.NameOf(page.Proof.Key), default));
        foreach (var other in (LinkToken[])[inbox, chat, LinkToken.New()]) Assert.Null(await table.Inboxes.FindListed(LinkProof.NameOf(other.Proof.Key), default));
    }

    [Fact]
    public async Task What_is_stored_gives_neither_token_nor_proof_away()
    {
        var token = LinkToken.New();
        table.Wire.Listener.Heard.Clear();
        await table.Inboxes.Add(token.Proof, new InboxLink(owner, Noon), default);

        var said = Assert.Single(table.Wire.Listener.Heard).Body;
        Assert.DoesNotContain(token.Reveal(), said, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Proof.Value, said, StringComparison.Ordinal);
        Assert.Contains(token.Proof.Key, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_lists_what_its_owner_had_been_mailed_by_then_newest_first()
    {
        var (first, second, third) = (Stamps.NewId(), Stamps.NewId(), Stamps.NewId());
        var one = await Mailed(first, Noon, Noon.AddHours(24));
        var two = await Mailed(second, Noon.AddMinutes(1), Noon.AddHours(48));
        await Mailed(third, Noon.AddMinutes(1) + Millisecond, Noon.AddHours(24));
        await Mailed(first, Noon, Noon.AddHours(24), to: Grace);
        await Mailed(Stamps.NewId(), Noon, Noon.AddHours(24), isOld: true);
        // What is decided by in a chat names an approver too.
        await table.ChatLinks.AddPress(LinkToken.New().Proof, new(owner, new ChatLink(first, ChatPlace.Slack("C0123456789"), A.Request().RequestDigest, A.Round)), Noon.AddHours(24) + ApprovalRequest.KeptFor, default);

        Assert.Equal([two, one], await Listed(Noon.AddMinutes(1)));
        Assert.Equal([one], await Listed(Noon.AddMinutes(1) - Millisecond));
        Assert.Equal([two], await Listed(Noon.AddMinutes(1), from: Noon.AddHours(24).AddSeconds(1)));
        Assert.Equal([two, one], await Listed(Noon.AddMinutes(1), from: Noon.AddHours(24)));
    }

    [Fact]
    public async Task Of_several_links_to_one_request_it_lists_the_newest()
    {
        var id = Stamps.NewId();
        var links = new List<string>();
        foreach (var minute in (int[])[0, 60, 30]) links.Add(await Mailed(id, Noon.AddMinutes(minute), Noon.AddHours(24)));

        Assert.Equal([links[1]], await Listed(Noon.AddMinutes(60)));
        Assert.Equal([links[2]], await Listed(Noon.AddMinutes(59)));
    }

    [Fact]
    public async Task It_lists_no_more_requests_than_are_asked_for()
    {
        for (var at = 0; at < 5; at++) await Mailed(Stamps.NewId(), Noon, Noon.AddHours(24 + at));

        Assert.Equal(3, (await Listed(Noon, most: 3)).Count);
        Assert.Equal(5, (await Listed(Noon, most: 6)).Count);
    }

    // An answer holds at most 1 MB.
    [Fact]
    public async Task It_reads_on_where_an_answer_ends_early()
    {
        table.Wire.Listener.Heard.Clear();
        var id = Stamps.NewId();
        await Task.WhenAll(Enumerable.Range(0, 30).Select(async at =>
        {
            var link = new ConfirmLink(id, owner, A.Request().RequestDigest, new string('r', 60_000)) { Made = Noon.AddSeconds(at) };
            await table.Links.Add(LinkToken.New().Proof, link, Noon.AddDays(2) + ApprovalRequest.KeptFor, default);
        }));
        var last = await Mailed(Stamps.NewId(), Noon, Noon.AddHours(24));

        Assert.Equal(last, (await Listed(Noon.AddHours(1)))[^1]);
        Assert.True(table.Wire.Listener.Heard.Count(said => said.Body.Contains("links-of-approvers", StringComparison.Ordinal)) > 1);
    }
}
