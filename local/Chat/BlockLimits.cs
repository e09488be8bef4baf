using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>What Slack refuses of blocks: https://docs.slack.dev/reference/block-kit/blocks.</summary>
internal static class BlockLimits
{
    /// <summary>Slack's word for what is wrong; null where nothing is.</summary>
    public static string? Flaw(JsonObject said, string name, int most) =>
        said[name] is not JsonArray blocks ? "invalid_blocks_format"
        : blocks.Count is 0 || blocks.Count > most || blocks.Any(block => block is not JsonObject known || !Fits(known)) ? "invalid_blocks"
        : null;

    private static bool Fits(JsonObject block) => block.TextOf("type") switch
    {
        "header" => IsPlain(block["text"], 150),
        "section" => block["fields"] is JsonArray fields ? fields.Count is > 0 and <= 10 && fields.All(field => IsText(field, 2000)) : IsText(block["text"], 3000),
        "context" => block["elements"] is JsonArray { Count: > 0 and <= 10 } elements && elements.All(element => IsText(element, 3000)),
        "actions" => block["elements"] is JsonArray { Count: > 0 and <= 25 } elements && elements.All(element => element is JsonObject button && IsButton(button))
            && elements.Select(element => ((JsonObject)element!).TextOf("action_id")).Distinct().Count() == elements.Count,
        "input" => IsPlain(block["label"], 2000) && block["element"] is JsonObject element && IsInput(element),
        "divider" => true,
        _ => false,
    };

    private static bool IsButton(JsonObject button) =>
        button.TextOf("type") == "button" && IsPlain(button["text"], 75) && (button.TextOf("action_id") ?? "").Length is > 0 and <= 255
        && (button.TextOf("value") ?? "").Length <= 2000 && (button.TextOf("url") ?? "").Length <= 3000 && button.TextOf("style") is null or "primary" or "danger";

    private static bool IsInput(JsonObject element) => element.TextOf("type") switch
    {
        "plain_text_input" => element.NumberOf("max_length", 1) is > 0 and <= 3000,
        "static_select" => element["options"] is JsonArray { Count: > 0 and <= 100 } options
            && options.All(option => option is JsonObject known && IsPlain(known["text"], 75) && (known.TextOf("value") ?? "").Length is > 0 and <= 150),
        _ => false,
    };

    private static bool IsPlain(JsonNode? node, int longest) => IsText(node, longest) && ((JsonObject)node!).TextOf("type") == "plain_text";

    private static bool IsText(JsonNode? node, int longest) =>
        node is JsonObject text && text.TextOf("type") is "plain_text" or "mrkdwn" && (((JsonObject)node).TextOf("text") ?? "").Length is var length && length > 0 && length <= longest;
}
