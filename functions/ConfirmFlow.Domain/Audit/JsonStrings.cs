using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Strings out of parsed JSON, where an escape such as <c>\ud800</c> can name a character that does not exist.</summary>
public static class JsonStrings
{
    /// <summary>The string, or null when it holds half of a surrogate pair.</summary>
    public static string? Read(JsonElement value)
    {
        // System.Text.Json offers no other way to ask: it throws for such a string, and for nothing else once the kind is known.
        try { return value.GetString(); }
        catch (InvalidOperationException) when (value.ValueKind is JsonValueKind.String) { return null; }
    }

    /// <summary>Whether every string and name in a value is text.</summary>
    public static bool AreText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Read(value) is not null,
        JsonValueKind.Array => value.EnumerateArray().All(AreText),
        JsonValueKind.Object => value.EnumerateObject().All(property => ReadName(property) is not null && AreText(property.Value)),
        _ => true,
    };

    /// <summary>Whether some object in a value has two properties of one name.</summary>
    public static bool HasTwins(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Any(HasTwins),
        JsonValueKind.Object => value.EnumerateObject().CountBy(property => property.Name, StringComparer.Ordinal).Any(name => name.Value > 1)
            || value.EnumerateObject().Any(property => HasTwins(property.Value)),
        _ => false,
    };

    /// <summary>The property's name, or null when it holds half of a surrogate pair.</summary>
    public static string? ReadName(JsonProperty property)
    {
        try { return property.Name; }
        catch (InvalidOperationException) { return null; }
    }
}
