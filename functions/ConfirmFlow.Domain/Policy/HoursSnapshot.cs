using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Hours of the week as canonical JSON, in the words of a policy file.</summary>
internal static class HoursSnapshot
{
    public static CanonicalJsonObject Write(WeeklyHours hours) => new CanonicalJsonObject()
        .Set("zone", hours.Zone.Name)
        .Set("hours", hours.Spans.Select(span => new CanonicalJsonObject()
            .Set("days", span.Days.Select(HoursText.Of))
            .Set("from", HoursText.Of(span.From))
            .Set("until", HoursText.Of(span.Until))));

    public static WeeklyHours Read(JsonElement hours) => new()
    {
        Zone = Zone.Find(hours.GetProperty("zone").GetString()!) ?? throw new FormatException("There is no such time zone."),
        Spans = [.. hours.GetProperty("hours").EnumerateArray().Select(span => new DailyHours(
            [.. span.GetProperty("days").EnumerateArray().Select(day => HoursText.DayOf(day.GetString()!) ?? throw new FormatException("There is no such day."))],
            Time(span.GetProperty("from")),
            Time(span.GetProperty("until"))))],
    };

    private static TimeSpan Time(JsonElement text) => HoursText.TimeOf(text.GetString()!) ?? throw new FormatException("There is no such time of day.");
}
