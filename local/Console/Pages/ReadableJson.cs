using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>JSON as people read it: indented, letters as letters. It is text for a page, which encodes it again.</summary>
internal static class ReadableJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode? node)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            if (node is null) writer.WriteNullValue();
            else node.WriteTo(writer);
        }

        return Untrusted.Shown(Encoding.UTF8.GetString(bytes.ToArray()).ReplaceLineEndings("\n"));
    }

    /// <summary>The same for bytes that may be no JSON at all.</summary>
    public static string Of(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Of(JsonNode.Parse(json.Span));
        }
        catch (JsonException)
        {
            return Untrusted.Shown(Encoding.UTF8.GetString(json.Span).ReplaceLineEndings("\n"));
        }
    }
}
