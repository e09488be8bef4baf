using System.Globalization;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Numbers, times and untrusted text as people read them.</summary>
internal static class InWords
{
    /// <summary>With a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>With a small first letter, unless a second capital shows that it is an abbreviation.</summary>
    public static string Small(string text) =>
        text.Length == 0 || (text.Length > 1 && char.IsUpper(text[1])) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Day and time in English, such as <c>23 November 2026, 17:30 UTC</c>.</summary>
    public static string Moment(DateTimeOffset at) => Words.English.Moment(at).Text;

    /// <summary>The time in English, with the day where it is another day than today.</summary>
    public static string Clock(DateTimeOffset at, DateTimeOffset now) => Words.English.Clock(at, now).Text;

    /// <summary>The time of the day, such as <c>17:30 UTC</c>.</summary>
    public static string Hour(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A duration in English in its two largest units, rounded down, so that nobody is promised more time than there is.</summary>
    public static string Duration(TimeSpan time) => Words.English.Duration(time);

    /// <summary>Untrusted text on a line of its own: nothing is left out, and nothing begins another line.</summary>
    public static string Line(string text) => Untrusted.Shown(text).Replace("\n", "⟦U+000A⟧", StringComparison.Ordinal);
}
