using System.Collections.Immutable;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Reads quiet hours and change windows of a policy file.</summary>
internal static class HoursReader
{
    private const int Most = 20;
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);

    /// <summary>Quiet hours, which must leave time to remind anybody.</summary>
    public static QuietHours? Quiet(PolicyNode node, PolicyErrors errors)
    {
        if (Read(node, errors) is not { } hours) return null;
        if (hours.LongestBetween >= Shortest) return new(hours);
        errors.Add(node, $"Quiet hours leave at least {DurationText.Format(Shortest)} of each week.");
        return null;
    }

    /// <summary>A change window.</summary>
    public static ChangeWindow? Window(PolicyNode node, PolicyErrors errors) => Read(node, errors) is { } hours ? new(hours) : null;

    private static WeeklyHours? Read(PolicyNode node, PolicyErrors errors)
    {
        if (PolicyFields.Of(node, errors, "zone", "hours") is not { } fields) return null;
        var zone = fields.Needed("zone") is { } name ? ZoneOf(name, errors) : null;
        if (fields.Needed("hours") is null || fields.Items("hours", 1, Most) is not { } items) return null;

        var spans = items.Select(item => Span(item, errors)).OfType<DailyHours>().ToList();
        return zone is null || spans.Count < items.Count ? null : new() { Zone = zone, Spans = [.. spans] };
    }

    private static Zone? ZoneOf(PolicyNode name, PolicyErrors errors)
    {
        if (!PolicyFields.Is(JsonValueKind.String, name, errors)) return null;
        if (Zone.Find(name.Text) is { } zone) return zone;
        errors.Add(name, $"This is not a time zone such as Europe/Berlin (IANA time zone database, release {Zone.Release}).");
        return null;
    }

    private static DailyHours? Span(PolicyNode node, PolicyErrors errors)
    {
        if (PolicyFields.Of(node, errors, "days", "from", "until") is not { } fields) return null;
        if (node.Properties.Count == 0)
        {
            errors.Add(node, "This must name days or hours.");
            return null;
        }

        var days = node["days"] is null ? [.. HoursText.Week] : Days(fields);
        var from = Time(node["from"], TimeSpan.Zero, errors);
        var until = Time(node["until"], TimeSpan.FromDays(1), errors);
        if (days is null || from is null || until is null) return null;

        var span = new DailyHours(days.Value, from.Value, until.Value);
        if (from == TimeSpan.FromDays(1)) errors.Add(node["from"]!, "Hours begin at 23:59 at the latest.");
        else if (until == TimeSpan.Zero) errors.Add(node["until"]!, "Midnight at the end of a day is 24:00.");
        else if (from == until || span.Length < Shortest) errors.Add(node["until"] ?? node["from"]!, $"From and until must be at least {DurationText.Format(Shortest)} apart; leave both out for the whole day.");
        else return span;
        return null;
    }

    private static ImmutableArray<DayOfWeek>? Days(PolicyFields fields)
    {
        if (fields.Items("days", 1, 7) is not { } items) return null;
        var days = new List<DayOfWeek>();
        foreach (var item in items)
        {
            if (!PolicyFields.Is(JsonValueKind.String, item, fields.Errors)) return null;
            if (HoursText.DayOf(item.Text) is not { } day) fields.Errors.Add(item, "This must be mon, tue, wed, thu, fri, sat or sun.");
            else if (days.Contains(day)) fields.Errors.Add(item, "This is there twice.");
            else days.Add(day);
        }

        return days.Count == items.Count ? [.. days] : null;
    }

    private static TimeSpan? Time(PolicyNode? node, TimeSpan otherwise, PolicyErrors errors)
    {
        if (node is null) return otherwise;
        if (!PolicyFields.Is(JsonValueKind.String, node, errors)) return null;
        if (HoursText.TimeOf(node.Text) is { } time) return time;
        errors.Add(node, "This must be a time of day such as 08:00.");
        return null;
    }
}
