using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Reads what a policy file says about one action.</summary>
internal static class ActionPolicyReader
{
    private const int LongestReason = 500;
    private static readonly TimeSpan LongestDeadline = TimeSpan.FromDays(90);
    private static readonly TimeSpan LongestUse = TimeSpan.FromDays(7);
    private static readonly TimeSpan DefaultDeadline = TimeSpan.FromHours(1);
    private static readonly TimeSpan DefaultUse = TimeSpan.FromMinutes(15);

    public static ActionPolicy? Read(PolicyNode node, ActionDefinition? action, ApproverGroups groups, PolicyErrors errors)
    {
        if (!PolicyFields.Is(JsonValueKind.Object, node, errors)) return null;
        if (new PolicyFields(node, errors).Needed("ruling") is not { } ruling) return null;
        if (!PolicyFields.Is(JsonValueKind.String, ruling, errors)) return null;
        if (ruling.Text is "ask" or "approve" && action is { Role: null })
            errors.Add(ruling, $"Nothing can execute {action.Name}: the action has no role.");

        switch (ruling.Text)
        {
            case "deny": return Deny(PolicyFields.Of(node, errors, "ruling", "reason")!);
            case "approve": return Approve(PolicyFields.Of(node, errors, "ruling", "reason", "deadline", "usableFor")!);
            case "ask": return Ask(PolicyFields.Of(node, errors, "ruling", "reason", "stages", "deadline", "usableFor")!, groups);
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
        return new()
        {
            Ruling = Ruling.Approve,
            Reason = fields.Wording("reason", LongestReason) ?? "",
            Deadline = fields.Duration("deadline", LongestDeadline) ?? DefaultDeadline,
            UsableFor = fields.Duration("usableFor", LongestUse) ?? DefaultUse,
        };
    }

    private static ActionPolicy Ask(PolicyFields fields, ApproverGroups groups)
    {
        fields.Needed("stages");
        fields.Needed("deadline");
        var deadline = fields.Duration("deadline", LongestDeadline);
        return new()
        {
            Ruling = Ruling.Ask,
            Reason = fields.Wording("reason", LongestReason) ?? "",
            Stages = [.. Stages(fields, deadline, groups)],
            Deadline = deadline ?? default,
            UsableFor = fields.Duration("usableFor", LongestUse) ?? DefaultUse,
        };
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
