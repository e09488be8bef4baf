using System.Globalization;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Attribute values to and from what they mean.</summary>
internal static class Values
{
    public static AttributeValue Of(string text) => new() { S = text };

    public static AttributeValue Of(long number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };

    public static AttributeValue Of(bool yes) => new() { BOOL = yes };

    public static AttributeValue Of(DateTimeOffset at) => Of(Time.Text(at));

    public static AttributeValue Of(Dictionary<string, AttributeValue> map) => new() { M = map };

    public static AttributeValue Of(IEnumerable<AttributeValue> list) => new() { L = [.. list] };

    public static string Text(this Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) && value.S is { } text ? text : throw new FormatException($"{name} is no text.");

    public static int Number(this Dictionary<string, AttributeValue> item, string name) =>
        checked((int)item.Long(name)) is var number and >= 0 ? number : throw new FormatException($"{name} counts nothing.");

    public static long Long(this Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) && value.N is { } number
            ? long.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : throw new FormatException($"{name} is no number.");

    // Whoever reads it reckons with it, and no reckoning may leave the calendar.
    public static DateTimeOffset At(this Dictionary<string, AttributeValue> item, string name) =>
        Time.Parse(item.Text(name)) is { Year: >= 1970 and < 9000 } at ? at : throw new FormatException($"{name} lies too far away.");

    public static int? MaybeNumber(this Dictionary<string, AttributeValue> item, string name) =>
        item.ContainsKey(name) ? item.Number(name) : null;

    public static string? MaybeText(this Dictionary<string, AttributeValue> item, string name) =>
        item.ContainsKey(name) ? item.Text(name) : null;

    public static DateTimeOffset? MaybeAt(this Dictionary<string, AttributeValue> item, string name) =>
        item.ContainsKey(name) ? item.At(name) : null;

    public static Dictionary<string, AttributeValue>? MaybeMap(this Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) ? value.M ?? throw new FormatException($"{name} is no map.") : null;

    public static List<AttributeValue> List(this Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) ? value.L ?? throw new FormatException($"{name} is no list.") : [];

    public static IEnumerable<T> Maps<T>(this Dictionary<string, AttributeValue> item, string name, Func<Dictionary<string, AttributeValue>, T> read) =>
        item.List(name).Select(value => read(value.M ?? throw new FormatException($"{name} holds no map.")));

    // As it is written: a number, or spaces around, would be read as well, and no write that holds it against what was read would ever succeed.
    public static T Known<T>(this Dictionary<string, AttributeValue> item, string name) where T : struct, Enum =>
        item.Text(name) is var text && Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) && value.ToString() == text ? value : throw new FormatException($"{name} is not known.");

    public static bool StartsWith(List<AttributeValue> list, List<AttributeValue> start) =>
        list.Count > start.Count && start.Zip(list).All(pair => Same(pair.First, pair.Second));

    public static bool Same(AttributeValue one, AttributeValue other) =>
        one.S == other.S && one.N == other.N && one.BOOL == other.BOOL && SameList(one.L, other.L) && SameMap(one.M, other.M);

    private static bool SameList(List<AttributeValue>? one, List<AttributeValue>? other) =>
        (one is null) == (other is null) && (one is null || (one.Count == other!.Count && one.Zip(other).All(pair => Same(pair.First, pair.Second))));

    private static bool SameMap(Dictionary<string, AttributeValue>? one, Dictionary<string, AttributeValue>? other) =>
        (one is null) == (other is null)
        && (one is null || (one.Count == other!.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && Same(pair.Value, value))));
}
