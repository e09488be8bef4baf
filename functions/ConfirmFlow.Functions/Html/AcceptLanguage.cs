using System.Globalization;

namespace ConfirmFlow.Functions;

/// <summary>The header by which browsers say which languages their readers prefer.</summary>
/// <remarks>RFC 9110, 12.5.4 and 12.4.2; a range fits a language by its primary subtag, as in basic filtering (RFC 4647, 3.3.1) of a language that is there in one form only.</remarks>
internal static class AcceptLanguage
{
    // Browsers send a dozen ranges; nobody needs more than these.
    private const int Most = 50;

    /// <summary>The language with the highest weight, at the same weight the one that was named first; null where none of them is wanted.</summary>
    /// <param name="header">The header; null where there is none.</param>
    /// <param name="languages">Primary subtags, such as <c>de</c>; the first one is for readers who take any.</param>
    public static string? Best(string? header, IReadOnlyList<string> languages)
    {
        var ranges = (header ?? "").Split(',', Most, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read).ToList();
        return ranges.Where(range => range.Weight > 0)
            .OrderByDescending(range => range.Weight)
            .Select(range => range.Primary == "*" ? languages.FirstOrDefault(each => ranges.All(other => other.Primary != each)) : languages.FirstOrDefault(each => each == range.Primary))
            .FirstOrDefault(language => language is not null);
    }

    // A weight has at most three digits behind the point; what is not one is none.
    private static (string Primary, int Weight) Read(string range)
    {
        var parts = range.Split(';', StringSplitOptions.TrimEntries);
        var primary = parts[0].Split('-')[0].ToLowerInvariant();
        if (parts.Length == 1) return (primary, 1000);
        var isWeight = parts.Length == 2 && parts[1].StartsWith("q=", StringComparison.OrdinalIgnoreCase) && parts[1].Length is >= 3 and <= 7;
        return isWeight && decimal.TryParse(parts[1].AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight is >= 0 and <= 1
            ? (primary, (int)(weight * 1000))
            : (primary, 0);
    }
}
