using System.Globalization;

namespace ConfirmFlow.Domain;

/// <summary>A day of every year and a time on it, at which clocks are changed: <c>M10.5.0/3</c>, <c>J60</c>, <c>59/24</c>.</summary>
/// <param name="Kind">M: a weekday of a month. J: a day from 1, never 29 February. N: a day from 0.</param>
/// <param name="Numbers">Month, week (5 is the last) and weekday (0 is Sunday), or the day.</param>
/// <param name="Time">On the clock before the change: -167 to 167 hours.</param>
internal sealed record ZoneDate(char Kind, int[] Numbers, TimeSpan Time)
{
    public static ZoneDate Parse(string text)
    {
        var parts = text.Split('/');
        var kind = char.IsAsciiDigit(parts[0][0]) ? 'N' : parts[0][0];
        var numbers = parts[0].TrimStart('M', 'J').Split('.').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new(kind, numbers, parts.Length == 1 ? TimeSpan.FromHours(2) : ZoneRule.Span(parts[1]));
    }

    /// <summary>The time on the clock in a year.</summary>
    public DateTime In(int year) => Day(year) + Time;

    private DateTime Day(int year) => Kind switch
    {
        'M' => Weekday(year),
        'J' => new DateTime(2026, 1, 1).AddDays(Numbers[0] - 1) is var day ? new DateTime(year, day.Month, day.Day) : default,
        _ => new DateTime(year, 1, 1).AddDays(Numbers[0]),
    };

    private DateTime Weekday(int year)
    {
        var first = new DateTime(year, Numbers[0], 1);
        var day = first.AddDays(((Numbers[2] - (int)first.DayOfWeek + 7) % 7) + (7 * (Numbers[1] - 1)));
        return day.Month == first.Month ? day : day.AddDays(-7);
    }
}
