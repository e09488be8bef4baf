using System.Text.Json;
using Amazon.Util;

namespace Amazon.Compat;

/// <summary>Members of a JSON object: written when set, read when there.</summary>
internal static class JsonMembers
{
    public static void Text(this Utf8JsonWriter json, string name, string value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    /// <summary>A time as seconds since 1970.</summary>
    public static void Time(this Utf8JsonWriter json, string name, DateTime? value)
    {
        if (value is { } time) json.WriteNumber(name, new DateTimeOffset(time.ToUniversalTime()).ToUnixTimeSeconds());
    }

    public static void Texts(this Utf8JsonWriter json, string name, List<string> values) =>
        json.List(name, values, static (writer, value) => writer.WriteStringValue(value));

    public static void Objects<T>(this Utf8JsonWriter json, string name, List<T> values, Action<Utf8JsonWriter, T> write) =>
        json.List(name, values, (writer, value) =>
        {
            writer.WriteStartObject();
            write(writer, value);
            writer.WriteEndObject();
        });

    public static void Object<T>(this Utf8JsonWriter json, string name, T value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is null) return;
        json.WriteStartObject(name);
        write(json, value);
        json.WriteEndObject();
    }

    public static string Text(this JsonElement json, string name) => json.Member(name)?.GetString();

    public static int? Number(this JsonElement json, string name) => json.Member(name)?.GetInt32();

    /// <summary>A time in UTC, from seconds since 1970 with their fraction.</summary>
    public static DateTime? Time(this JsonElement json, string name) =>
        json.Member(name) is { } seconds ? AWSSDKUtils.ConvertFromUnixEpochMilliseconds((long)(seconds.GetDouble() * 1000)) : null;

    public static List<T> Objects<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.Member(name) is { } values ? [.. values.EnumerateArray().Select(read)] : null;

    private static JsonElement? Member(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind is not JsonValueKind.Null ? member : null;

    private static void List<T>(this Utf8JsonWriter json, string name, List<T> values, Action<Utf8JsonWriter, T> write)
    {
        // The SDK takes an empty list for one that was not set, unless a program says otherwise.
        if (values is not { Count: > 0 }) return;
        json.WriteStartArray(name);
        foreach (var value in values) write(json, value);
        json.WriteEndArray();
    }
}
