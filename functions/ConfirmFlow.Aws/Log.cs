using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Every line that the functions can write: one JSON object each, ids and names of types, never events, bodies, parameters, tokens or addresses.</summary>
public static class Log
{
    /// <summary>A step failed and will be tried again or settled by the workflow.</summary>
    public static void Fault(string step, string? requestId, string type, string? code, string? stack) => Write(Line("Fault", step, requestId)
        .Set("type", type).Set("code", code).Set("stack", stack));

    /// <summary>A step found that a later run has taken over.</summary>
    public static void Superseded(string step, string? requestId) => Write(Line("Superseded", step, requestId));

    /// <summary>A call was refused.</summary>
    public static void Refused(string step, RefusalCode code) => Write(Line("Refused", step, null).Set("code", code.ToString()));

    /// <summary>A request was opened, or found to be open already.</summary>
    public static void Carried(string step, RequestId id, Status status) => Write(Line("Carried", step, id.Value).Set("status", status.ToString()));

    /// <summary>An approver could not be mailed for good.</summary>
    public static void MailRefused(string step, RequestId id) => Write(Line("MailRefused", step, id.Value));

    /// <summary>A chat did not take something.</summary>
    public static void ChatRefused(string step, RequestId id, string error) => Write(Line("ChatRefused", step, id.Value).Set("code", error));

    /// <summary>A callback of a chat was not followed, and nothing was changed: why, in a word of this program.</summary>
    public static void CallbackRefused(string why) => Write(Line("CallbackRefused", "Slack", null).Set("code", why));

    /// <summary>A decision was counted, or why not.</summary>
    public static void Decided(RequestId id, string result) => Write(Line("Decided", "Decide", id.Value).Set("result", result));

    /// <summary>A callback of a chat could not be followed, whoever sent it, or whoever pressed not be told what became of it: why, in a word; as a number for an alarm, too.</summary>
    public static void CallbackFailed(string why) => Write(Counted(Line("CallbackFailed", "Slack", null).Set("code", why), ("FailedCallbacks", 1)));

    /// <summary>What a sweep over the open requests found: as numbers for alarms, too.</summary>
    public static void Reconciled(int open, int resumed, int stranded) =>
        Write(Counted(Line("Reconciled", "Reconcile", null), ("OpenRequests", open), ("ResumedRequests", resumed), ("StrandedRequests", stranded)));

    // CloudWatch's embedded metric format.
    private static CanonicalJsonObject Counted(CanonicalJsonObject line, params (string Name, int Value)[] metrics)
    {
        foreach (var (name, value) in metrics) line.Set(name, value);
        return line.Set("Stack", Variables.Required("CONFIRMFLOW_STACK")).Set("_aws", new CanonicalJsonObject()
            .Set("Timestamp", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds())
            .Set("CloudWatchMetrics",
            [
                new CanonicalJsonObject()
                    .Set("Namespace", "ConfirmFlow")
                    .SetCanonical("Dimensions", "[[\"Stack\"]]")
                    .Set("Metrics", metrics.Select(metric => new CanonicalJsonObject().Set("Name", metric.Name).Set("Unit", "Count"))),
            ]));
    }

    private static CanonicalJsonObject Line(string message, string step, string? requestId) => new CanonicalJsonObject()
        .Set("message", message).Set("step", step).Set("requestId", requestId);

    private static void Write(CanonicalJsonObject line) => Console.WriteLine(line.ToString());
}
