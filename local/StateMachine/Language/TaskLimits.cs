namespace ConfirmFlow.Local;

/// <summary>How long a task may take, and how long be silent: seconds in the definition, or at a path in the state's input.</summary>
internal sealed class TaskLimits
{
    private readonly int? timeout;
    private readonly int? heartbeat;
    private readonly ReferencePath? timeoutPath;
    private readonly ReferencePath? heartbeatPath;

    public TaskLimits(Fields fields)
    {
        timeout = fields.Whole("TimeoutSeconds", 1);
        timeoutPath = fields.Path("TimeoutSecondsPath");
        heartbeat = fields.Whole("HeartbeatSeconds", 1);
        heartbeatPath = fields.Path("HeartbeatSecondsPath");
        if (timeout is not null && timeoutPath is not null) throw fields.Wrong("has both TimeoutSeconds and TimeoutSecondsPath.");
        if (heartbeat is not null && heartbeatPath is not null) throw fields.Wrong("has both HeartbeatSeconds and HeartbeatSecondsPath.");
        if (heartbeat >= timeout) throw fields.Wrong("HeartbeatSeconds must be less than TimeoutSeconds.");
    }

    /// <exception cref="StateFault">A path leads nowhere, or to something below 1.</exception>
    public int? Timeout(Scope effective) => timeoutPath is null ? timeout : effective.Seconds(timeoutPath, "TimeoutSecondsPath", 1);

    /// <exception cref="StateFault">A path leads nowhere, or to something below 1.</exception>
    public int? Heartbeat(Scope effective) =>
        heartbeatPath is null ? heartbeat : effective.Seconds(heartbeatPath, "HeartbeatSecondsPath", 1);
}
