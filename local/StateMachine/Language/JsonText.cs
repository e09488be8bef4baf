using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>JSON as it goes between states: read from text, changed as nodes, written as text.</summary>
internal static class JsonText
{
    /// <summary>The most bytes a state's input, result or output may have.</summary>
    public const int Limit = 262_144;

    // The text goes into JSON again, never into HTML: escaping more than JSON asks for would only count against the limit.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonNode? Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return Copy(document.RootElement);
    }

    public static bool IsJson(string text)
    {
        try
        {
            Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static string Write(JsonNode? node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            if (node is null) writer.WriteNullValue();
            else node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes what leaves a state.</summary>
    /// <exception cref="StateFault">It is too large.</exception>
    public static string WriteWithinLimit(JsonNode? node, string what)
    {
        var text = Write(node);
        return FitsLimit(text) ? text : throw new StateFault(
            ErrorNames.DataLimitExceeded, $"{what} is larger than the {Limit} bytes that may go from state to state.");
    }

    public static bool FitsLimit(string text) => Encoding.UTF8.GetByteCount(text) <= Limit;

    // Nodes made from an element directly are read lazily, and then throw on a name that is there twice, or on half a
    // surrogate pair, in the middle of a turn. Here the last of two names wins, and text that is not Unicode is no JSON.
    private static JsonNode? Copy(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in element.EnumerateObject()) members[Unicode(() => member.Name)] = Copy(member.Value);
                return members;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Copy)]);
            case JsonValueKind.String:
                return JsonValue.Create(Unicode(() => element.GetString()!));
            default:
                return JsonValue.Create(element.Clone());
        }
    }

    private static string Unicode(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("A string is not valid Unicode.", broken);
        }
    }
}
