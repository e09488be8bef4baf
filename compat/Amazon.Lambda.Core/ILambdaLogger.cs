namespace Amazon.Lambda.Core;

/// <summary>Writes to the function's log.</summary>
public interface ILambdaLogger
{
    /// <summary>Writes a message.</summary>
    void Log(string message);

    /// <summary>Writes a message and a line's end.</summary>
    void LogLine(string message);

    /// <summary>Writes a message with a level, by the level's name.</summary>
    void Log(string level, string message) => LogLine(message);

    /// <summary>Writes a message with a level.</summary>
    void Log(LogLevel level, string message) => Log(level.ToString(), message);

    /// <summary>Writes a trace message.</summary>
    void LogTrace(string message) => Log(LogLevel.Trace.ToString(), message);

    /// <summary>Writes a debug message.</summary>
    void LogDebug(string message) => Log(LogLevel.Debug.ToString(), message);

    /// <summary>Writes an informational message.</summary>
    void LogInformation(string message) => Log(LogLevel.Information.ToString(), message);

    /// <summary>Writes a warning.</summary>
    void LogWarning(string message) => Log(LogLevel.Warning.ToString(), message);

    /// <summary>Writes an error.</summary>
    void LogError(string message) => Log(LogLevel.Error.ToString(), message);

    /// <summary>Writes a critical message.</summary>
    void LogCritical(string message) => Log(LogLevel.Critical.ToString(), message);
}
