using System.Globalization;
using System.Text;

namespace ConfirmFlow.Domain;

/// <summary>Makes text by agents and approvers harmless to look at; encoding it for HTML or JSON comes on top.</summary>
public static class Untrusted
{
    /// <summary>For people: nothing is left out, and what would be invisible or reorder its neighbours is spelled out, such as ⟦U+202E⟧.</summary>
    public static string Shown(string text) => Each(text, rune => string.Create(CultureInfo.InvariantCulture, $"⟦U+{rune.Value:X4}⟧"));

    /// <summary>For a model: such characters are left out, and at most <paramref name="limit"/> characters are kept.</summary>
    public static string ForAgent(string text, int limit = 500)
    {
        var clean = Each(text, _ => "");
        if (clean.Length <= limit) return clean;

        var end = char.IsHighSurrogate(clean[limit - 1]) ? limit - 1 : limit;
        return string.Concat(clean.AsSpan(0, end), "…");
    }

    /// <summary>For a model: a name that is known to nobody, so that no markup, no sentence and nothing long comes back with it.</summary>
    /// <returns>At most 64 characters: ASCII letters, digits, hyphens, dots and underscores; a question mark for each other.</returns>
    public static string Name(string text)
    {
        const int limit = 64;
        var name = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(limit)) name.Append(IsOfName(rune) ? (char)rune.Value : '?');
        return text.EnumerateRunes().Skip(limit).Any() ? name.Append('…').ToString() : name.ToString();
    }

    /// <summary>Whether there is nothing in a text that anybody could see.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || Invisible.Is(rune));

    private static bool IsOfName(Rune rune) => rune.IsAscii && ((char)rune.Value is '-' or '.' or '_' || char.IsAsciiLetterOrDigit((char)rune.Value));

    private static string Each(string text, Func<Rune, string> instead)
    {
        var result = new StringBuilder(text.Length);
        // A lone surrogate is enumerated as U+FFFD, which is visible.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' || !Invisible.Is(rune)) result.Append(rune.ToString());
            else result.Append(instead(rune));
        }

        return result.ToString();
    }
}
