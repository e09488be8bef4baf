using System.Globalization;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

/// <summary>A function's process that is killed while it has work in hand. It is stopped first, so that it surely has.</summary>
public sealed class LosingAProcess(QuietRun quiet) : IClassFixture<QuietRun>
{
    private readonly Stack stack = quiet.Stack;
    private readonly Session session = quiet.Run.Session;

    [Fact]
    public async Task Approvers_are_mailed_once_although_the_mailing_function_died()
    {
        var notify = await Stop("AskApprovers");
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        await stack.Executions.Called(await stack.Account(), id, "Ask Approvers");

        await Session.Signal("KILL", notify);

        await stack.Mailbox.Ask(id, Ada);
        await stack.Mailbox.Ask(id, Grace);
        Assert.Equal(2, (await stack.Mailbox.About(id)).Count);
        await stack.Mailbox.Approve(id, Grace);
        await stack.Doors.Plain.Until(id, "Executed");
    }

    [Fact]
    public async Task An_approved_action_runs_once_although_the_executor_died()
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        var execute = await Stop("Execute");
        await stack.Mailbox.Approve(id, Ada);
        await stack.Executions.Called(await stack.Account(), id, "Execute");

        await Session.Signal("KILL", execute);

        await stack.Doors.Plain.Until(id, "Executed");
        Assert.Single((await stack.Tables.Request(id)).Facts, fact => fact == "Executed");
        Assert.Equal(id, (await stack.Tables.Order(order))["refundRequest"]);
    }

    [Fact]
    public async Task A_press_is_never_lost_in_silence_when_the_deciding_function_dies()
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        var page = await stack.Mailbox.Open(id, Ada);
        var decide = await Stop("Decide");
        var pressing = page.Press("Approve");

        await Session.Signal("KILL", decide);

        // It was in the process's hands, and the answer is an error; or it was not yet, and the next process took it.
        var status = (int)(await pressing).Status;
        Assert.True(status is 200 or >= 500, status.ToString(CultureInfo.InvariantCulture));
        if (status != 200) await page.Press("Approve");
        await stack.Doors.Plain.Until(id, "Executed");
        Assert.Single((await stack.Tables.Request(id)).Each("decisions", "by"));
    }

    [Fact]
    public async Task A_call_that_got_no_answer_is_asked_again_and_opens_one_request()
    {
        var order = await stack.Tables.NewOrder();
        var intake = await Stop("OpenByPlainCall");
        var calling = stack.Functions.Try(PlainDoor.Function, PlainDoor.Text("refund-order", RefundOf(order), Rita));

        await Session.Signal("KILL", intake);

        await calling;
        var id = await stack.Doors.Plain.Refund(order);
        Assert.Single(await stack.Tables.All(Tables.Requests), item => item["parameters"]?.Contains($"\"{order}\"", StringComparison.Ordinal) == true);
        await stack.Mailbox.Ask(id, Ada);
    }

    private async Task<int> Stop(string handler)
    {
        var process = await session.ProcessOf(handler);
        await Session.Signal("STOP", process);
        return process;
    }
}
