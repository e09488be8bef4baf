using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace ConfirmFlow.Aws.Tests;

public sealed class CallingSlack
{
    private static readonly SlackMessage Message = new("Approve? 1 &lt; 2", [new CanonicalJsonObject().Set("type", "divider")]);
    private readonly FakeTimeProvider _clock = new(Noon);

    private sealed class Secret(string? token) : ISecrets
    {
        public Task<string> Find(string name, CancellationToken cancel) => token is not null && name == "botToken" ? Task.FromResult(token) : throw new SecretUnreadableException(name, "there is no such text");
    }

    private SlackWebApi Api(Replies replies, string? token = "xoxb-1") => new(new(new HttpClient(replies)), new Uri("https://slack.example.com/api/"), new Secret(token), _clock);

    [Fact]
    public async Task A_message_is_posted_with_the_bots_token_and_nothing_in_it_becomes_a_mention_or_a_preview()
    {
        var replies = new Replies(Replies.Of(HttpStatusCode.OK, """{"ok":true,"channel":"C0123456789","ts":"1700000000.000001"}"""));

        var answer = await Api(replies).Post("C0123456789", Message, default);

        Assert.Equal(ChatAnswer.Taken("1700000000.000001", "C0123456789"), answer);
        var (method, to, authorization, _, body) = Assert.Single(replies.Asked);
        Assert.Equal((HttpMethod.Post, "https://slack.example.com/api/chat.postMessage", "Bearer xoxb-1"), (method, to.AbsoluteUri, authorization));
        Assert.Equal(
            """{"blocks":[{"type":"divider"}],"channel":"C0123456789","link_names":false,"parse":"none","text":"Approve? 1 &lt; 2","unfurl_links":false,"unfurl_media":false}""", body);
    }

    [Fact]
    public async Task Where_a_message_to_one_person_stands_is_what_Slack_says() =>
        Assert.Equal(
            ChatAnswer.Taken("17.2", "D0123456789"),
            await Api(new Replies(Replies.Of(HttpStatusCode.OK, """{"ok":true,"channel":"D0123456789","ts":"17.2"}"""))).Post("U0123456789", Message, default));

    [Fact]
    public async Task Each_call_has_the_fields_that_Slack_asks_for()
    {
        var replies = new Replies(Replies.Of(HttpStatusCode.OK, """{"ok":true}"""));
        var api = Api(replies);
        await api.Update("C0123456789", "17.1", Message, default);
        await api.Whisper("C0123456789", "U0123456789", "No.", default);
        await api.Open("12.34", new CanonicalJsonObject().Set("type", "modal"), default);

        Assert.Equal(["/api/chat.update", "/api/chat.postEphemeral", "/api/views.open"], replies.Asked.Select(asked => asked.To.AbsolutePath));
        Assert.Equal(
            ["blocks channel link_names parse text ts", "channel link_names parse text user", "trigger_id view"],
            replies.Asked.Select(asked => string.Join(' ', JsonDocument.Parse(asked.Body).RootElement.EnumerateObject().Select(property => property.Name))));
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"channel_not_found"}""", "channel_not_found")]
    [InlineData("""{"ok":false,"error":"<script>"}""", "status_200")]
    [InlineData("""{"ok":false}""", "status_200")]
    [InlineData("""{"ok":"true"}""", "status_200")]
    [InlineData("[]", "status_200")]
    [InlineData("<html>", "status_200")]
    [InlineData("", "status_200")]
    public async Task What_was_not_taken_is_an_answer_in_one_word(string body, string error) =>
        Assert.Equal(ChatAnswer.Refused(error), await Api(new Replies(Replies.Of(HttpStatusCode.OK, body))).Post("C0123456789", Message, default));

    [Fact]
    public async Task It_waits_as_long_as_Slack_says_and_tries_again()
    {
        var replies = new Replies(Replies.Of(HttpStatusCode.TooManyRequests, """{"ok":false,"error":"ratelimited"}""", retryAfter: 2), Replies.Of(HttpStatusCode.OK, """{"ok":true,"ts":"17.1"}"""));

        var posting = Api(replies).Post("C0123456789", Message, default);
        Assert.False(posting.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(ChatAnswer.Taken("17.1"), await posting);
        Assert.Equal(2, replies.Asked.Count);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(null)]
    public async Task A_wait_that_a_step_cannot_last_is_a_refusal(int? seconds)
    {
        var replies = new Replies(Replies.Of(HttpStatusCode.TooManyRequests, "", retryAfter: seconds));

        Assert.Equal(ChatAnswer.Refused("ratelimited"), await Api(replies).Post("C0123456789", Message, default));
        Assert.Single(replies.Asked);
    }

    [Fact]
    public async Task It_gives_up_after_the_third_time()
    {
        var replies = new Replies(Replies.Of(HttpStatusCode.BadGateway, "<html>"));

        var posting = Api(replies).Post("C0123456789", Message, default);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (; !posting.IsCompleted; limit.Token.ThrowIfCancellationRequested()) _clock.Advance(TimeSpan.FromMilliseconds(500));

        Assert.Equal(ChatAnswer.Refused("status_502"), await posting);
        Assert.Equal(3, replies.Asked.Count);
    }

    [Fact]
    public async Task Whatever_goes_wrong_on_the_way_is_an_answer()
    {
        Assert.Equal("unreachable", (await Api(new Replies(() => throw new HttpRequestException())).Post("C0123456789", Message, default)).Error);
        Assert.Equal("no_answer_in_time", (await Api(new Replies(() => throw new TaskCanceledException())).Post("C0123456789", Message, default)).Error);
        Assert.Equal("unreachable", (await Api(new Replies(() => throw new HttpIOException(HttpRequestError.ResponseEnded))).Post("C0123456789", Message, default)).Error);
        foreach (var unread in (Exception[])[new System.Security.Cryptography.CryptographicException(), new IOException(), new UnauthorizedAccessException()])
            Assert.Equal("authorities_unreadable", (await new SlackWebApi(new(() => throw unread), new Uri("https://slack.example.com/api/"), new Secret("xoxb-1"), _clock).Post("C0123456789", Message, default)).Error);
        Assert.Equal("secret_unreadable", (await Api(new Replies(), token: null).Post("C0123456789", Message, default)).Error);
    }

    [Fact]
    public async Task Whoever_stops_waiting_is_told_so_and_not_that_Slack_was_late()
    {
        using var stop = new CancellationTokenSource();
        var api = Api(new Replies(() => { stop.Cancel(); throw new TaskCanceledException(); }));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.Post("C0123456789", Message, stop.Token));
    }
}
