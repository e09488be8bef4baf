using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Reads values out of JSON whose writer was free to say <c>5</c> or <c>"5"</c>.</summary>
internal static class JsonAccess
{
    /// <summary>The value as text, whatever kind of scalar it is.</summary>
    public static string Text(this JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => node.ToJsonString(),
        null => "",
        _ => throw new StartError($"A text is expected where there is {node.ToJsonString()}."),
    };

    /// <summary>A member as text, or null when there is none.</summary>
    public static string? TextOf(this JsonObject from, string name) => from[name] is { } node ? node.Text() : null;

    /// <summary>A member as a whole number, or a default.</summary>
    public static int NumberOf(this JsonObject from, string name, int otherwise) =>
        from.TextOf(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A member as an object; empty when there is none.</summary>
    public static JsonObject ObjectOf(this JsonObject from, string name) => from[name] as JsonObject ?? [];

    /// <summary>A member's elements; a single value counts as a list of one.</summary>
    public static IReadOnlyList<JsonNode> ListOf(this JsonObject from, string name) => from[name] switch
    {
        null => [],
        JsonArray list => [.. list.Where(element => element is not null).Select(element => element!)],
        var single => [single],
    };

    /// <summary>A member's elements as text.</summary>
    public static IReadOnlyList<string> TextsOf(this JsonObject from, string name) =>
        [.. from.ListOf(name).Select(element => element.Text())];
}
