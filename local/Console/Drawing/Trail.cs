namespace ConfirmFlow.Local;

/// <summary>Where an execution has been and where it is, as a drawing marks it.</summary>
internal sealed record Trail(IReadOnlySet<string> Visited, IReadOnlySet<(string From, string To)> Taken, string? Now, string? Ended, bool Failed)
{
    /// <summary>Nowhere.</summary>
    public static Trail None { get; } = new(new HashSet<string>(), new HashSet<(string, string)>(), null, null, false);

    public static Trail Of(ExecutionView? execution)
    {
        if (execution is null) return None;
        var states = execution.Visits.Select(visit => visit.State).ToList();
        var running = execution.Status is ExecutionStatus.Running;
        return new(
            states.ToHashSet(),
            states.Zip(states.Skip(1)).ToHashSet(),
            running ? execution.State : null,
            running ? null : execution.State,
            execution.Status is not (ExecutionStatus.Running or ExecutionStatus.Succeeded));
    }

    /// <summary>The class a state's box has.</summary>
    public string Mark(string state) =>
        state == Now ? "now" : state == Ended && Failed ? "bad" : Visited.Contains(state) ? "past" : "";

    /// <summary>The whole in words, for those who do not see it.</summary>
    public string InWords => (Now, Ended) switch
    {
        ({ } now, _) => $"It is at “{now}”.",
        (_, { } ended) => $"It ended at “{ended}”.",
        _ => "It has not begun.",
    };
}
