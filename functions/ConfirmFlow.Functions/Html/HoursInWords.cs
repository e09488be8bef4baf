using System.Globalization;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Hours of the week, such as <c>Mon–Fri 08:00–18:00; Sat (Europe/Berlin)</c>.</summary>
internal static class HoursInWords
{
    /// <summary>When an action may begin, and when that is if it were approved now; null for any time.</summary>
    public static string? Window(ApprovalRequest request, DateTimeOffset now) => request.Policy.ChangeWindow is not { Hours: var hours } ? null
        : request.Begins(now) is var begins && begins == DateTimeOffset.MaxValue ? Of(hours)
        : begins == now ? $"{Of(hours)}: now"
        : $"{Of(hours)}: next on {InWords.Moment(begins)}";

    /// <summary>All of them.</summary>
    public static string Of(WeeklyHours hours) => $"{string.Join("; ", hours.Spans.Select(Of))} ({hours.Zone.Name})";

    private static string Of(DailyHours span)
    {
        var days = Days([.. span.Days.OrderBy(Place)]);
        return span.Length == TimeSpan.FromDays(1) ? days : $"{days} {Clock(span.From)}–{Clock(span.Until)}";
    }

    private static string Days(DayOfWeek[] days)
    {
        if (days.Length == 7) return "every day";
        var runs = new List<string>();
        for (var first = 0; first < days.Length;)
        {
            var last = first;
            while (last + 1 < days.Length && Place(days[last + 1]) == Place(days[last]) + 1) last++;
            runs.Add((last - first) switch { 0 => Short(days[first]), 1 => $"{Short(days[first])}, {Short(days[last])}", _ => $"{Short(days[first])}–{Short(days[last])}" });
            first = last + 1;
        }

        return string.Join(", ", runs);
    }

    // A week begins on Monday (ISO 8601).
    private static int Place(DayOfWeek day) => ((int)day + 6) % 7;

    private static string Short(DayOfWeek day) => day.ToString()[..3];

    private static string Clock(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");
}
