using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>What becomes of a request that no execution carries any more.</summary>
public sealed class CarryingOn(SharedRun shared)
{
    private readonly Stack stack = shared.Stack;

    [Fact]
    public async Task The_next_sweep_takes_it_to_its_end_when_its_execution_was_stopped()
    {
        var (id, account) = await Stopped();
        await stack.Tables.PutDeadline(id, "2026-01-01T00:00:00.000Z");

        await stack.Functions.Invoke("ReconcileFunction", new { source = "a test" });

        await stack.Doors.Plain.Until(id, "Expired");
        Assert.Equal("SUCCEEDED", (await stack.Executions.Ended(account, id, run: 2)).GetProperty("status").GetString());
        Assert.Equal(["Resumed", "Expired"], (await stack.Tables.Request(id)).Facts.Where(fact => fact is "Resumed" or "Expired"));
    }

    [Fact]
    public async Task An_execution_that_comes_to_wait_for_what_is_settled_already_wakes_itself()
    {
        var (id, account) = await Stopped();
        await stack.Doors.Plain.Call("withdraw-request", new() { ["requestId"] = id }, Rita);

        (await stack.Executions.Call("StartExecution", new
        {
            stateMachineArn = $"arn:aws:states:us-east-1:{account}:stateMachine:confirmflow-approval", name = $"{id}-2", input = $$"""{"requestId":"{{id}}","run":1,"next":"ask","wait":600000}""",
        })).Ok();

        Assert.Equal("SUCCEEDED", (await stack.Executions.Ended(account, id, run: 2)).GetProperty("status").GetString());
        Assert.Equal(["What Next?", "Ask Approvers", "Advance"], (await stack.Executions.Steps(account, id, run: 2)).Take(3));
    }

    // A request that people were asked about, and whose execution somebody has stopped.
    private async Task<(string Id, string Account)> Stopped()
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        await stack.Mailbox.Ask(id, Ada);
        await Eventually.Is(async () => (await stack.Tables.Request(id))["taskToken"] is not null);
        var account = await stack.Account();
        (await stack.Executions.Call("StopExecution", new { executionArn = $"arn:aws:states:us-east-1:{account}:execution:confirmflow-approval:{id}-1" })).Ok();
        await stack.Executions.Ended(account, id);
        return (id, account);
    }
}
