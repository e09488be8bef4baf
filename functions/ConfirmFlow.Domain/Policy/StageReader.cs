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

        var named = fields.Needed("approvers") is { } list && fields.Items("approvers", 1, 20) is { } items ? groups.Resolve(list, items, errors) : [];
        var people = named.Sum(group => group.Members.Length);
        var quorum = fields.Whole("quorum", 1, 20);
        if (quorum > people && people > 0) errors.Add(node["quorum"]!, $"There are only {people} approvers.");

        var wait = isLast ? LastWait(node, rest, errors) : fields.Needed("wait") is null ? null : fields.Duration("wait", LongestWait);
        var reminders = ReminderReader.Read(fields, wait);
        return quorum is null || wait is null
            ? null
            : new() { Groups = named, Quorum = quorum.Value, Wait = wait.Value, Reminders = reminders };
    }

    private static TimeSpan? LastWait(PolicyNode node, TimeSpan? rest, PolicyErrors errors)
    {
        if (node["wait"] is { } wait) errors.Add(wait, "The last stage waits until the deadline: leave its wait out.");
        return rest;
    }
}
