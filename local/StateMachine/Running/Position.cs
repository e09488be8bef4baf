namespace ConfirmFlow.Local;

/// <summary>Where an execution stands: enough, together with its definition, to go on after the process was killed.</summary>
internal sealed record Position
{
    public ExecutionStatus Status { get; init; }

    /// <summary>The state it is in, or was in when it ended.</summary>
    public string State { get; init; } = "";

    /// <summary>The state's raw input.</summary>
    public string Input { get; init; } = "{}";

    public DateTimeOffset Entered { get; init; }

    public Phase Phase { get; init; }

    /// <summary>Retries since the state was entered, for each retry rule.</summary>
    public IReadOnlyList<int> Retries { get; init; } = [];

    /// <summary>The TaskStarted event of the current try: what answers an earlier one answers nothing.</summary>
    public long Attempt { get; init; }

    public string? Token { get; init; }

    public DateTimeOffset? TimesOut { get; init; }

    public int? HeartbeatSeconds { get; init; }

    public DateTimeOffset? HeartbeatDue { get; init; }

    /// <summary>When a wait or a delay is over.</summary>
    public DateTimeOffset? Wakes { get; init; }

    /// <summary>When the execution ended, or null.</summary>
    public DateTimeOffset? Stopped { get; init; }

    public string? Output { get; init; }

    public string? Error { get; init; }

    public string? Cause { get; init; }

    /// <summary>The next moment at which time alone changes something here.</summary>
    public DateTimeOffset? Due() => new[] { TimesOut, HeartbeatDue, Wakes }.Min();

    public Position Calling(long attempt, string? token, DateTimeOffset now, int? timeout, int? heartbeat) => this with
    {
        Phase = Phase.Calling,
        Attempt = attempt,
        Token = token,
        Wakes = null,
        TimesOut = now.AddSeconds(timeout ?? 99_999_999),
        HeartbeatSeconds = heartbeat,
        HeartbeatDue = heartbeat is { } seconds ? now.AddSeconds(seconds) : null,
    };

    public Position BackingOff(int rule, DateTimeOffset until) => this with
    {
        Phase = Phase.BackingOff,
        Retries = [.. Retries.Select((count, at) => at == rule ? count + 1 : count)],
        Token = null,
        Wakes = until,
        TimesOut = null,
        HeartbeatDue = null,
    };
}
