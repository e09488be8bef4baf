using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>The text of blocks as people read it in Slack.</summary>
internal static class BlockText
{
    /// <summary>Text without Slack's escapes.</summary>
    public static string Read(string text) => text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>A text object: plain text as it is, of Slack's markup what ConfirmFlow uses of it.</summary>
    public static string Of(JsonNode? text) => text is not JsonObject known ? ""
        : known.TextOf("type") == "mrkdwn" ? Read((known.TextOf("text") ?? "").Trim('*'))
        : known.TextOf("text") ?? "";
}
