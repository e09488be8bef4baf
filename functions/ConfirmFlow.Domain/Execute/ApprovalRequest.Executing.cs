namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>After so many claims without an end, running again is given up: whatever keeps it from ending needs a person.</summary>
    public const int AttemptLimit = 5;

    /// <summary>Claims the action for one executor, or says why it cannot be claimed now.</summary>
    /// <param name="lease">The time the executor may take, and a margin.</param>
    /// <param name="idempotent">Whether running the action again would be harmless.</param>
    /// <param name="stamp">Now.</param>
    public Outcome<ApprovalRequest> ClaimFor(TimeSpan lease, bool idempotent, Stamp stamp) => Status switch
    {
        _ when IsUsed => new Refusal(RefusalCode.AlreadySettled, "This request is already settled."),
        // Also where there is no such time.
        Status.Approved when !(stamp.At < UsableUntil) => new Refusal(RefusalCode.Expired, "The approval is too old to be used."),
        Status.Approved or Status.Executing when !Policy.MayBegin(stamp.At) => new Refusal(RefusalCode.OutsideWindow, "The change window is closed."),
        Status.Approved => WithClaim(lease, 1, stamp),
        Status.Executing when idempotent && Claim is { Attempt: < AttemptLimit } claim && stamp.At >= claim.LeaseUntil => WithClaim(lease, claim.Attempt + 1, stamp),
        Status.Executing => new Refusal(RefusalCode.Claimed, "Another executor holds this action."),
        Status.Pending => new Refusal(RefusalCode.NotApproved, "This has not been approved."),
        _ => new Refusal(RefusalCode.AlreadySettled, "This request is already settled."),
    };

    /// <summary>Keeps the receipt of an action that ran.</summary>
    public ApprovalRequest Executed(Receipt receipt, Stamp stamp) =>
        (this with { Receipt = receipt with { TookEffect = true } }).Settle(Status.Executed, stamp, Fact.Executed, "execute", receipt.Summary);

    /// <summary>Keeps why an action that was begun did not take effect.</summary>
    public ApprovalRequest Failed(Receipt why, Stamp stamp) =>
        (this with { Receipt = why with { TookEffect = false } }).Settle(Status.Failed, stamp, Fact.Failed, "execute", why.Summary);

    /// <summary>Settles a request that must not run after all; one that an executor had begun is not known to have had no effect.</summary>
    /// <remarks>Gives the same request while that executor's lease lasts: nobody judges it before.</remarks>
    public ApprovalRequest RefuseToExecute(Refusal why, Stamp stamp) => Status switch
    {
        Status.Executing when stamp.At < Claim?.LeaseUntil => this,
        Status.Executing => Settle(Status.Unknown, stamp, Fact.OutcomeUnknown, "execute", $"An executor began and did not come back, and it must not begin again: {why.Message}"),
        _ => Settle(Status.Refused, stamp, Fact.Refused, "execute", why.Message),
    };

    // More functions may write a status than may write a claim or a receipt. The table's reader refuses such a request too; whoever claims does not rely on where it was read,
    // nor on a claim or a receipt still being there: the history names both. What people were told has ended has.
    private bool IsUsed => Receipt is not null || Reporting != Reporting.None || History.HasEnded || (Status is not Status.Executing && (Claim is not null || History.Any(entry => entry.What is Fact.Claimed)));

    private ApprovalRequest WithClaim(TimeSpan lease, int attempt, Stamp stamp) => this with
    {
        Status = Status.Executing,
        // In whole milliseconds, as it is stored: the executor knows its claim again by comparing.
        Claim = new Claim(stamp.At, Time.ToMilliseconds(stamp.At + lease), attempt),
        History = History.With(stamp, Fact.Claimed, "execute", attempt == 1 ? "The action begins." : $"The action begins again (attempt {attempt})."),
    };
}
