using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfirmFlow.Functions;

/// <summary>Writes an answer for the HTTP API; why by hand, <see cref="HttpEventJson"/> says.</summary>
internal sealed class HttpAnswerJson : JsonConverter<HttpAnswer>
{
    public override HttpAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Answers are written.");

    public override void Write(Utf8JsonWriter writer, HttpAnswer value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("statusCode", value.StatusCode);
        writer.WriteStartObject("headers");
        foreach (var (name, text) in value.Headers) writer.WriteString(name, text);
        writer.WriteEndObject();
        writer.WriteString("body", value.Body);
        writer.WriteEndObject();
    }
}
