namespace ConfirmFlow.Local;

/// <summary>An execution as a person looks at it: no input, no output, no token.</summary>
internal sealed record ExecutionView
{
    public required string Arn { get; init; }

    public required string Name { get; init; }

    public required string Machine { get; init; }

    public required ExecutionStatus Status { get; init; }

    public required DateTimeOffset Started { get; init; }

    /// <summary>Null while it runs.</summary>
    public DateTimeOffset? Stopped { get; init; }

    /// <summary>The state it is in, or the last one it was in.</summary>
    public required string State { get; init; }

    /// <summary>What it waits for.</summary>
    public required Phase Phase { get; init; }

    /// <summary>When time alone will change something, or null.</summary>
    public DateTimeOffset? Due { get; init; }

    public string? Error { get; init; }

    /// <summary>The states it has been in, in order; one as often as it was entered.</summary>
    public required IReadOnlyList<StateVisit> Visits { get; init; }

    public static ExecutionView Of(Execution execution)
    {
        var (history, position) = execution.Now;
        return new()
        {
            Arn = execution.Identity.Arn,
            Name = execution.Identity.Name,
            Machine = execution.Identity.MachineName(),
            Status = position.Status,
            Started = execution.Identity.Started,
            Stopped = position.Stopped,
            State = position.State,
            Phase = position.Phase,
            Due = execution.Due,
            Error = position.Error,
            Visits = StateVisit.In(history),
        };
    }
}
