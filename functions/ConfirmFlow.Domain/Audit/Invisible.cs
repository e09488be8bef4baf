using System.Globalization;
using System.Text;

namespace ConfirmFlow.Domain;

/// <summary>Characters that people do not see for what they are: controls, those that reorder their neighbours, and blanks that are no spaces.</summary>
internal static class Invisible
{
    /// <summary>Whether this is one.</summary>
    public static bool Is(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        // Cf holds the bidirectional controls of UAX #9 and the zero-width characters.
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        _ => IsIgnorable(rune.Value),
    };

    // The rest of Default_Ignorable_Code_Point (Unicode's DerivedCoreProperties.txt), and the blank of braille.
    private static bool IsIgnorable(int value) => value
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0
        or (>= 0xE0000 and <= 0xE0FFF);
}
