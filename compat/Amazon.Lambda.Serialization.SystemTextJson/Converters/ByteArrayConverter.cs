using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.Serialization.SystemTextJson.Converters;

/// <summary>Bytes: read from base64 text or an array of numbers, written as an array of numbers.</summary>
public sealed class ByteArrayConverter : JsonConverter<byte[]>
{
    /// <inheritdoc />
    public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String) return reader.GetBytesFromBase64();
        if (reader.TokenType is not JsonTokenType.StartArray) throw new JsonException("The JSON value could not be converted to byte[].");
        var bytes = new List<byte>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray) bytes.Add(reader.GetByte());
        return [.. bytes];
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var one in value) writer.WriteNumberValue(one);
        writer.WriteEndArray();
    }
}
