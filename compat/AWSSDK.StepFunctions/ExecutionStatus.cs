using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>How an execution stands.</summary>
public class ExecutionStatus(string value) : ConstantClass(value)
{
    /// <summary>Stopped by someone.</summary>
    public static readonly ExecutionStatus ABORTED = new("ABORTED");

    /// <summary>Ended in failure.</summary>
    public static readonly ExecutionStatus FAILED = new("FAILED");

    /// <summary>Will be tried again from where it failed.</summary>
    public static readonly ExecutionStatus PENDING_REDRIVE = new("PENDING_REDRIVE");

    /// <summary>Runs.</summary>
    public static readonly ExecutionStatus RUNNING = new("RUNNING");

    /// <summary>Ended well.</summary>
    public static readonly ExecutionStatus SUCCEEDED = new("SUCCEEDED");

    /// <summary>Took too long.</summary>
    public static readonly ExecutionStatus TIMED_OUT = new("TIMED_OUT");

    /// <summary>The constant with this value; a new one where there is none.</summary>
    public static ExecutionStatus FindValue(string value) => FindValue<ExecutionStatus>(value);

    /// <summary>The constant with this value.</summary>
    public static implicit operator ExecutionStatus(string value) => FindValue(value);
}
