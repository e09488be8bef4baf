using System.Globalization;
using System.Text.Json.Nodes;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>Attributes of an item in DynamoDB's JSON: <c>{"S": …}</c>, <c>{"N": …}</c>, <c>{"L": …}</c>, <c>{"M": …}</c>.</summary>
internal static class StoredValues
{
    public static string? MaybeText(this JsonObject item, string name) => item.ObjectOf(name).TextOf("S");

    public static string StoredText(this JsonObject item, string name) => item.MaybeText(name) ?? throw new FormatException($"{name} is no text.");

    public static int StoredNumber(this JsonObject item, string name) =>
        int.TryParse(item.ObjectOf(name).TextOf("N"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{name} is no number.");

    public static bool StoredFlag(this JsonObject item, string name) => item.ObjectOf(name).TextOf("BOOL") == "true";

    public static DateTimeOffset StoredTime(this JsonObject item, string name) => Time.Parse(item.StoredText(name));

    public static DateTimeOffset? MaybeTime(this JsonObject item, string name) => item.MaybeText(name) is { } text ? Time.Parse(text) : null;

    public static JsonObject? MaybeMap(this JsonObject item, string name) => item.ObjectOf(name)["M"] as JsonObject;

    /// <summary>The maps of a list; none when there is no list.</summary>
    public static IEnumerable<JsonObject> StoredMaps(this JsonObject item, string name) =>
        item.ObjectOf(name).ListOf("L").Select(each => (each as JsonObject)?["M"] as JsonObject ?? throw new FormatException($"{name} holds no map."));

    public static Digest StoredDigest(this JsonObject item, string name) =>
        Digest.TryParse(item.StoredText(name), out var digest) ? digest : throw new FormatException($"{name} is no digest.");

    public static T StoredWord<T>(this JsonObject item, string name) where T : struct, Enum =>
        Enum.TryParse<T>(item.StoredText(name), out var value) && Enum.IsDefined(value) ? value : throw new FormatException($"{name} is not known.");

    /// <summary>Any value as a person reads it.</summary>
    public static string InWords(JsonNode? value) => (value as JsonObject)?.FirstOrDefault() switch
    {
        { Key: "S" or "N" or "B", Value: { } text } => text.Text(),
        { Key: "BOOL", Value: { } yes } => yes.Text() == "true" ? "yes" : "no",
        { Key: "NULL" } or null => "",
        { Key: "L" or "SS" or "NS" or "BS", Value: JsonArray list } => string.Join(", ", list.Select(each => each is JsonObject ? InWords(each) : each.Text())),
        { Key: "M", Value: JsonObject map } => string.Join(", ", map.Select(each => $"{each.Key}: {InWords(each.Value)}")),
        { Value: var other } => other?.ToJsonString() ?? "",
    };
}
