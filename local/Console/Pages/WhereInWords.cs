using System.Globalization;

namespace ConfirmFlow.Local;

/// <summary>Where an execution is, as a sentence.</summary>
internal static class WhereInWords
{
    public static string Of(ExecutionView? execution, int run)
    {
        if (execution is null) return "Its execution has not been started.";
        var which = run > 1 ? string.Create(CultureInfo.InvariantCulture, $"Run {run}: ") : "";
        var since = execution.Visits.Count > 0 ? Clock(execution.Visits[^1].Entered) : Clock(execution.Started);
        var errors = execution.Visits.Count(visit => visit.Error is not null and not "States.Timeout");
        var steps = $"{execution.Visits.Count} {(execution.Visits.Count == 1 ? "step" : "steps")} so far{(errors == 0 ? "" : $", {errors} of them with an error")}";
        return which + execution.Status switch
        {
            ExecutionStatus.Running => $"At “{execution.State}” since {since} UTC{Waiting(execution)}; {steps}.",
            ExecutionStatus.Succeeded => $"Ended well at “{execution.State}”, {Clock(execution.Stopped ?? execution.Started)} UTC, after {execution.Visits.Count} steps.",
            _ => $"Ended at “{execution.State}”, {Clock(execution.Stopped ?? execution.Started)} UTC, with {execution.Error ?? execution.Status.OnTheWire()}.",
        };
    }

    private static string Waiting(ExecutionView execution) => (execution.Phase, execution.Due) switch
    {
        (Phase.Waiting, { } due) => $", waiting for people until {Clock(due)} UTC at most",
        (Phase.Waiting, null) => ", waiting for people",
        (Phase.BackingOff, { } due) => $", which failed and is tried again at {Clock(due)} UTC",
        (Phase.Sleeping, { } due) => $", until {Clock(due)} UTC",
        _ => "",
    };

    private static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
