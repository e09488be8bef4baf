using System.Text;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

/// <summary>Functions that answer from a script, at once or when a test says so, and remember how they were called.</summary>
internal sealed class ScriptedFunctions : IFunctions
{
    private readonly Dictionary<string, Func<JsonNode?, Task<FunctionResult>>> scripts = [];

    /// <summary>Every invocation so far.</summary>
    public List<(string Function, JsonNode? Event)> Calls { get; } = [];

    public static FunctionResult Answered(string json) => new("id", Encoding.UTF8.GetBytes(json), null);

    public static FunctionResult Threw(string errorType, string message = "") => new(
        "id",
        Encoding.UTF8.GetBytes(new JsonObject { ["errorType"] = errorType, ["errorMessage"] = message }.ToJsonString()),
        new(errorType, message));

    /// <summary>Each call gets the next of these; the last one goes on for ever.</summary>
    public ScriptedFunctions On(string function, params FunctionResult[] results)
    {
        var next = 0;
        return On(function, _ => Task.FromResult(results[Math.Min(next++, results.Length - 1)]));
    }

    public ScriptedFunctions On(string function, Func<JsonNode?, Task<FunctionResult>> script)
    {
        scripts[function] = script;
        return this;
    }

    /// <summary>A function that is at work until the returned source is given its result; each call the same one.</summary>
    public TaskCompletionSource<FunctionResult> OnHeld(string function)
    {
        // Without asynchronous continuations: when SetResult returns, the execution has taken its turn.
        var held = new TaskCompletionSource<FunctionResult>();
        On(function, _ => held.Task);
        return held;
    }

    public int Count(string function) => Calls.Count(call => call.Function == function);

    public Task<FunctionResult> Invoke(
        string functionNameOrArn, ReadOnlyMemory<byte> payload, string? clientContext, CancellationToken cancel)
    {
        var sent = JsonNode.Parse(payload.Span);
        Calls.Add((functionNameOrArn, sent));
        return scripts.TryGetValue(functionNameOrArn, out var script)
            ? script(sent)
            : throw new AwsError(404, "ResourceNotFoundException", $"There is no function {functionNameOrArn}.");
    }
}
