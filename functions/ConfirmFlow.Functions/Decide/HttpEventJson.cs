using System.Text.Json;
using System.Text.Json.Serialization;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Reads what the HTTP API sends, property by property: a serializer would first look for attributes at each of its types, at every start (bench/README.md).</summary>
/// <remarks>What is of another type than it should be counts as not sent.</remarks>
internal sealed class HttpEventJson : JsonConverter<HttpEvent>
{
    public override bool HandleNull => true;

    public override HttpEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var sent = ShallowJson.Read(ref reader);
        return new HttpEvent
        {
            Headers = Texts(sent.Property("headers")),
            PathParameters = Texts(sent.Property("pathParameters")),
            Body = sent.TextOf("body"),
            IsBase64Encoded = sent.Property("isBase64Encoded") is { ValueKind: JsonValueKind.True },
            RequestContext = sent.Property("requestContext")?.Property("timeEpoch") is { ValueKind: JsonValueKind.Number } epoch && epoch.TryGetInt64(out var came) ? new HttpEventContext { TimeEpoch = came } : null,
        };
    }

    public override void Write(Utf8JsonWriter writer, HttpEvent value, JsonSerializerOptions options) => throw new NotSupportedException("Events are read.");

    private static Dictionary<string, string>? Texts(JsonElement? sent)
    {
        if (sent is not { ValueKind: JsonValueKind.Object } properties) return null;

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in properties.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.String && JsonStrings.ReadName(property) is { } name && JsonStrings.Read(property.Value) is { } text) texts[name] = text;
        }

        return texts;
    }
}
