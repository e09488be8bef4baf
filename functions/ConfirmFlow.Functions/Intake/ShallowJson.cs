using System.Text.Json;

namespace ConfirmFlow.Functions;

/// <summary>Reads any JSON that is not nested too deep; what is comes as <see cref="JsonValueKind.Undefined"/>.</summary>
/// <remarks>Passed over and not parsed: the time that <see cref="JsonDocument"/> takes grows with the square of the depth.</remarks>
internal static class ShallowJson
{
    /// <summary>The deepest that is read; no call needs more than eight.</summary>
    public const int Deepest = 32;

    /// <summary>The value that the reader stands at.</summary>
    public static JsonElement Read(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        if (IsShallow(ref ahead)) return JsonElement.ParseValue(ref reader);

        reader.Skip();
        return default;
    }

    private static bool IsShallow(ref Utf8JsonReader reader)
    {
        var bottom = reader.CurrentDepth;
        do
        {
            // A value's own brackets are at the depth of what surrounds it.
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth - bottom >= Deepest) return false;
        }
        while (reader.Read() && reader.CurrentDepth > bottom);
        return true;
    }
}
