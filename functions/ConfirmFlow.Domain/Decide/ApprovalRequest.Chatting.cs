namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>Whether a press in a chat can approve this: up to medium risk, and only where policy asks for nothing beside the press (L3).</summary>
    public bool CanBeApprovedInChat(ActionDefinition definition) => definition.Risk is Risk.Low or Risk.Medium && Policy.Challenge is Challenge.None;

    /// <summary>Counts one decision that was made in a chat, or says why it cannot be counted. Whoever may decide on a page may deny in a chat, whatever the risk: stopping comes first.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="link">What the message's button stands for.</param>
    /// <param name="definition">The definition that the request was opened with.</param>
    /// <param name="stamp">Now.</param>
    public Outcome<ApprovalRequest> DecideInChat(Decision decision, ChatLink link, ActionDefinition definition, Stamp stamp)
    {
        // What could not count anywhere says so first: whoever is not asked learns nothing of how this is decided.
        var decided = Decide(decision, stamp);
        if (!decided.Is(out _, out _)) return decided;
        if (link.Request != Id || !IsOfRound(link.Round) || !ChatPlaces.Contains(link.Place) || decision.Via.Length == 0) return new Refusal(RefusalCode.NotNamed, "This request is not decided here.");
        return decision.Verdict is Verdict.Approve && !CanBeApprovedInChat(definition)
            ? new Refusal(RefusalCode.ChallengeNeeded, "This cannot be approved by a press alone.")
            : decided;
    }

    // Check 4 of what was decided in a chat: the link is of this request and of a place that it is asked in, and a press alone was enough.
    private bool IsGenuineInChat(Decision decision, ActionDefinition definition, IReadOnlyDictionary<string, ChatLink> links) =>
        decision.Via.Length > 0 && CanBeApprovedInChat(definition)
        && links.TryGetValue(decision.Proof, out var link) && link.Request == Id && ChatPlaces.Contains(link.Place) && IsAsMailed(link.Shown, link.Round);
}
