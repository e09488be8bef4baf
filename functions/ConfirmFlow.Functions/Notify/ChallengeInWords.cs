using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>What an approver will need on the page, said in the mail that leads there; never the answer itself where it is a secret.</summary>
internal static class ChallengeInWords
{
    /// <summary>A sentence; null where a press is enough.</summary>
    public static string? Of(ApprovalRequest request, ActionInWords action) => request.Policy.Challenge switch
    {
        Challenge.Code => $"You will need six digits that the agent has shown to {request.Requester.Address}: ask them.",
        Challenge.Target => $"You will be asked to type the {InWords.Small(action.Target?.Label ?? "")}.",
        _ => null,
    };
}
