namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>Whether this can be approved together with others of its action: only what is of low risk, and where policy asks for nothing beside the press.</summary>
    public bool CanBeApprovedTogether(ActionDefinition definition) => definition.Risk is Risk.Low && Policy.Challenge is Challenge.None;

    /// <summary>Whether this approver can decide it now.</summary>
    public bool WaitsFor(Person approver, DateTimeOffset now) =>
        Status is Status.Pending && now < Deadline && MayDecide(approver, now) && !approver.IsSameMailbox(Requester) && DecisionOf(approver) is null;
}
