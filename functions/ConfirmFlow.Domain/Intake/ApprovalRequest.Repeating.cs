namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>Whether it was asked for by the same requester through the same agent, about the same action.</summary>
    public bool IsFor(Proposal proposal) => WasAskedBy(proposal.Requester, proposal.Agent) && ActionDigest == proposal.ActionDigest;

    /// <summary>Whether a call for the same, without a key of its own, gets this request: while it is open, and after policy alone approved what it did, for as long as that approval was good.</summary>
    /// <remarks>
    /// Agents and networks repeat a call whose answer was lost. Where people are asked, a repeat that comes late asks them again; where nobody is, it would do
    /// again what has been done.
    /// </remarks>
    public bool IsGotAgain(DateTimeOffset now) =>
        !Status.IsSettled() || (Policy.Ruling is Ruling.Approve && Status is Status.Executed or Status.Unknown && now < UsableUntil);
}
