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
    public async Task A_chat_link_is_no_confirm_link_and_a_confirm_link_no_chat_link()
    {
        var (page, chat) = (LinkToken.New(), LinkToken.New());
        var link = new ChatLink(A.Id, ChatPlace.Slack("C0123456789"), A.Request().RequestDigest, A.Round);
        await table.Links.Add(page.Proof, new ConfirmLink(A.Id, Ada, A.Request().RequestDigest, A.Round), Noon, default);
        await table.ChatLinks.Add(chat.Proof, link, Noon, default);
        await table.ChatLinks.Add(chat.Proof, link with { Place = new(ChatKind.Teams, "operations") }, Noon, default);

        Assert.Equal(link, await table.ChatLinks.Find(chat.Proof, default));
        Assert.Null(await table.Links.Find(chat.Proof, default));
        Assert.Null(await table.ChatLinks.Find(page.Proof, default));
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
