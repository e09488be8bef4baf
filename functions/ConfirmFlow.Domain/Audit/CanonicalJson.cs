using System.Text;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>The one spelling of a JSON value, so that equal values have equal digests (RFC 8785, JSON Canonicalization Scheme).</summary>
public static class CanonicalJson
{
    /// <summary>Writes a value in its canonical form.</summary>
    /// <exception cref="CanonicalJsonException">The value has no canonical form.</exception>
    public static string From(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(text, value);
                break;
            case JsonValueKind.Array:
                AppendArray(text, value);
                break;
            case JsonValueKind.String:
                CanonicalJsonString.Append(text, JsonStrings.Read(value) ?? throw HalfSurrogate());
                break;
            case JsonValueKind.Number:
                text.Append(CanonicalJsonNumber.Format(value.GetDouble()));
                break;
            case JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null:
                text.Append(value.GetRawText());
                break;
            default:
                throw new CanonicalJsonException("There is no value to write.");
        }
    }

    private static void AppendArray(StringBuilder text, JsonElement array)
    {
        var separator = '[';
        foreach (var item in array.EnumerateArray())
        {
            text.Append(separator);
            Append(text, item);
            separator = ',';
        }

        text.Append(separator is '[' ? "[]" : "]");
    }

    private static void AppendObject(StringBuilder text, JsonElement value)
    {
        var written = new CanonicalJsonObject();
        foreach (var property in value.EnumerateObject())
        {
            written.SetCanonical(JsonStrings.ReadName(property) ?? throw HalfSurrogate(), From(property.Value));
        }

        text.Append(written);
    }

    private static CanonicalJsonException HalfSurrogate() => new("A text holds half of a surrogate pair.");
}
