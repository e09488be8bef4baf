using Amazon.DynamoDBv2;
using static ConfirmFlow.Story.Tests.Asking;
using static ConfirmFlow.Story.Tests.Forging;

namespace ConfirmFlow.Story.Tests;

/// <summary>What an agent can do that has got hold of its front door's own credentials: everything that the door does, and nothing else.</summary>
public sealed class HoldingAnAgentsKeys(QuietRun quiet) : IClassFixture<QuietRun>
{
    private readonly Stack stack = quiet.Stack;

    public static TheoryData<string> Attempts => [.. Attempt.All.Keys];

    [Theory, MemberData(nameof(Attempts))]
    public async Task It_is_refused_in_the_services_own_words_and_nothing_happens(string wanted)
    {
        var attempt = Attempt.All[wanted];
        var (id, order) = await Asked(stack);
        var before = await Everything(id, order);

        var refused = await attempt.Call(stack, await stack.KeysOf("IntakeRole"), id, order);

        Assert.Equal(attempt.Error, refused?.Code);
        Assert.Contains("assumed-role/confirmflow-us-east-1-Intake/", refused?.Message, StringComparison.Ordinal);
        Assert.Contains($"is not authorized to perform: {attempt.Action} on resource: arn:aws:", refused?.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Everything(id, order));

        // The same call is a good one in other hands, on something that nothing reads: it was not refused for its form.
        Assert.Null(await attempt.Call(stack, Keys.Administrator, attempt.Action.StartsWith("states:", StringComparison.Ordinal) ? id : $"{id}-x", "29999"));
    }

    [Fact]
    public async Task What_the_door_does_it_can_do()
    {
        var keys = await stack.KeysOf("IntakeRole");
        using var client = stack.DynamoDb(keys);
        var (id, _) = await Asked(stack);

        Assert.Equal("Pending", (await client.GetItemAsync(Tables.Requests, new() { ["key"] = new() { S = $"request#{id}" } })).Item["status"].S);
        await client.PutItemAsync(Tables.Requests, new()
        {
            ["key"] = new() { S = $"pointer#{id}" }, ["request"] = new() { S = id }, ["actionDigest"] = new() { S = "0" }, ["expiresAt"] = new() { N = "1" },
        });
        // Allowed, so it is the token that is looked at.
        Assert.Equal("InvalidToken", (await new Executions(stack.Signed(keys)).Call("SendTaskSuccess", new { taskToken = "AAAA", output = "{}" })).Error);
    }

    [Fact]
    public async Task Ringing_the_doorbell_decides_nothing()
    {
        var (id, order) = await Asked(stack);
        await stack.Mailbox.Ask(id, Ada);
        var token = await Eventually.Finds(async () => (await stack.Tables.Request(id))["taskToken"]);

        (await new Executions(stack.Signed(await stack.KeysOf("IntakeRole"))).Call("SendTaskSuccess", new { taskToken = token, output = """{"verdict":"approve"}""" })).Ok();

        // It looked again, found nothing decided, and waits under another token.
        await Eventually.Is(async () => (await stack.Tables.Request(id))["taskToken"] is { } next && next != token);
        Assert.Equal("Pending", (await stack.Tables.Request(id))["status"]);
        Assert.Equal("paid", (await stack.Tables.Order(order))["status"]);
    }

    private async Task<string> Everything(string id, string order)
    {
        var execution = (await stack.Executions.Call("DescribeExecution", new { executionArn = $"arn:aws:states:us-east-1:{await stack.Account()}:execution:confirmflow-approval:{id}-1" })).Ok().Json;
        return $"{await stack.Tables.Request(id)}\n{await stack.Tables.Order(order)}\n{execution.GetProperty("status").GetString()}";
    }
}
