namespace ConfirmFlow.Local;

/// <summary>The errors Step Functions itself names, and which names in <c>ErrorEquals</c> stand for which errors.</summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html</remarks>
internal static class ErrorNames
{
    public const string All = "States.ALL";
    public const string Timeout = "States.Timeout";
    public const string HeartbeatTimeout = "States.HeartbeatTimeout";
    public const string TaskFailed = "States.TaskFailed";
    public const string Runtime = "States.Runtime";
    public const string DataLimitExceeded = "States.DataLimitExceeded";
    public const string ResultPathMatchFailure = "States.ResultPathMatchFailure";
    public const string NoChoiceMatched = "States.NoChoiceMatched";

    /// <summary>The call was made, and how it ended will never be known.</summary>
    public const string LambdaUnknown = "Lambda.Unknown";

    /// <summary>Whether a list in <c>ErrorEquals</c> means this error.</summary>
    public static bool Match(IEnumerable<string> listed, string error) =>
        error is not Runtime && listed.Any(name => Means(name, error));

    private static bool Means(string name, string error) => name switch
    {
        All => error is not DataLimitExceeded,
        TaskFailed => error is not (Timeout or DataLimitExceeded),
        // A missed heartbeat was a States.Timeout before it got a name of its own, and machines written then still run.
        Timeout => error is Timeout or HeartbeatTimeout,
        _ => name == error,
    };
}
