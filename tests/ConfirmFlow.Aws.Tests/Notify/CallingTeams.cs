using System.Net;

namespace ConfirmFlow.Aws.Tests;

public sealed class CallingTeams
{
    private static readonly CanonicalJsonObject Card = new CanonicalJsonObject().Set("type", "AdaptiveCard");

    private sealed class Secret(string address) : ISecrets
    {
        public Task<string> Find(string name, CancellationToken cancel) => name == "operations" ? Task.FromResult(address) : throw new SecretUnreadableException(name, "there is no such text");
    }

    private static TeamsWebhook Webhook(Replies replies, string address = "https://flows.example.com/x?sig=secret") => new(new(new HttpClient(replies)), new Secret(address));

    [Fact]
    public async Task A_card_is_posted_as_the_one_attachment_of_a_message()
    {
        var replies = new Replies(Replies.Of(HttpStatusCode.Accepted, ""));

        Assert.Equal(ChatAnswer.Taken(), await Webhook(replies).Post("operations", Card, default));
        var asked = Assert.Single(replies.Asked);
        Assert.Equal("https://flows.example.com/x?sig=secret", asked.To.AbsoluteUri);
        Assert.Equal("""{"attachments":[{"content":{"type":"AdaptiveCard"},"contentType":"application/vnd.microsoft.card.adaptive","contentUrl":null}],"type":"message"}""", asked.Body);
    }

    [Fact]
    public async Task What_was_not_taken_is_an_answer_that_does_not_give_the_address_away()
    {
        Assert.Equal("status_404", (await Webhook(new Replies(Replies.Of(HttpStatusCode.NotFound, "secret"))).Post("operations", Card, default)).Error);
        Assert.Equal("unreachable", (await Webhook(new Replies(() => throw new HttpRequestException("secret"))).Post("operations", Card, default)).Error);
        Assert.Equal("secret_unreadable", (await Webhook(new Replies()).Post("others", Card, default)).Error);
    }

    [Theory]
    [InlineData("http://flows.example.com/x")]
    [InlineData("ftp://127.0.0.1/x")]
    [InlineData("flows.example.com")]
    [InlineData("file:///etc/passwd")]
    public async Task What_is_no_address_of_a_webhook_is_not_called(string address)
    {
        var replies = new Replies(Replies.Of(HttpStatusCode.OK, ""));

        Assert.Equal("webhook_is_no_address", (await Webhook(replies, address).Post("operations", Card, default)).Error);
        Assert.Empty(replies.Asked);
    }
}
