namespace ConfirmFlow.Local;

/// <summary>Where an execution stands as a whole.</summary>
internal enum ExecutionStatus
{
    /// <summary>Not ended.</summary>
    Running,

    /// <summary>Came to an end that is no failure.</summary>
    Succeeded,

    /// <summary>Came to a Fail state, or had an error nothing caught.</summary>
    Failed,

    /// <summary>Ran longer than the machine allows.</summary>
    TimedOut,

    /// <summary>Was stopped by a call.</summary>
    Aborted,
}
