using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Strings out of parsed JSON, where an escape such as <c>\ud800</c> can name a character that does not exist.</summary>
internal static class JsonStrings
{
    /// <summary>The string, or null when it holds half of a surrogate pair.</summary>
    public static string? Read(JsonElement value)
    {
        // System.Text.Json offers no other way to ask: it throws for such a string, and for nothing else once the kind is known.
        try { return value.GetString(); }
        catch (InvalidOperationException) when (value.ValueKind is JsonValueKind.String) { return null; }
    }

    /// <summary>The property's name, or null when it holds half of a surrogate pair.</summary>
    public static string? ReadName(JsonProperty property)
    {
        try { return property.Name; }
        catch (InvalidOperationException) { return null; }
    }
}
