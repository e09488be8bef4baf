using System.Globalization;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Numbers, times and untrusted text as people read them.</summary>
internal static class InWords
{
    private static readonly string[] Numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>A count: as a word up to twelve.</summary>
    public static string Count(int number) =>
        number >= 0 && number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count and what is counted.</summary>
    public static string Count(int number, string one, string many) => $"{Count(number)} {(number == 1 ? one : many)}";

    /// <summary>With a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>With a small first letter, unless a second capital shows that it is an abbreviation.</summary>
    public static string Small(string text) =>
        text.Length == 0 || (text.Length > 1 && char.IsUpper(text[1])) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Day and time, such as <c>23 November 2026, 17:30 UTC</c>.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The time, with the day where it is another day than today.</summary>
    public static string Clock(DateTimeOffset at, DateTimeOffset now) => at.UtcDateTime.Date == now.UtcDateTime.Date
        ? at.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture)
        : at.UtcDateTime.ToString(at.UtcDateTime.Year == now.UtcDateTime.Year ? "d MMMM, HH:mm 'UTC'" : "d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A duration in its two largest units, rounded down, so that nobody is promised more time than there is.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { Ticks: <= 0 } => "no time",
        { TotalSeconds: < 1 } => "less than a second",
        { TotalMinutes: < 1 } => Unit(time.Seconds, "second"),
        { TotalMinutes: < 10 } => Two(time.Minutes, "minute", time.Seconds, "second"),
        { TotalHours: < 1 } => Unit(time.Minutes, "minute"),
        { TotalDays: < 1 } => Two(time.Hours, "hour", time.Minutes, "minute"),
        _ => Two(time.Days, "day", time.Hours, "hour"),
    };

    /// <summary>Untrusted text on a line of its own: nothing is left out, and nothing begins another line.</summary>
    public static string Line(string text) => Untrusted.Shown(text).Replace("\n", "⟦U+000A⟧", StringComparison.Ordinal);

    private static string Two(int large, string largeUnit, int small, string smallUnit) =>
        small == 0 ? Unit(large, largeUnit) : $"{Unit(large, largeUnit)} {Unit(small, smallUnit)}";

    private static string Unit(int number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
