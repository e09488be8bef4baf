using System.Collections.Immutable;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Reads the reasons that approvers can choose from.</summary>
internal static class OfferedReasonsReader
{
    private const int Most = 10;
    private const int Longest = 100;

    public static OfferedReasons Read(PolicyFields action)
    {
        if (action.Node["reasons"] is not { } node || PolicyFields.Of(node, action.Errors, "approve", "deny") is not { } fields) return OfferedReasons.None;
        if (node.Properties.Count == 0) action.Errors.Add(node, "This must offer reasons to approve, to deny, or both.");
        return new(Reasons(fields, "approve"), Reasons(fields, "deny"));
    }

    private static ImmutableArray<string> Reasons(PolicyFields fields, string verdict)
    {
        var reasons = new List<string>();
        foreach (var item in fields.Items(verdict, 1, Most) ?? [])
        {
            if (PolicyFields.Wording(item, Longest, fields.Errors) is not { } reason) continue;
            if (reason.Trim() != reason) fields.Errors.Add(item, "This must not begin or end with white space.");
            else if (reasons.Contains(reason, StringComparer.Ordinal)) fields.Errors.Add(item, "This is there twice.");
            else reasons.Add(reason);
        }

        return [.. reasons];
    }
}
