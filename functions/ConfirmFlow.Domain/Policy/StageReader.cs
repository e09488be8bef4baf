using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

/// <summary>Reads one stage of a policy file.</summary>
internal static class StageReader
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    /// <param name="node">The stage.</param>
    /// <param name="rest">What is left until the deadline; null when the deadline is not good.</param>
    /// <param name="isLast">Whether no stage follows.</param>
    /// <param name="groups">The groups of the file.</param>
    /// <param name="errors">Where to say what is wrong.</param>
    public static Stage? Read(PolicyNode node, TimeSpan? rest, bool isLast, ApproverGroups groups, PolicyErrors errors)
    {
        if (PolicyFields.Of(node, errors, "approvers", "quorum", "wait", "reminders") is not { } fields) return null;

        var people = new List<Person>();
        if (fields.Needed("approvers") is { } list && fields.Items("approvers", 1, 20) is { } items)
            people = groups.Resolve(list, items, errors);
        var quorum = fields.Whole("quorum", 1, 20);
        if (quorum > people.Count && people.Count > 0) errors.Add(node["quorum"]!, $"There are only {people.Count} approvers.");

        var wait = isLast ? LastWait(node, rest, errors) : fields.Needed("wait") is null ? null : fields.Duration("wait", LongestWait);
        var reminders = Reminders(fields, wait);
        return quorum is null || wait is null
            ? null
            : new() { Approvers = [.. people], Quorum = quorum.Value, Wait = wait.Value, Reminders = reminders };
    }

    private static TimeSpan? LastWait(PolicyNode node, TimeSpan? rest, PolicyErrors errors)
    {
        if (node["wait"] is { } wait) errors.Add(wait, "The last stage waits until the deadline: leave its wait out.");
        return rest;
    }

    private static ImmutableArray<TimeSpan> Reminders(PolicyFields fields, TimeSpan? wait)
    {
        var reminders = new List<TimeSpan>();
        foreach (var item in fields.Items("reminders", 0, 10) ?? [])
        {
            if (PolicyFields.Duration(item, TimeSpan.MaxValue, fields.Errors) is not { } reminder) continue;
            if (reminder > wait) fields.Errors.Add(item, $"The stage is over after {DurationText.Format(wait.Value)}.");
            else if (reminders.Count > 0 && reminder < reminders[^1]) fields.Errors.Add(item, "Reminders stand in the order of time.");
            else if (reminders.Count == 0 || reminder > reminders[^1]) reminders.Add(reminder);
        }

        return [.. reminders];
    }
}
