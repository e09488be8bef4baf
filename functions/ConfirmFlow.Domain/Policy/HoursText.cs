using System.Globalization;

namespace ConfirmFlow.Domain;

/// <summary>Days of the week and times of day as a policy file writes them.</summary>
public static class HoursText
{
    private static readonly string[] Words = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Monday to Sunday.</summary>
    public static IEnumerable<DayOfWeek> Week => Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7));

    /// <summary>A day's word: <c>mon</c>.</summary>
    public static string Of(DayOfWeek day) => Words[(int)day];

    /// <summary>The day of a word; null where it is none.</summary>
    public static DayOfWeek? DayOf(string word) => Array.IndexOf(Words, word) is var day and >= 0 ? (DayOfWeek)day : null;

    /// <summary><c>00:00</c> to <c>24:00</c>.</summary>
    public static string Of(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");

    /// <summary>Reads <c>00:00</c> to <c>24:00</c>; null for anything else.</summary>
    public static TimeSpan? TimeOf(string text)
    {
        if (text.Length != 5 || text[2] != ':' || !text.Remove(2, 1).All(char.IsAsciiDigit)) return null;

        var (hours, minutes) = (int.Parse(text[..2], CultureInfo.InvariantCulture), int.Parse(text[3..], CultureInfo.InvariantCulture));
        return minutes < 60 && (hours < 24 || (hours == 24 && minutes == 0)) ? new TimeSpan(hours, minutes, 0) : null;
    }
}
