using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.Serialization.SystemTextJson.Converters;

/// <summary>Reads a time as ISO 8601 text or as a number since 1970: seconds, or milliseconds where seconds would be past the year 5000.</summary>
public sealed class DateTimeConverter : JsonConverter<DateTime>
{
    private const long Year5000InSeconds = 157_753_180_800;

    /// <inheritdoc />
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String when reader.TryGetDateTime(out var time) => time,
        JsonTokenType.Number when reader.TryGetInt64(out var whole) && whole > Year5000InSeconds => DateTime.UnixEpoch.AddMilliseconds(whole),
        JsonTokenType.Number => DateTime.UnixEpoch.AddSeconds(reader.GetDouble()),
        _ => throw new JsonSerializerException($"Unknown data type for DateTime: {reader.TokenType}"),
    };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
