namespace Amazon.Lambda.Core;

/// <summary>How much a log line matters.</summary>
public enum LogLevel
{
    /// <summary>Every step.</summary>
    Trace = 0,

    /// <summary>For whoever looks for a bug.</summary>
    Debug = 1,

    /// <summary>Normal life.</summary>
    Information = 2,

    /// <summary>Odd, and carried on.</summary>
    Warning = 3,

    /// <summary>Something did not work.</summary>
    Error = 4,

    /// <summary>Nothing works.</summary>
    Critical = 5,
}
