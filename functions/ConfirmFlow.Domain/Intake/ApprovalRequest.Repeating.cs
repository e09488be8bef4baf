namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>Whether it was asked for by the same requester through the same agent, about the same action with the same parameters, however the action was defined then.</summary>
    public bool IsFor(Proposal proposal) =>
        WasAskedBy(proposal.Requester, proposal.Agent) && (Action, Parameters.Canonical) == (proposal.Definition.Name, proposal.Parameters.Canonical);

    /// <summary>Whether it was decided, or still can be: what people were asked about and is defined otherwise now nobody can decide any more.</summary>
    /// <param name="proposal">What is asked for, as it is defined today.</param>
    public bool CanBeDecided(Proposal proposal) => Status is not Status.Pending || Policy.Ruling is Ruling.Approve || ActionDigest == proposal.ActionDigest;

    /// <summary>Whether a call for the same, without a key of its own, gets this request: while it is open, and after policy alone approved what it did, for as long as that approval was good.</summary>
    /// <remarks>
    /// Agents and networks repeat a call whose answer was lost. Where people are asked, a repeat that comes late asks them again; where nobody is, it would do
    /// again what has been done, also where the action's words have been changed since. What people were asked about and is defined otherwise now, nobody can decide any more, and it
    /// does not run: it can be asked for again.
    /// </remarks>
    /// <param name="proposal">What is asked for, as it is defined today.</param>
    /// <param name="now">When it is.</param>
    public bool IsGotAgain(Proposal proposal, DateTimeOffset now) => Policy.Ruling is Ruling.Approve
        ? !Status.IsSettled() || (Status is Status.Executed or Status.Unknown && now < UsableUntil)
        : !Status.IsSettled() && ActionDigest == proposal.ActionDigest;
}
