namespace ConfirmFlow.Domain;

/// <summary>Counts approvals: each approver of a stage is one place, which they or who stood in for them can fill, and nobody fills two.</summary>
internal static class Quorum
{
    /// <summary>Whether the approvals among these decisions satisfy a stage.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="stage">The stage, counted from zero.</param>
    /// <param name="decisions">Decisions of whomever.</param>
    /// <param name="requester">Who cannot stand in for anybody.</param>
    /// <param name="opened">When the request was opened (UTC): whoever has stood in since counts.</param>
    public static bool IsReached(this ActionPolicy policy, int stage, IEnumerable<Decision> decisions, Person requester, DateTimeOffset opened) =>
        // A quorum under one would approve on no decision at all; default(Stage) must never do that.
        policy.Stages[stage].Quorum is var needed and >= 1 && policy.Seated(stage, decisions, requester, opened).Count >= needed;

    /// <summary>The places of a stage that the approvals among these decisions fill.</summary>
    public static Seating Seated(this ActionPolicy policy, int stage, IEnumerable<Decision> decisions, Person requester, DateTimeOffset opened) =>
        new(policy, stage, decisions.Where(decision => decision.Verdict is Verdict.Approve), requester, opened);
}
