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

    // Some scripts and emoji need joiners and variation selectors; where people read them they are spelled out.
    private static bool IsPlain(Rune rune) => !Invisible.Is(rune) || rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner or (>= 0xFE00 and <= 0xFE0F);

    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
}
