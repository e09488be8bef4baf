using System.Text.Json;

namespace ConfirmFlow.Story.Tests;

/// <summary>AWS Step Functions: what became of requests' executions.</summary>
internal sealed class Executions(SignedHttp http)
{
    /// <summary>Calls one operation.</summary>
    public Task<Reply> Call(string operation, object input) => http.Post(
        "states", "/", JsonSerializer.Serialize(input), ("Content-Type", "application/x-amz-json-1.0"), ("X-Amz-Target", $"AWSStepFunctions.{operation}"));

    /// <summary>Waits until an execution has ended.</summary>
    /// <returns>What DescribeExecution answers then.</returns>
    public Task<JsonElement> Ended(string account, string requestId, int run = 1) => Once(account, requestId, run, status => status != "RUNNING");

    /// <summary>The names of the states that an execution has entered, in order.</summary>
    public async Task<IReadOnlyList<string>> Steps(string account, string requestId, int run = 1) =>
    [
        .. (await History(account, requestId, run))
            .Where(happened => happened.TryGetProperty("stateEnteredEventDetails", out _))
            .Select(happened => happened.GetProperty("stateEnteredEventDetails").GetProperty("name").GetString()!),
    ];

    /// <summary>Waits until the last state that was entered is this one, and its function has been called.</summary>
    public Task Called(string account, string requestId, string state) => Eventually.Is(async () =>
    {
        var history = await History(account, requestId, run: 1);
        var entered = history.FindLastIndex(happened => happened.TryGetProperty("stateEnteredEventDetails", out _));
        return entered >= 0
            && history[entered].GetProperty("stateEnteredEventDetails").GetProperty("name").GetString() == state
            && history.FindIndex(entered, happened => happened.GetProperty("type").GetString() == "TaskStarted") > 0;
    }, $"{requestId} is in {state}");

    /// <summary>Every execution there is and how it stands, as one text.</summary>
    public async Task<string> All(string account) =>
        (await Call("ListExecutions", new { stateMachineArn = $"arn:aws:states:us-east-1:{account}:stateMachine:confirmflow-approval" })).Ok().Json.GetProperty("executions").GetRawText();

    private async Task<List<JsonElement>> History(string account, string requestId, int run)
    {
        var reply = await Call("GetExecutionHistory", new { executionArn = Arn(account, requestId, run), maxResults = 1000 });
        return [.. reply.Ok().Json.GetProperty("events").EnumerateArray()];
    }

    private static string Arn(string account, string requestId, int run) =>
        $"arn:aws:states:us-east-1:{account}:execution:confirmflow-approval:{requestId}-{run}";

    private async Task<JsonElement> Once(string account, string requestId, int run, Func<string, bool> so)
    {
        JsonElement seen = default;
        await Eventually.Is(async () =>
        {
            seen = (await Call("DescribeExecution", new { executionArn = Arn(account, requestId, run) })).Ok().Json;
            return so(seen.GetProperty("status").GetString()!);
        }, $"the end of the execution of {requestId}");
        return seen;
    }
}
