using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Reads what a policy file says about one action, or about one case of it.</summary>
internal static class ActionPolicyReader
{
    private const int LongestReason = 500;
    private static readonly TimeSpan LongestUse = TimeSpan.FromDays(7);
    private static readonly TimeSpan DefaultDeadline = TimeSpan.FromHours(1);
    private static readonly TimeSpan DefaultUse = TimeSpan.FromMinutes(15);

    /// <summary>All of it, with the cases that depend on parameters.</summary>
    public static ActionPolicy? Read(PolicyNode node, ActionDefinition? action, PolicyPeople people, PolicyErrors errors)
    {
        if (!PolicyFields.Is(JsonValueKind.Object, node, errors)) return null;
        var cases = CaseReader.Read(node, action, people, errors);
        return Read(node, "when", action, people, errors) is { } policy ? policy with { Cases = cases } : null;
    }

    /// <summary>What is said on one level.</summary>
    /// <param name="node">An object.</param>
    /// <param name="beside">A property that somebody else reads.</param>
    /// <param name="action">The action; null when there is none of that name.</param>
    /// <param name="people">The people of the file.</param>
    /// <param name="errors">Where to say what is wrong.</param>
    public static ActionPolicy? Read(PolicyNode node, string beside, ActionDefinition? action, PolicyPeople people, PolicyErrors errors)
    {
        if (new PolicyFields(node, errors).Needed("ruling") is not { } ruling) return null;
        if (!PolicyFields.Is(JsonValueKind.String, ruling, errors)) return null;
        if (ruling.Text is "ask" or "approve" && action is { Role: null })
            errors.Add(ruling, $"Nothing can execute {action.Name}: the action has no role.");

        switch (ruling.Text)
        {
            case "deny": return Deny(PolicyFields.Of(node, errors, beside, "ruling", "reason")!);
            case "approve": return Approve(PolicyFields.Of(node, errors, beside, "ruling", "reason", "deadline", "usableFor", "changeWindow")!);
            case "ask": return Ask(PolicyFields.Of(node, errors, beside, "ruling", "reason", "stages", "deadline", "usableFor", "changeWindow", "reasons", "challenge")!, action, people);
            default:
                errors.Add(ruling, "This must be deny, ask or approve.");
                return null;
        }
    }

    private static ActionPolicy Deny(PolicyFields fields)
    {
        fields.Needed("reason");
        return new() { Ruling = Ruling.Deny, Reason = fields.Wording("reason", LongestReason) ?? "" };
    }

    private static ActionPolicy Approve(PolicyFields fields)
    {
        fields.Needed("reason");
        return Timed(fields, fields.Duration("deadline", ActionPolicy.LongestDeadline) ?? DefaultDeadline) with
        {
            Ruling = Ruling.Approve,
            Reason = fields.Wording("reason", LongestReason) ?? "",
        };
    }

    private static ActionPolicy Ask(PolicyFields fields, ActionDefinition? action, PolicyPeople people)
    {
        fields.Needed("stages");
        fields.Needed("deadline");
        var deadline = fields.Duration("deadline", ActionPolicy.LongestDeadline);
        var stages = Stages(fields, deadline, people.Groups);
        var approvers = stages.SelectMany(stage => stage.Approvers).ToList();
        var delegations = people.Delegations.For(approvers);
        return Timed(fields, deadline ?? default) with
        {
            Ruling = Ruling.Ask,
            Reason = fields.Wording("reason", LongestReason) ?? "",
            Stages = [.. stages],
            Delegations = delegations,
            Quiet = people.Groups.Quiet(approvers.Concat(delegations.Select(each => each.StandIn)), stages),
            Challenge = ChallengeReader.Read(fields, action),
            Reasons = OfferedReasonsReader.Read(fields),
        };
    }

    private static ActionPolicy Timed(PolicyFields fields, TimeSpan deadline)
    {
        var usable = fields.Duration("usableFor", LongestUse) ?? DefaultUse;
        var window = fields.Node["changeWindow"] is { } hours ? HoursReader.Window(hours, fields.Errors) : null;
        // One hour more: where clocks are set back while it is closed.
        if (window?.Hours.LongestBetween + TimeSpan.FromHours(1) is { } closed && closed > usable)
        {
            fields.Errors.Add(
                fields.Node["usableFor"] ?? fields.Node["changeWindow"]!,
                $"The change window can be closed for {DurationText.Format(closed)}: usableFor must be at least that, or an approval could grow too old before the action may begin.");
        }

        return new() { Deadline = deadline, UsableFor = usable, ChangeWindow = window };
    }

    private static List<Stage> Stages(PolicyFields fields, TimeSpan? deadline, ApproverGroups groups)
    {
        var items = fields.Items("stages", 1, 5) ?? [];
        var stages = new List<Stage>();
        foreach (var item in items)
        {
            var isLast = ReferenceEquals(item, items[^1]);
            var waited = TimeSpan.FromTicks(stages.Sum(stage => stage.Wait.Ticks));
            var rest = deadline > waited ? deadline - waited : null;
            if (isLast && deadline <= waited)
                fields.Errors.Add(fields.Node["deadline"]!, $"The stages before the last one wait {DurationText.Format(waited)} already.");
            if (StageReader.Read(item, rest, isLast, groups, fields.Errors) is { } stage) stages.Add(stage);
        }

        return stages;
    }
}
