namespace ConfirmFlow.Local;

/// <summary>How the API and the history spell a status.</summary>
internal static class ExecutionStatusWord
{
    /// <summary>For instance <c>TIMED_OUT</c>.</summary>
    public static string OnTheWire(this ExecutionStatus status) => status switch
    {
        ExecutionStatus.Running => "RUNNING",
        ExecutionStatus.Succeeded => "SUCCEEDED",
        ExecutionStatus.Failed => "FAILED",
        ExecutionStatus.TimedOut => "TIMED_OUT",
        ExecutionStatus.Aborted => "ABORTED",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The history event that ends an execution this way.</summary>
    public static string EventType(this ExecutionStatus status) => "Execution" + status;
}
