using System.Net;
using System.Text;
using System.Text.Json;

namespace ConfirmFlow.Functions;

/// <summary>What somebody did in Slack.</summary>
internal enum SlackPress
{
    /// <summary>Nothing that is to be followed, such as opening a link.</summary>
    None = 0,

    /// <summary>Pressed a button that is not known here.</summary>
    Unknown,

    /// <summary>Approved.</summary>
    Approve,

    /// <summary>Wants to deny, and is to be asked why.</summary>
    AskWhy,

    /// <summary>Asks how to approve what a press cannot.</summary>
    Page,

    /// <summary>Denied, with the reason that was asked for.</summary>
    Deny,
}

/// <summary>A callback of Slack's, as far as it is used.</summary>
/// <remarks>https://docs.slack.dev/reference/interaction-payloads/block_actions-payload and https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload.</remarks>
/// <param name="Press">What was done.</param>
/// <param name="User">The id of the account that did it.</param>
/// <param name="Token">What the message's button, or the modal, carried.</param>
/// <param name="Channel">Where the message stands; null for a modal, which stands nowhere.</param>
/// <param name="Message">What Slack calls the message; null for a modal.</param>
/// <param name="Trigger">Opens a modal, within three seconds.</param>
/// <param name="Reason">Which of the reasons that policy offers was chosen, counted from zero; null for none.</param>
/// <param name="Comment">What was written.</param>
internal sealed record SlackCallback(SlackPress Press, string User, string Token, string? Channel, string? Message, string Trigger, int? Reason, string Comment)
{
    private const int Longest = 256 * 1024;
    private const string Field = "payload=";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Where something is said twice nobody can say which is meant.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the form that Slack posts; null where it is none, or says what cannot be.</summary>
    public static SlackCallback? Read(string body)
    {
        if (body.Length > Longest || body.Split('&').Where(pair => pair.StartsWith(Field, StringComparison.Ordinal)).ToList() is not [var payload]) return null;
        try
        {
            using var said = JsonDocument.Parse(Decoded(payload[Field.Length..]), Strict);
            return Read(said.RootElement);
        }
        catch (Exception malformed) when (malformed is JsonException or DecoderFallbackException or EncoderFallbackException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static string Decoded(string text)
    {
        var bytes = Utf8.GetBytes(text);
        return Utf8.GetString(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length));
    }

    private static SlackCallback? Read(JsonElement said) => (Text(said, "type"), Text(said, "user", "id")) switch
    {
        ("block_actions", { } user) when said.GetProperty("actions").EnumerateArray().ToList() is [var action, ..] => new(
            Text(action, "action_id") switch { SlackNotice.Approve => SlackPress.Approve, SlackNotice.Deny => SlackPress.AskWhy, SlackNotice.Page => SlackPress.Page, SlackPersonal.Open => SlackPress.None, _ => SlackPress.Unknown },
            user, Text(action, "value") ?? "", Text(said, "channel", "id") ?? "", Text(said, "container", "message_ts"), Text(said, "trigger_id") ?? "", null, ""),
        ("view_submission", { } user) when Text(said, "view", "callback_id") is SlackModal.Name => new(
            SlackPress.Deny, user, Text(said, "view", "private_metadata") ?? "", null, null, "",
            Text(said, "view", "state", "values", SlackModal.Reason, SlackModal.Reason, "selected_option", "value") is { } chosen ? int.Parse(chosen, System.Globalization.CultureInfo.InvariantCulture) : null,
            (Text(said, "view", "state", "values", SlackModal.Comment, SlackModal.Comment, "value") ?? "").ReplaceLineEndings("\n").Trim()),
        ("block_actions" or "view_submission" or null, _) => null,
        _ => new(SlackPress.None, "", "", null, null, "", null, ""),
    };

    // The text at a path of properties; null where there is none.
    private static string? Text(JsonElement at, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (at.ValueKind is not JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        }

        return at.ValueKind is JsonValueKind.String ? at.GetString() : null;
    }
}
