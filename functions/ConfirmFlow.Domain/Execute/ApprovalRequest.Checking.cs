namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>Everything that must hold right before the action runs, whatever was checked earlier; null when it holds.</summary>
    public Refusal? WhyNotExecute(Evidence evidence)
    {
        // 1. The catalog still has the action, and a role that can run it (G5).
        if (evidence.Definition is not { Role: not null } definition)
            return new Refusal(RefusalCode.UnknownAction, "The action is not in the catalog any more, or has no role.");

        // 2. What would run is what was shown: both digests follow from what is stored and from today's definition (G3).
        if (RequestDigests.OfAction(evidence.Place, definition, Parameters) != ActionDigest || RequestDigests.OfRequest(this) != RequestDigest)
            return new Refusal(RefusalCode.Changed, "The action, its definition or the request has changed since it was shown.");
        if (!History.IsIntact) return new Refusal(RefusalCode.Changed, "The history of the request is not as it was written.");
        if (!definition.Takes(Parameters)) return new Refusal(RefusalCode.Changed, "The parameters are none that the action takes.");

        // 3. Nobody has said no.
        if (Decisions.Any(decision => decision.Verdict is not Verdict.Approve))
            return new Refusal(RefusalCode.NotApproved, "An approver has not approved.");

        // 4. Each approval is by a different eligible person, on this digest, in time, and by someone who held a link (G1, G2).
        if (Decisions.Any(decision => !IsGenuine(decision, definition, evidence)) || Decisions.DistinctBy(decision => decision.By).Count() != Decisions.Length)
            return new Refusal(RefusalCode.NotApproved, "An approval does not hold.");

        // 5. They met a challenge that is enough and reach the quorum under the policy as it stood at intake, and would under today's (G4, L3).
        if (!IsAllowedBy(Policy, StagesReached.Count()) || !IsAllowedBy(evidence.Policy, evidence.Policy.Stages.Length))
            return new Refusal(RefusalCode.NotApproved, "The approvals are not enough, or policy now says no.");

        // 6. An approval is used once: nobody has begun or ended this before, whatever its status says (G4).
        if (IsUsed) return new Refusal(RefusalCode.AlreadySettled, "This has been carried out before, or begun.");

        // 7. In these hours, today's policy lets it begin. (Outside of its own window the claim is refused, and waits.)
        return Policy.MayBegin(evidence.At) && !evidence.Policy.MayBegin(evidence.At)
            ? new Refusal(RefusalCode.OutsideWindow, "Policy now has a change window for this action, which is closed.")
            : null;
    }

    private bool IsGenuine(Decision decision, ActionDefinition definition, Evidence evidence) =>
        MayDecide(decision.By, decision.At)
        && !decision.By.IsSameMailbox(Requester)
        && decision.Digest == RequestDigest
        && decision.At >= Opened && decision.At < Deadline
        && decision.Met == Policy.Challenge
        && (HeldALink(decision, evidence.Links) || IsGenuineInChat(decision, definition, evidence));

    private bool HeldALink(Decision decision, IReadOnlyDictionary<string, ConfirmLink> links) =>
        decision.Via.Length == 0 && links.TryGetValue(decision.Proof, out var link) && link.Request == Id && link.Approver == decision.By && IsAsMailed(link.Shown, link.Round);

    // Of the policy as it stood, a stage counts once it was reached: before its time those asked first have to be enough.
    private bool IsAllowedBy(ActionPolicy policy, int stages) => policy.Ruling switch
    {
        Ruling.Approve => true,
        // Challenges stand in the order of how much they stop.
        Ruling.Ask => Decisions.All(decision => decision.Met >= policy.Challenge) && Enumerable.Range(0, stages).Any(stage => policy.IsReached(stage, Decisions, Requester, Opened)),
        _ => false,
    };
}
