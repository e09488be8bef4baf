using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

public sealed class Restarting
{
    [Fact]
    public async Task After_Ctrl_C_nothing_is_left_and_the_same_link_runs_the_action_once()
    {
        await using var first = await LocalRun.StartByDotnetRun(LocalRun.NewState());
        var stack = new Stack(first.Address);
        var (id, order, link) = await Waiting(stack);

        await first.Session.PressCtrlC();

        Assert.Equal(0, await first.Ended);
        Assert.Empty(first.Session.Processes);

        await using var second = await first.Again();
        await RunsOnce(stack, id, order, link);
    }

    [Fact]
    public async Task After_kill_9_while_a_request_waits_the_same_link_runs_the_action_once()
    {
        await using var first = await LocalRun.Start();
        var stack = new Stack(first.Address);
        var (id, order, link) = await Waiting(stack);

        await first.Kill();

        await using var second = await first.Again();
        Assert.Empty(first.Session.Processes);
        await RunsOnce(stack, id, order, link);
    }

    [Fact]
    public async Task After_kill_9_right_after_the_press_the_action_still_runs_once()
    {
        await using var first = await LocalRun.Start();
        var stack = new Stack(first.Address);
        var (id, order, link) = await Waiting(stack);
        await (await ConfirmPage.Open(link)).Press("Approve");

        await first.Kill();

        await using var second = await first.Again();
        await WasRunOnce(stack, id, order);
    }

    [Fact]
    public async Task A_function_that_is_called_as_soon_as_the_run_serves_starts_for_it()
    {
        await using var run = LocalRun.Begin([Repo.LocalRun], LocalRun.NewState(), []);
        await run.UntilServing();

        // One of the last to start by itself, and with time for a busy machine.
        await new Stack(run.Address).Functions.Invoke("ReconcileFunction", new { source = "a test" });
    }

    private static async Task<(string Id, string Order, Uri Link)> Waiting(Stack stack)
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        return (id, order, (await stack.Mailbox.Ask(id, Ada)).Link);
    }

    private static async Task RunsOnce(Stack stack, string id, string order, Uri link)
    {
        Assert.Equal("Pending", (await stack.Doors.Plain.Check(id)).Status);
        Assert.Equal("You approved this", (await (await ConfirmPage.Open(link)).Press("Approve")).Heading);
        await WasRunOnce(stack, id, order);
    }

    private static async Task WasRunOnce(Stack stack, string id, string order)
    {
        await stack.Doors.Plain.Until(id, "Executed");
        Assert.Equal("SUCCEEDED", (await stack.Executions.Ended(await stack.Account(), id)).GetProperty("status").GetString());
        var (request, refunded) = (await stack.Tables.Request(id), await stack.Tables.Order(order));
        Assert.Single(request.Facts, fact => fact == "Executed");
        Assert.Equal(("refunded", id), (refunded["status"], refunded["refundRequest"]));
        Assert.Single(await stack.Mailbox.About(id), mail => mail.To.Contains(Rita));
    }
}
