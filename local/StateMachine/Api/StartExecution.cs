using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary><c>StartExecution</c>: starting twice with the same name and input starts once.</summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html</remarks>
internal static class StartExecution
{
    public static JsonObject Answer(StepFunctions step, WireBody body)
    {
        var machine = step.Machine(body.Required("stateMachineArn", 1, 256));
        var name = body.Text("name") ?? Guid.NewGuid().ToString();
        var input = body.Text("input") ?? "{}";
        if (!StatesArn.IsName(name)) throw StatesError.InvalidName(name);
        if (!JsonText.FitsLimit(input)) throw StatesError.InvalidExecutionInput($"larger than {JsonText.Limit} bytes");
        if (!JsonText.IsJson(input)) throw StatesError.InvalidExecutionInput("not valid JSON");

        var (execution, isNew) = step.Start(machine, name, input);
        if (!isNew && !(execution.IsRunning && execution.Identity.Input == input))
        {
            throw StatesError.ExecutionAlreadyExists(execution.Identity.Arn);
        }

        return new() { ["executionArn"] = execution.Identity.Arn, ["startDate"] = WireTime.Of(execution.Identity.Started) };
    }
}
