using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Reads when the approvers of a stage are reminded: a list of times, or a first one and how they become rarer.</summary>
internal static class ReminderReader
{
    private const int Most = 10;
    private const decimal LargestFactor = 10;

    /// <summary>How long after the stage began, ascending.</summary>
    public static ImmutableArray<TimeSpan> Read(PolicyFields stage, TimeSpan? wait) => stage.Node["reminders"] switch
    {
        null => [],
        { Kind: JsonValueKind.Object } backOff => BackOff(backOff, wait, stage.Errors),
        _ => Listed(stage, wait),
    };

    private static ImmutableArray<TimeSpan> Listed(PolicyFields stage, TimeSpan? wait)
    {
        var reminders = new List<TimeSpan>();
        foreach (var item in stage.Items("reminders", 0, Most) ?? [])
        {
            if (PolicyFields.Duration(item, TimeSpan.MaxValue, stage.Errors) is not { } reminder) continue;
            if (reminder > wait) stage.Errors.Add(item, Over(wait.Value));
            else if (reminders.Count > 0 && reminder < reminders[^1]) stage.Errors.Add(item, "Reminders stand in the order of time.");
            else if (reminders.Count == 0 || reminder > reminders[^1]) reminders.Add(reminder);
        }

        return [.. reminders];
    }

    private static ImmutableArray<TimeSpan> BackOff(PolicyNode node, TimeSpan? wait, PolicyErrors errors)
    {
        if (PolicyFields.Of(node, errors, "first", "factor", "atMost", "count") is not { } fields) return [];
        fields.Needed("first");
        var first = fields.Duration("first", TimeSpan.MaxValue);
        var longest = node["atMost"] is null ? TimeSpan.MaxValue : fields.Duration("atMost", TimeSpan.MaxValue);
        var factor = Factor(node["factor"], errors);
        var count = fields.Whole("count", 1, Most);
        if (first > longest) errors.Add(node["atMost"]!, "This is less than the first.");
        if (first > wait) errors.Add(node["first"]!, Over(wait.Value));
        if (first is null || longest is null || factor is null || count is null || wait is null) return [];

        // As many as fit: those after the stage's end would never be sent.
        var (at, pause, reminders) = (first.Value, first.Value, new List<TimeSpan>());
        for (var i = 0; i < count && at <= wait; i++)
        {
            reminders.Add(at);
            var seconds = Math.Min(Math.Floor((decimal)pause.TotalSeconds * factor.Value), (decimal)wait.Value.TotalSeconds + 1);
            pause = TimeSpan.FromSeconds((double)seconds) is var longer && longer > longest ? longest.Value : longer;
            at += pause;
        }

        return [.. reminders];
    }

    private static decimal? Factor(PolicyNode? node, PolicyErrors errors)
    {
        if (node is null) return 2;
        if (node.Kind is JsonValueKind.Number
            && decimal.TryParse(node.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor is >= 1 and <= LargestFactor) return factor;
        errors.Add(node, $"This must be a number from 1 to {LargestFactor}, such as 1.5.");
        return null;
    }

    private static string Over(TimeSpan wait) => $"The stage is over after {DurationText.Format(wait)}.";
}
