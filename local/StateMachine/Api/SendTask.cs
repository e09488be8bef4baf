using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary><c>SendTaskSuccess</c>, <c>SendTaskFailure</c>, <c>SendTaskHeartbeat</c>: what whoever has a task token can say.</summary>
/// <remarks>https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskSuccess.html</remarks>
internal static class SendTask
{
    public static JsonObject Success(StepFunctions step, WireBody body)
    {
        var output = body.Required("output", 0);
        if (!JsonText.FitsLimit(output)) throw StatesError.InvalidOutput($"larger than {JsonText.Limit} bytes");
        var result = Read(output);
        return Say(step, body, (turn, task) => task.Done(turn, result, output));
    }

    public static JsonObject Failure(StepFunctions step, WireBody body)
    {
        var (error, cause) = (body.Text("error", 0, 256), body.Text("cause", 0, 32_768));
        return Say(step, body, (turn, task) => task.Reported(turn, error, cause));
    }

    public static JsonObject Heartbeat(StepFunctions step, WireBody body) => Say(step, body, (turn, _) => turn.Beat());

    private static JsonObject Say(StepFunctions step, WireBody body, Action<Turn, TaskState> say)
    {
        var token = body.Required("taskToken", 1, 2048);
        if (!TaskToken.IsWellFormed(token)) throw StatesError.InvalidToken();
        var execution = step.Index.FindByToken(token) ?? throw StatesError.TaskDoesNotExist();
        step.Take(execution, turn =>
        {
            // The token is good while the function is still at work, too: it may ring its own doorbell.
            var open = turn.Position is { Status: ExecutionStatus.Running, Phase: Phase.Calling or Phase.Waiting }
                && turn.Position.Token == token
                && !(execution.Due <= turn.Now);
            if (!open) throw StatesError.TaskTimedOut();
            say(turn, (TaskState)turn.State);
        });
        return [];
    }

    private static JsonNode? Read(string output)
    {
        try
        {
            return JsonText.Parse(output);
        }
        catch (JsonException)
        {
            throw StatesError.InvalidOutput("not valid JSON");
        }
    }
}
