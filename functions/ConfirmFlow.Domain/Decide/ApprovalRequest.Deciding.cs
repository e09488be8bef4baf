namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>The stages reached so far: their approvers have been asked, or are about to be.</summary>
    public IEnumerable<Stage> StagesReached => Policy.Stages.Take(Stage + 1);

    /// <summary>Everybody whom the stages reached name, each once; others may stand in for them.</summary>
    public IEnumerable<Person> Approvers => StagesReached.SelectMany(stage => stage.Approvers).Distinct();

    /// <summary>Whether this is, to the letter and in the same round of asking, the request that was mailed with a link.</summary>
    public bool IsAsMailed(Digest shown, string round) => IsAskedAbout && RequestDigest == shown && IsOfRound(round);

    /// <summary>Whether a link was mailed in this round: a request that was put in the place of itself, without what people had decided, is asked about anew.</summary>
    public bool IsOfRound(string round) => round == Round;

    // What is stored, and not only the digest that is stored beside it.
    private bool IsAsShown(Digest shown) => RequestDigest == shown && RequestDigests.OfRequest(this) == shown;

    /// <summary>What this approver has said last, if anything.</summary>
    public Decision? DecisionOf(Person approver) => Decisions.LastOrDefault(decision => decision.By == approver);

    /// <summary>Counts one decision, or says why it cannot be counted.</summary>
    public Outcome<ApprovalRequest> Decide(Decision decision, Stamp stamp) => this switch
    {
        _ when decision.By.IsSameMailbox(Requester) => new Refusal(RefusalCode.OwnRequest, "Nobody decides on their own request."),
        _ when !MayDecide(decision.By, decision.At) => new Refusal(RefusalCode.NotNamed, "This request was not sent to you."),
        _ when DecisionOf(decision.By) is { } before => new Refusal(RefusalCode.DecidedBefore, Already(before)),
        { Status: not Status.Pending } => new Refusal(RefusalCode.AlreadySettled, "This request was already decided."),
        _ when decision.At >= Deadline => new Refusal(RefusalCode.Expired, "The time to decide has passed."),
        // What the round of asking is not about does not run, whoever approves it.
        _ when !IsAskedAbout || decision.Digest != RequestDigest => new Refusal(RefusalCode.Changed, "This is not the request that you were shown."),
        _ when decision.Verdict is not (Verdict.Approve or Verdict.Deny) => new Refusal(RefusalCode.MalformedCall, "Neither approved nor denied."),
        _ when decision.Reason.Length > 0 && !Policy.Reasons.Offer(decision.Reason, decision.Verdict) =>
            new Refusal(RefusalCode.ReasonNotOffered, $"The reason you chose is not one to {(decision.Verdict is Verdict.Deny ? "deny" : "approve")} this. Please choose another one, or none."),
        _ when decision.Verdict is Verdict.Deny && Untrusted.IsBlank(decision.Words) => new Refusal(RefusalCode.ReasonNeeded, "Please say why you deny this."),
        _ when decision.Comment.Length > Decision.CommentLimit => new Refusal(RefusalCode.MalformedCall, $"A comment has at most {Decision.CommentLimit} characters."),
        _ when decision.Verdict is Verdict.Approve && decision.Met != Policy.Challenge => new Refusal(RefusalCode.ChallengeNeeded, "This cannot be approved by a press alone."),
        _ => Count(decision, stamp),
    };

    private static string Already(Decision before) => before.Verdict switch
    {
        Verdict.Approve => "You have already approved this.",
        Verdict.TakeBack => "You have already taken your approval back.",
        _ => "You have already denied this.",
    };

    private ApprovalRequest Count(Decision decision, Stamp stamp)
    {
        var counted = this with { Decisions = Decisions.Add(decision) };
        if (decision.Verdict is Verdict.Deny)
            return counted.Settle(Status.Denied, stamp, Fact.Decided, decision.By.Address, $"Denied{counted.ForWhom(decision)}{InItsWords(decision)}");

        var history = History.With(stamp, Fact.Decided, decision.By.Address, $"Approved{counted.ForWhom(decision)}{InItsWords(decision)}");
        return Enumerable.Range(0, StagesReached.Count()).Any(stage => Policy.IsReached(stage, counted.Decisions, Requester, Opened))
            // Not anew, whatever says that it is still pending: an approval does not grow younger.
            ? counted with { Status = Status.Approved, ApprovedAt = ApprovedAt ?? stamp.At, History = history }
            : counted with { History = history };
    }

    private static string InItsWords(Decision decision) => decision.Words.Length == 0 ? "" : $": “{decision.Words}”";
}
