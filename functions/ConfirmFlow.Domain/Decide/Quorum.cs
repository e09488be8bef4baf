namespace ConfirmFlow.Domain;

/// <summary>Counts decisions.</summary>
public static class Quorum
{
    /// <summary>Whether the approvals among these decisions satisfy a stage, by that stage's own approvers, each counted once.</summary>
    public static bool IsReachedIn(this Stage stage, IEnumerable<Decision> decisions) =>
        // A quorum under one would approve on no decision at all; default(Stage) must never do that.
        stage.Quorum >= 1 && stage.Approvers.Distinct().Count(approver => decisions.Any(decision => decision.Verdict is Verdict.Approve && decision.By == approver)) >= stage.Quorum;
}
