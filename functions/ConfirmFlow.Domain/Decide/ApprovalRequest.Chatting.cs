namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>Whether a press in a chat can approve this: up to medium risk, and only where policy asks for nothing beside the press (L3).</summary>
    public bool CanBeApprovedInChat(ActionDefinition definition) => definition.Risk is Risk.Low or Risk.Medium && Policy.Challenge is Challenge.None;

    /// <summary>Whom the buttons of a message that is posted now can decide for: everybody who may decide in the stages reached, and whoever comes to stand in for one of them before the deadline.</summary>
    public IEnumerable<Person> Pressers => StagesReached
        .SelectMany((stage, index) => stage.Approvers.Concat(stage.Approvers.SelectMany(approver => HaveStoodIn(index, approver, Deadline))))
        .Distinct();

    /// <summary>Counts one decision that was made in a chat, or says why it cannot be counted. Whoever may decide on a page may deny in a chat, whatever the risk: stopping comes first.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="link">What whoever has pressed can decide by; null where the message asks them nothing.</param>
    /// <param name="definition">The definition that the request was opened with.</param>
    /// <param name="stamp">Now.</param>
    public Outcome<ApprovalRequest> DecideInChat(Decision decision, PressLink? link, ActionDefinition definition, Stamp stamp)
    {
        // What could not count anywhere says so first: whoever is not asked learns nothing of how this is decided.
        var decided = Decide(decision, stamp);
        if (!decided.Is(out _, out _)) return decided;
        if (link is null || !IsDecidedBy(decision, link) || !IsOfRound(link.Message.Round)) return new Refusal(RefusalCode.NotNamed, "This message does not ask you: please decide on the page behind your mail.");
        return decision.Verdict is Verdict.Approve && !CanBeApprovedInChat(definition)
            ? new Refusal(RefusalCode.ChallengeNeeded, "This cannot be approved by a press alone.")
            : decided;
    }

    // Check 4 of what was decided in a chat: it was proved by what only this approver decides by, today's policy says that the account is theirs, and a press alone was enough.
    private bool IsGenuineInChat(Decision decision, ActionDefinition definition, Evidence evidence) =>
        CanBeApprovedInChat(definition)
        && evidence.PressLinks.TryGetValue(decision.Proof, out var link) && IsDecidedBy(decision, link) && IsAsMailed(link.Message.Shown, link.Message.Round)
        && evidence.SlackUsers.TryGetValue(decision.SlackAccount ?? "", out var person) && person == decision.By;

    // What is pressed on a card of Teams comes back to nobody: whatever says so is not believed.
    private bool IsDecidedBy(Decision decision, PressLink link) =>
        decision.SlackAccount is not null && link.Approver == decision.By && link.Message.Request == Id && link.Message.Place.Kind is ChatKind.Slack && ChatPlaces.Contains(link.Message.Place);
}
