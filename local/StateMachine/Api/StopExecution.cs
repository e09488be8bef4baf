using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary><c>StopExecution</c>: one that has ended already stays as it ended.</summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/apireference/API_StopExecution.html</remarks>
internal static class StopExecution
{
    public static JsonObject Answer(StepFunctions step, WireBody body)
    {
        var execution = step.Execution(body.Required("executionArn", 1, 256));
        var (error, cause) = (body.Text("error", 0, 256), body.Text("cause", 0, 32_768));
        step.Take(execution, turn => turn.Abort(error, cause));
        return new() { ["stopDate"] = WireTime.Of(execution.Position.Stopped!.Value) };
    }
}
