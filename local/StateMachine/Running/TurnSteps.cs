namespace ConfirmFlow.Local;

/// <summary>The outside events that begin a turn.</summary>
internal static class TurnSteps
{
    public static void Start(this Turn turn, ExecutionIdentity execution, string startAt)
    {
        turn.Record("ExecutionStarted", new() { Input = execution.Input, RoleArn = execution.RoleArn });
        turn.Enter(startAt, execution.Input);
    }

    /// <summary>A function's outcome has come, perhaps too late to count.</summary>
    public static void Answer(this Turn turn, long attempt, CallOutcome outcome)
    {
        // The task may have timed out, or its token may have come back before the function had finished.
        if (turn.Position is { Phase: Phase.Calling } position && position.Attempt == attempt)
        {
            ((TaskState)turn.State).Answered(turn, outcome);
        }
    }

    /// <summary>Time has passed; perhaps nothing is due.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="deadline">When the whole execution is to end, or null.</param>
    public static void LetTimePass(this Turn turn, DateTimeOffset? deadline)
    {
        var position = turn.Position;
        if (position.Status is not ExecutionStatus.Running) return;
        if (deadline <= turn.Now) turn.Close(ExecutionStatus.TimedOut, null, ErrorNames.Timeout, null);
        else if (position.Wakes <= turn.Now) turn.State.Continue(turn);
        else if (position.TimesOut <= turn.Now && !(position.HeartbeatDue < position.TimesOut)) Expire(turn, ErrorNames.Timeout);
        else if (position.HeartbeatDue <= turn.Now) Expire(turn, ErrorNames.HeartbeatTimeout);
    }

    public static void Beat(this Turn turn)
    {
        if (turn.Position.HeartbeatSeconds is not { } seconds) return;
        turn.Position = turn.Position with { HeartbeatDue = turn.Now.AddSeconds(seconds) };
    }

    public static void Abort(this Turn turn, string? error, string? cause)
    {
        if (turn.Position.Status is ExecutionStatus.Running) turn.Close(ExecutionStatus.Aborted, null, error, cause);
    }

    private static void Expire(Turn turn, string error) => ((TaskState)turn.State).TimedOut(turn, error);
}
