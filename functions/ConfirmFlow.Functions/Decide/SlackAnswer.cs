using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The answers to Slack's callbacks.</summary>
internal static class SlackAnswer
{
    /// <summary>It came, and a modal closes. What there is to say is said in the channel.</summary>
    public static HttpAnswer Taken { get; } = Of(200, "");

    /// <summary>It is not Slack's, or not of now: one and the same answer, whatever does not hold.</summary>
    public static HttpAnswer NotGenuine { get; } = Of(401, "");

    /// <summary>It is Slack's, and is nothing that can be read: Slack shows a warning sign to whoever pressed.</summary>
    public static HttpAnswer NotRead { get; } = Of(400, new CanonicalJsonObject().Set("message", "This is no callback that is known here. Nothing was changed.").ToString());

    /// <summary>It could not be followed, and nobody could be told so: Slack shows a warning sign to whoever pressed, because it was not acknowledged.</summary>
    /// <remarks>https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response. The same for all, genuine or not.</remarks>
    public static HttpAnswer NotFollowed { get; } = Of(503, new CanonicalJsonObject().Set("message", "This could not be followed just now. Please try again: what was counted is not counted twice.").ToString());

    /// <summary>The modal stays open and says why.</summary>
    public static HttpAnswer StaysOpen(string why) => Of(200, new CanonicalJsonObject()
        .Set("response_action", "errors").Set("errors", new CanonicalJsonObject().Set(SlackModal.Comment, why)).ToString());

    private static HttpAnswer Of(int status, string body) => new()
    {
        StatusCode = status,
        Headers = new Dictionary<string, string> { ["Cache-Control"] = "no-store", ["Content-Type"] = "application/json; charset=utf-8" },
        Body = body,
    };
}
