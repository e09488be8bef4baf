using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The blocks of Slack's Block Kit that are used, within their limits.</summary>
/// <remarks>
/// https://docs.slack.dev/reference/block-kit/blocks and https://docs.slack.dev/reference/block-kit/block-elements. What agents, requesters and approvers wrote is always <c>plain_text</c>, which Slack shows as it is:
/// no mention, link, formatting or emoji comes of it.
/// </remarks>
internal static class SlackBlocks
{
    /// <summary>The most characters of a section's text.</summary>
    public const int LongestText = 3000;

    /// <summary>The most characters of a header.</summary>
    public const int LongestHeader = 150;

    public static CanonicalJsonObject Plain(string text) => new CanonicalJsonObject().Set("type", "plain_text").Set("text", text.Length == 0 ? " " : text).Set("emoji", false);

    public static CanonicalJsonObject Header(string text) => new CanonicalJsonObject().Set("type", "header").Set("text", Plain(Cut(text, LongestHeader)));

    /// <summary>A text of our own, or a title. What others wrote is not to stand across a message, where it would pass for ours.</summary>
    public static CanonicalJsonObject Sentence(string text) => Section().Set("text", Plain(Cut(text, LongestText)));

    /// <summary>A label, and a complete value beside it of at most 2,000 characters.</summary>
    public static CanonicalJsonObject Row(string label, string value) => Section().Set("fields", [Marked($"*{Escaped(label)}*"), Plain(value)]);

    public static CanonicalJsonObject Context(string text) => new CanonicalJsonObject().Set("type", "context").Set("elements", [Plain(text)]);

    public static CanonicalJsonObject Actions(string id, IEnumerable<CanonicalJsonObject> elements) =>
        new CanonicalJsonObject().Set("type", "actions").Set("block_id", id).Set("elements", elements);

    /// <summary>A button whose press comes back as a callback.</summary>
    public static CanonicalJsonObject Button(string action, string text, string value, string? style = null) =>
        new CanonicalJsonObject().Set("type", "button").Set("action_id", action).Set("text", Plain(text)).Set("value", value).Set("style", style);

    /// <summary>A button that opens a page.</summary>
    public static CanonicalJsonObject Link(string action, string text, Uri page) =>
        new CanonicalJsonObject().Set("type", "button").Set("action_id", action).Set("text", Plain(text)).Set("url", page.AbsoluteUri).Set("style", "primary");

    /// <summary>Text as it is, where Slack reads its own markup: https://docs.slack.dev/messaging/formatting-message-text#escaping.</summary>
    public static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>At most so many characters; who cuts shows all of it elsewhere.</summary>
    public static string Cut(string text, int longest) => text.Length <= longest ? text : string.Concat(text.AsSpan(0, End(text, longest - 1)), "…");

    // Not with a part of it behind "see more".
    private static CanonicalJsonObject Section() => new CanonicalJsonObject().Set("type", "section").Set("expand", true);

    private static CanonicalJsonObject Marked(string text) => new CanonicalJsonObject().Set("type", "mrkdwn").Set("text", text).Set("verbatim", true);

    // Never between the halves of one character.
    private static int End(string text, int longest) => longest > 1 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
}
