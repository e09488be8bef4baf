namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>The word that ended it: a denial, or an approval that was taken back.</summary>
    public Decision? Denial => Decisions.LastOrDefault(decision => decision.Verdict is not Verdict.Approve);

    /// <summary>Whether this approver has approved and nothing has begun yet, so that the approval can be taken back.</summary>
    public bool CanTakeBack(Person approver, DateTimeOffset now) =>
        DecisionOf(approver)?.Verdict is Verdict.Approve && (Status is Status.Approved || (Status is Status.Pending && now < Deadline));

    /// <summary>Takes an approval back where the box beside the button was ticked, which a program that presses every button does not do, or says why not.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="ticked">Whether the box was ticked.</param>
    /// <param name="stamp">Now.</param>
    public Outcome<ApprovalRequest> TakeBack(Decision decision, bool ticked, Stamp stamp)
    {
        // What could not be taken back anyway says so first.
        var taken = TakeBack(decision, stamp);
        return ticked || !taken.Is(out _, out _) ? taken : new Refusal(RefusalCode.TickNeeded, "Please tick the box to take your approval back.");
    }

    /// <summary>Takes an approval back, which settles the request as a denial does, or says why not. No reason is needed: stopping comes first.</summary>
    public Outcome<ApprovalRequest> TakeBack(Decision decision, Stamp stamp)
    {
        var before = DecisionOf(decision.By);
        return this switch
        {
            _ when before is null => new Refusal(RefusalCode.NothingToTakeBack, "You have not approved this."),
            { Status: Status.Executing } => new Refusal(RefusalCode.TooLate, "It is too late to take it back: the action has begun."),
            _ when before.Verdict is not Verdict.Approve => new Refusal(RefusalCode.DecidedBefore, Already(before)),
            { Status: not (Status.Pending or Status.Approved) } => new Refusal(RefusalCode.TooLate, "It is too late to take it back: this request is settled."),
            { Status: Status.Pending } when decision.At >= Deadline => new Refusal(RefusalCode.Expired, "The time to decide has passed."),
            _ when decision.Digest != RequestDigest => new Refusal(RefusalCode.Changed, "This is not the request that you were shown."),
            _ when decision.Verdict is not Verdict.TakeBack => new Refusal(RefusalCode.MalformedCall, "Not taken back."),
            _ when decision.Reason.Length > 0 => new Refusal(RefusalCode.ReasonNotOffered, "No reasons are offered for this: please say it in your own words, or not at all."),
            _ when decision.Comment.Length > Decision.CommentLimit => new Refusal(RefusalCode.MalformedCall, $"A comment has at most {Decision.CommentLimit} characters."),
            // Approved at no time any more: who had read the approval before cannot claim it on that.
            _ => (this with { Decisions = Decisions.Add(decision), ApprovedAt = null }).Settle(Status.Denied, stamp, Fact.TakenBack, decision.By.Address, $"Took the approval back{ForWhom(decision)}{InItsWords(decision)}"),
        };
    }
}
