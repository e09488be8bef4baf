using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>Reads which challenge approvers have to meet. Where a file does not say, the action's risk does.</summary>
internal static class ChallengeReader
{
    public static Challenge Read(PolicyFields ask, ActionDefinition? action)
    {
        if (ask.Node["challenge"] is not { } node) return Of(action?.Risk ?? Risk.High);
        if (!PolicyFields.Is(JsonValueKind.String, node, ask.Errors)) return Challenge.Code;
        if (Find(node.Text) is { } challenge) return challenge;
        ask.Errors.Add(node, "This must be none, target or code.");
        return Challenge.Code;
    }

    /// <summary>The word of a policy file.</summary>
    public static string Word(Challenge challenge) => challenge switch
    {
        Challenge.None => "none",
        Challenge.Target => "target",
        Challenge.Code => "code",
        _ => throw new FormatException("No such challenge."),
    };

    /// <summary>The challenge of that word; null when there is none.</summary>
    public static Challenge? Find(string? word) => word switch
    {
        "none" => Challenge.None,
        "target" => Challenge.Target,
        "code" => Challenge.Code,
        _ => null,
    };

    private static Challenge Of(Risk risk) => risk switch { Risk.Low => Challenge.None, Risk.Medium => Challenge.Target, _ => Challenge.Code };
}
