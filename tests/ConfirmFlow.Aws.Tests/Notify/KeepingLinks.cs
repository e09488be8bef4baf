using System.Security.Cryptography;

namespace ConfirmFlow.Aws.Tests;

public sealed class KeepingLinks(Table table) : IClassFixture<Table>
{
    [Fact]
    public async Task A_link_is_found_by_its_proof_only()
    {
        var (token, other) = (LinkToken.New(), LinkToken.New());
        await table.Links.Add(token.Proof, new ConfirmLink(A.Id, Ada, A.Request().RequestDigest, A.Round), Noon, default);

        Assert.Equal(new ConfirmLink(A.Id, Ada, A.Request().RequestDigest, A.Round), await table.Links.Find(token.Proof, default));
        Assert.Null(await table.Links.Find(other.Proof, default));
    }

    [Fact]
    public async Task A_link_that_exists_is_not_overwritten()
    {
        var token = LinkToken.New();
        await table.Links.Add(token.Proof, new ConfirmLink(A.Id, Ada, A.Request().RequestDigest, A.Round), Noon, default);
        await table.Links.Add(token.Proof, new ConfirmLink(A.Id, Grace, A.Request().RequestDigest, A.Round), Noon, default);

        Assert.Equal(Ada, (await table.Links.Find(token.Proof, default))?.Approver);
    }

    [Fact]
    public async Task What_is_stored_gives_neither_token_nor_proof_away()
    {
        var token = LinkToken.New();
        table.Wire.Listener.Heard.Clear();
        await table.Links.Add(token.Proof, new ConfirmLink(A.Id, Ada, A.Request().RequestDigest, A.Round), Noon, default);

        var said = Assert.Single(table.Wire.Listener.Heard).Body;
        Assert.DoesNotContain(token.Reveal(), said, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Proof.Value, said, StringComparison.Ordinal);
        Assert.Contains("link#" + Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(token.Proof.Value))), said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_denial_keeps_follows_from_the_proof_of_an_approval_and_does_not_give_it_away()
    {
        var proof = LinkProof.Of(new byte[32]);

        Assert.Equal("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925", proof.Of(Verdict.Approve));
        Assert.Equal(proof.Of(Verdict.Deny), proof.Of(Verdict.TakeBack));
        // $ printf no | openssl dgst -sha256 -mac hmac -macopt hexkey:66687aad…
        Assert.Equal("fcacb9a998179f807cfd6da9dc621964eaa285fb0e156b8cc7f11370ba29473e", proof.Of(Verdict.Deny));
    }

    private static readonly ChatLink Message = new(A.Id, ChatPlace.Slack("C0123456789"), A.Request().RequestDigest, A.Round);

    [Fact]
    public async Task What_was_mailed_a_card_buttons_and_what_is_decided_by_them_are_not_taken_for_each_other()
    {
        var (page, card, button, press) = (LinkToken.New(), LinkToken.New(), LinkToken.New(), LinkToken.New());
        var (onCard, share) = (Message with { Place = new(ChatKind.Teams, "operations") }, KeyShare.New());
        await table.Links.Add(page.Proof, new ConfirmLink(A.Id, Ada, A.Request().RequestDigest, A.Round), Noon, default);
        await table.ChatLinks.AddCard(card.Proof, onCard, Noon, default);
        await table.ChatLinks.AddButtons(button.Proof, new(Message, share), Noon, default);
        await table.ChatLinks.AddPress(press.Proof, new(Ada, Message), Noon, default);

        Assert.Equal(onCard, await table.ChatLinks.FindCard(card.Proof, default));
        Assert.Equal(new Buttons(Message, share), await table.ChatLinks.FindButtons(button.Proof, default));
        Assert.Equal(new PressLink(Ada, Message), await table.ChatLinks.FindPress(press.Proof, default));
        foreach (var other in (LinkToken[])[card, button, press]) Assert.Null(await table.Links.Find(other.Proof, default));
        foreach (var other in (LinkToken[])[page, button, press]) Assert.Null(await table.ChatLinks.FindCard(other.Proof, default));
        foreach (var other in (LinkToken[])[page, card, press]) Assert.Null(await table.ChatLinks.FindButtons(other.Proof, default));
        foreach (var other in (LinkToken[])[page, card, button]) Assert.Null(await table.ChatLinks.FindPress(other.Proof, default));
    }

    [Fact]
    public async Task Buttons_that_exist_and_what_is_decided_by_them_are_not_overwritten()
    {
        var (token, share) = (LinkToken.New(), KeyShare.New());
        await table.ChatLinks.AddButtons(token.Proof, new(Message, share), Noon, default);
        await table.ChatLinks.AddButtons(token.Proof, new(Message, KeyShare.New()), Noon, default);
        await table.ChatLinks.AddPress(token.Proof, new(Ada, Message), Noon, default);
        await table.ChatLinks.AddPress(token.Proof, new(Grace, Message), Noon, default);

        Assert.Equal(share, (await table.ChatLinks.FindButtons(token.Proof, default))?.Share);
        Assert.Equal(Ada, (await table.ChatLinks.FindPress(token.Proof, default))?.Approver);
    }

    // Reckoned by Node: HKDF-SHA256 (RFC 5869) of 32 bytes of 1, with 32 bytes of 2 as salt and the address as info.
    [Fact]
    public void What_an_approver_decides_by_follows_from_both_shares_and_from_who_they_are()
    {
        Assert.True(LinkToken.TryParse("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE", out var token));
        var share = new KeyShare(string.Concat(Enumerable.Repeat("02", 32)));

        Assert.Equal("jBMFhl_psklOESKt8WTwX3n_0pRHXTEI8yCagl_8hNM", token.For(Ada, share).Reveal());
        Assert.Equal(5, new HashSet<string> { token.Reveal(), token.For(Ada, share).Reveal(), token.For(Grace, share).Reveal(), token.For(Ada, KeyShare.New()).Reveal(), LinkToken.New().For(Ada, share).Reveal() }.Count);
    }

    [Fact]
    public void A_token_is_read_as_it_was_written_and_in_no_other_spelling()
    {
        var text = LinkToken.New().Reveal();
        Assert.Equal(43, text.Length);
        Assert.True(LinkToken.TryParse(text, out var read));
        Assert.Equal(text, read.Reveal());

        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var spare = text[..42] + Alphabet[Alphabet.IndexOf(text[42], StringComparison.Ordinal) + 1];
        Assert.False(LinkToken.TryParse(spare, out _));
        Assert.False(LinkToken.TryParse(text + "=", out _));
        Assert.False(LinkToken.TryParse(text[..42], out _));
        Assert.False(LinkToken.TryParse(" " + text[..42], out _));
        Assert.False(LinkToken.TryParse(null, out _));
    }
}
