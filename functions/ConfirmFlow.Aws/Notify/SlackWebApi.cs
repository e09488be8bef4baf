using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Slack's Web API: https://docs.slack.dev/apis/web-api.</summary>
/// <param name="http">The client, made for the first call; its time-out limits each call.</param>
/// <param name="api">Where the API is, such as <c>https://slack.com/api/</c>.</param>
/// <param name="secrets">Has the bot's token under <c>botToken</c>.</param>
/// <param name="clock">What waiting goes by.</param>
public sealed class SlackWebApi(Lazy<HttpClient> http, Uri api, ISecrets secrets, TimeProvider clock) : ISlack
{
    private const int Attempts = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan WaitAfterFault = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc />
    // Nothing that was written by others becomes a mention, a link or a preview of one.
    public Task<ChatAnswer> Post(string channel, SlackMessage message, CancellationToken cancel) => Call(
        "chat.postMessage", Body(message).Set("channel", channel).Set("parse", "none").Set("link_names", false).Set("unfurl_links", false).Set("unfurl_media", false), cancel);

    /// <inheritdoc />
    public Task<ChatAnswer> Update(string channel, string id, SlackMessage message, CancellationToken cancel) => Call(
        "chat.update", Body(message).Set("channel", channel).Set("ts", id).Set("parse", "none").Set("link_names", false), cancel);

    /// <inheritdoc />
    public Task<ChatAnswer> Whisper(string channel, string user, string text, CancellationToken cancel) => Call(
        "chat.postEphemeral", new CanonicalJsonObject().Set("channel", channel).Set("user", user).Set("text", text).Set("parse", "none").Set("link_names", false), cancel);

    /// <inheritdoc />
    public Task<ChatAnswer> Open(string trigger, CanonicalJsonObject view, CancellationToken cancel) => Call(
        "views.open", new CanonicalJsonObject().Set("trigger_id", trigger).Set("view", view), cancel);

    private static CanonicalJsonObject Body(SlackMessage message) => new CanonicalJsonObject().Set("text", message.Text).Set("blocks", message.Blocks);

    private Task<ChatAnswer> Call(string method, CanonicalJsonObject body, CancellationToken cancel) => ChatAnswer.Of(async () =>
    {
        var token = await secrets.Find("botToken", cancel);
        for (var attempt = 1; ; attempt++)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Post, new Uri(api, method)) { Content = new StringContent(body.ToString(), Encoding.UTF8, "application/json") };
            asked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await http.Value.SendAsync(asked, cancel);
            if (attempt == Attempts || WaitBeforeNext(answer) is not { } wait) return Read(answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
            await Task.Delay(wait, clock, cancel);
        }
    }, cancel);

    // https://docs.slack.dev/apis/web-api/rate-limits: 429 says in Retry-After how many seconds to wait. A wait that is longer than this step can last is a refusal.
    private static TimeSpan? WaitBeforeNext(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => answer.Headers.RetryAfter?.Delta is { } wait && wait <= LongestWait ? wait : null,
        >= HttpStatusCode.InternalServerError => WaitAfterFault,
        _ => null,
    };

    private static ChatAnswer Read(HttpStatusCode status, string text)
    {
        if (status is HttpStatusCode.TooManyRequests) return ChatAnswer.Refused("ratelimited");
        try
        {
            using var answer = JsonDocument.Parse(text);
            if (answer.RootElement.TryGetProperty("ok", out var ok) && ok.ValueKind is JsonValueKind.True)
                return ChatAnswer.Taken(Text(answer.RootElement, "ts"), Text(answer.RootElement, "channel"));
            return ChatAnswer.Refused(answer.RootElement.TryGetProperty("error", out var error) && IsWord(error.GetString()) ? error.GetString()! : $"status_{(int)status}");
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return ChatAnswer.Refused($"status_{(int)status}");
        }
    }

    private static string Text(JsonElement answer, string name) => answer.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    // It goes into the history: only a word of the form that Slack's errors have.
    private static bool IsWord(string? text) => text is { Length: > 0 and <= 60 } && text.All(c => char.IsAsciiLetterLower(c) || c == '_');
}
