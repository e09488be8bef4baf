using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>A definition file with SAM's <c>DefinitionSubstitutions</c> applied: every <c>${…}</c> replaced, as text.</summary>
internal static partial class DefinitionText
{
    /// <exception cref="InvalidDefinitionException">There is nothing to replace one with.</exception>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) => Hole().Replace(text, hole =>
        values.TryGetValue(hole.Groups[1].Value, out var value)
            ? JsonEncodedText.Encode(value).ToString()
            : throw new InvalidDefinitionException("The machine", $"nothing is substituted for '{hole.Value}'."));

    [GeneratedRegex(@"\$\{([^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
