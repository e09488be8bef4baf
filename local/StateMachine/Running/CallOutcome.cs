namespace ConfirmFlow.Local;

/// <summary>How an invocation ended: the function's answer as JSON, or an error's name and cause.</summary>
internal sealed record CallOutcome(string? Payload, string? Error, string? Cause)
{
    // What Step Functions itself is spared: it outlives its own crashes, so it would still get the function's answer, or let
    // the task's timeout come. A process on one machine does not get that answer after a restart. To invoke the function again
    // would be harmless for Advance, which only reads and applies time, but wrong for Execute, and the machine says so itself by
    // giving it no Retry. So the task ends the way AWS reports a call whose outcome is unknown, and the machine's own Retry and
    // Catch decide: they have to cope with that error on AWS too.

    /// <summary>The process ended while the function was at work.</summary>
    public static CallOutcome LostInARestart { get; } = new(
        null, ErrorNames.LambdaUnknown, "The local run was stopped while the function was at work: the outcome of the call is unknown.");
}
