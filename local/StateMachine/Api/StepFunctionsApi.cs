using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>The operations of Step Functions, by the names after the dot in <c>X-Amz-Target: AWSStepFunctions.…</c>.</summary>
internal sealed class StepFunctionsApi(StepFunctions step)
{
    /// <summary>Answers a call; who may make it has been asked before.</summary>
    /// <exception cref="AwsError">The answer is an error.</exception>
    public JsonObject Handle(string operation, JsonElement json)
    {
        var body = new WireBody(json);
        return operation switch
        {
            "StartExecution" => StartExecution.Answer(step, body),
            "DescribeExecution" => DescribeExecution.Answer(step, body),
            "ListExecutions" => ListExecutions.Answer(step, body),
            "GetExecutionHistory" => GetExecutionHistory.Answer(step, body),
            "StopExecution" => StopExecution.Answer(step, body),
            "SendTaskSuccess" => SendTask.Success(step, body),
            "SendTaskFailure" => SendTask.Failure(step, body),
            "SendTaskHeartbeat" => SendTask.Heartbeat(step, body),
            "DescribeStateMachine" => Machines.Describe(step, body),
            "ListStateMachines" => Machines.List(step, body),
            _ => throw AwsError.UnknownOperation("Step Functions", operation),
        };
    }

    /// <summary>The ARN that a policy must allow for a call, or <c>*</c> where the API takes none.</summary>
    /// <remarks>https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html</remarks>
    public static string ResourceOf(string operation, JsonElement json)
    {
        var body = new WireBody(json);
        return operation switch
        {
            "StartExecution" or "ListExecutions" or "DescribeStateMachine" => body.Required("stateMachineArn"),
            "DescribeExecution" or "GetExecutionHistory" or "StopExecution" => body.Required("executionArn"),
            _ => "*",
        };
    }
}
