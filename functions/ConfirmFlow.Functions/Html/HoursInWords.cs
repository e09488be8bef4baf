using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Hours of the week, such as <c>Mon–Fri 08:00–18:00; Sat (Europe/Berlin)</c>.</summary>
internal static class HoursInWords
{
    /// <summary>When an action may begin, and when that is if it were approved now; null for any time.</summary>
    public static Sentence? Window(ApprovalRequest request, DateTimeOffset now, Words words)
    {
        if (request.Policy.ChangeWindow is not { Hours: var hours }) return null;
        var begins = request.Begins(now);
        if (begins == now) return words.BeginsNow(Of(hours, words));
        if (begins < DateTimeOffset.MaxValue) return words.BeginsNext(Of(hours, words), words.Moment(begins));
        return (Sentence)$"{Of(hours, words)}";
    }

    /// <summary>All of them, in English.</summary>
    public static string Of(WeeklyHours hours) => Of(hours, Words.English);

    /// <summary>All of them.</summary>
    public static string Of(WeeklyHours hours, Words words) => $"{string.Join("; ", hours.Spans.Select(span => Of(span, words)))} ({hours.Zone.Name})";

    private static string Of(DailyHours span, Words words)
    {
        var days = Days([.. span.Days.OrderBy(Place)], words);
        return span.Length == TimeSpan.FromDays(1) ? days : $"{days} {HoursText.Of(span.From)}–{HoursText.Of(span.Until)}";
    }

    private static string Days(DayOfWeek[] days, Words words)
    {
        if (days.Length == 7) return words.EveryDay;
        var runs = new List<string>();
        for (var first = 0; first < days.Length;)
        {
            var last = first;
            while (last + 1 < days.Length && Place(days[last + 1]) == Place(days[last]) + 1) last++;
            runs.Add((last - first) switch { 0 => words.Short(days[first]), 1 => $"{words.Short(days[first])}, {words.Short(days[last])}", _ => $"{words.Short(days[first])}–{words.Short(days[last])}" });
            first = last + 1;
        }

        return string.Join(", ", runs);
    }

    // A week begins on Monday (ISO 8601).
    private static int Place(DayOfWeek day) => ((int)day + 6) % 7;
}
