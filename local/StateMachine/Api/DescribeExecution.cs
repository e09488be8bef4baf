using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary><c>DescribeExecution</c>: what an execution is and where it stands as a whole.</summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html</remarks>
internal static class DescribeExecution
{
    public static JsonObject Answer(StepFunctions step, WireBody body)
    {
        var execution = step.Execution(body.Required("executionArn", 1, 256));
        var position = execution.Position;
        var answer = Summary(execution);
        answer["input"] = execution.Identity.Input;
        answer["inputDetails"] = new JsonObject { ["included"] = true };
        if (position.Output is { } output)
        {
            answer["output"] = output;
            answer["outputDetails"] = new JsonObject { ["included"] = true };
        }

        if (position.Error is { } error) answer["error"] = error;
        if (position.Cause is { } cause) answer["cause"] = cause;
        answer["redriveCount"] = 0;
        return answer;
    }

    /// <summary>What lists tell of an execution too.</summary>
    public static JsonObject Summary(Execution execution)
    {
        var position = execution.Position;
        var summary = new JsonObject
        {
            ["executionArn"] = execution.Identity.Arn,
            ["stateMachineArn"] = execution.Identity.MachineArn,
            ["name"] = execution.Identity.Name,
            ["status"] = position.Status.OnTheWire(),
            ["startDate"] = WireTime.Of(execution.Identity.Started),
        };
        if (position.Stopped is { } stopped) summary["stopDate"] = WireTime.Of(stopped);
        return summary;
    }
}
