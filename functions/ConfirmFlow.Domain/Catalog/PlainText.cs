using System.Globalization;
using System.Text;

namespace ConfirmFlow.Domain;

/// <summary>Text that looks like what it is: nothing in it is invisible, turns the direction of reading, or steers a terminal.</summary>
public static class PlainText
{
    /// <summary>What is wrong with a text; null when nothing is.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="multiline">Whether line feeds are allowed.</param>
    public static string? Flaw(string text, bool multiline = false)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune)) return "holds half of a surrogate pair";
            if (!IsPlain(rune) && !(multiline && rune.Value is '\n')) return "holds a control, invisible or direction-changing character";
            if (!rune.IsBmp) i++;
        }

        return null;
    }

    /// <summary>At most 100 characters of a text that may be anything, made safe to show to a person or a model.</summary>
    public static string Excerpt(string text)
    {
        const int most = 100;
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes()) // half of a pair comes as U+FFFD
        {
            var next = IsPlain(rune) ? rune.ToString() : $"\\u{{{rune.Value:x}}}";
            if (shown.Length + next.Length > most - 1) return shown.Append('…').ToString();
            shown.Append(next);
        }

        return shown.ToString();
    }

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Format => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner, // some scripts and emoji need them
        UnicodeCategory.NonSpacingMark => rune.Value is not (>= 0xE0100 and <= 0xE01EF), // variation selectors that can carry hidden bytes
        _ => true,
    };

    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
}
