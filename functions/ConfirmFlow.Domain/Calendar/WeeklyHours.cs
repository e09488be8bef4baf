using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>Hours that come every week in a time zone, such as Monday to Friday from 18:00 until 08:00.</summary>
public sealed record WeeklyHours
{
    /// <summary>Whose clocks.</summary>
    public required Zone Zone { get; init; }

    /// <summary>The hours; those of several add up.</summary>
    public required ImmutableArray<DailyHours> Spans { get; init; }

    /// <summary>The longest time of an ordinary week, in which clocks are not changed, that is not in them.</summary>
    public TimeSpan LongestBetween
    {
        get
        {
            var (longest, now) = (0, 0);
            var inside = Minutes();
            // Twice around, since a gap may reach over the week's end.
            for (var i = 0; i < 2 * inside.Length; i++)
            {
                now = inside[i % inside.Length] ? 0 : now + 1;
                longest = Math.Max(longest, now);
            }

            return TimeSpan.FromMinutes(Math.Min(longest, inside.Length));
        }
    }

    /// <summary>Each time they come, from two days before that moment to so many days after it.</summary>
    /// <param name="around">The moment.</param>
    /// <param name="days">How many days after it.</param>
    /// <param name="widest">Whether an hour that clocks show twice is wholly in them where they begin or end in it, or not at all.</param>
    internal IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Occurrences(DateTimeOffset around, int days, bool widest)
    {
        var today = Zone.Clock(around).Date;
        for (var day = today.AddDays(-2); day <= today.AddDays(days); day = day.AddDays(1))
        {
            foreach (var span in Spans.Where(span => span.Days.Contains(day.DayOfWeek)))
            {
                var (from, until) = (day + span.From, day + span.From + span.Length);
                var (start, end) = widest ? (Zone.First(from), Zone.Last(until)) : (Zone.Last(from), Zone.First(until));
                if (start < end) yield return (start, end);
            }
        }
    }

    private bool[] Minutes()
    {
        var minutes = new bool[7 * 24 * 60];
        foreach (var span in Spans)
        {
            foreach (var day in span.Days)
            {
                var from = ((int)day * 24 * 60) + (int)span.From.TotalMinutes;
                for (var i = 0; i < span.Length.TotalMinutes; i++) minutes[(from + i) % minutes.Length] = true;
            }
        }

        return minutes;
    }
}
