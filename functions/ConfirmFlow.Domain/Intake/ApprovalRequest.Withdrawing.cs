namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>Whether this requester, through this agent, is the one who asked (G6).</summary>
    public bool WasAskedBy(Person requester, Agent agent) => requester == Requester && agent.IsSameAs(Agent);

    /// <summary>Takes the request back for the one who asked, unless the action has begun.</summary>
    public Outcome<ApprovalRequest> Withdraw(Person requester, Agent agent, Stamp stamp) => this switch
    {
        // A stranger's answer is the one for an unknown id.
        _ when !WasAskedBy(requester, agent) => new Refusal(RefusalCode.UnknownRequest, "There is no such request."),
        { Status: Status.Executing } => new Refusal(RefusalCode.Claimed, "The action has begun and cannot be withdrawn."),
        { Status: not (Status.Pending or Status.Approved) } => new Refusal(RefusalCode.AlreadySettled, $"This request is already settled: {Status}."),
        _ => Settle(Status.Withdrawn, stamp, Fact.Withdrawn, agent.Name, $"Withdrawn for {requester}."),
    };
}
