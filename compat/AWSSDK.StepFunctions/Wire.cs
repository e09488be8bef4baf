using System.Text.Json;
using Amazon.Compat;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions.Model;

namespace Amazon.StepFunctions;

/// <summary>Step Functions' operations in JSON 1.0.</summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/apireference/Welcome.html</remarks>
internal static class Wire
{
    public static readonly InvokeOptions DescribeExecution = Operation<DescribeExecutionRequest>(
        "DescribeExecution",
        (json, request) => json.Text("executionArn", request.ExecutionArn),
        json => new DescribeExecutionResponse
        {
            Cause = json.Text("cause"),
            Error = json.Text("error"),
            ExecutionArn = json.Text("executionArn"),
            Input = json.Text("input"),
            Name = json.Text("name"),
            Output = json.Text("output"),
            StartDate = json.Time("startDate"),
            StateMachineArn = json.Text("stateMachineArn"),
            Status = json.Text("status"),
            StopDate = json.Time("stopDate"),
            TraceHeader = json.Text("traceHeader"),
        });

    public static readonly InvokeOptions SendTaskFailure = Operation<SendTaskFailureRequest>(
        "SendTaskFailure",
        (json, request) =>
        {
            json.Text("cause", request.Cause);
            json.Text("error", request.Error);
            json.Text("taskToken", request.TaskToken);
        },
        _ => new SendTaskFailureResponse());

    public static readonly InvokeOptions SendTaskSuccess = Operation<SendTaskSuccessRequest>(
        "SendTaskSuccess",
        (json, request) =>
        {
            json.Text("output", request.Output);
            json.Text("taskToken", request.TaskToken);
        },
        _ => new SendTaskSuccessResponse());

    public static readonly InvokeOptions StartExecution = Operation<StartExecutionRequest>(
        "StartExecution",
        (json, request) =>
        {
            json.Text("input", request.Input);
            json.Text("name", request.Name);
            json.Text("stateMachineArn", request.StateMachineArn);
            json.Text("traceHeader", request.TraceHeader);
        },
        json => new StartExecutionResponse { ExecutionArn = json.Text("executionArn"), StartDate = json.Time("startDate") });

    private static InvokeOptions Operation<TRequest>(
        string name, Action<Utf8JsonWriter, TRequest> write, Func<JsonElement, AmazonWebServiceResponse> read)
        where TRequest : AmazonWebServiceRequest => new()
        {
            RequestMarshaller = new JsonRequest<TRequest>("Amazon.StepFunctions", "/", "application/x-amz-json-1.0", $"AWSStepFunctions.{name}", write),
            ResponseUnmarshaller = new JsonResponse(read, Faults.Of),
        };
}
