namespace ConfirmFlow.Local;

/// <summary>One stay of an execution in a state.</summary>
/// <param name="State">Its name.</param>
/// <param name="Entered">When it was entered.</param>
/// <param name="Left">When it was left; null while the execution is in it, and for the state it failed in.</param>
/// <param name="Tries">How often its function was invoked.</param>
/// <param name="Error">The last error in it, whatever became of it.</param>
internal sealed record StateVisit(string State, DateTimeOffset Entered, DateTimeOffset? Left, int Tries, string? Error)
{
    public static IReadOnlyList<StateVisit> In(IEnumerable<HistoryEvent> history)
    {
        var visits = new List<StateVisit>();
        foreach (var happened in history)
        {
            var entered = happened.Type.EndsWith("StateEntered", StringComparison.Ordinal);
            if (entered) visits.Add(new(happened.Details!.Name!, happened.At, null, 0, null));
            else if (visits.Count > 0) visits[^1] = visits[^1].After(happened);
        }

        return visits;
    }

    private StateVisit After(HistoryEvent happened) => happened.Type switch
    {
        "TaskStarted" => this with { Tries = Tries + 1 },
        "TaskFailed" or "TaskTimedOut" => this with { Error = happened.Details!.Error },
        _ when happened.Type.EndsWith("StateExited", StringComparison.Ordinal) => this with { Left = happened.At },
        _ => this,
    };
}
