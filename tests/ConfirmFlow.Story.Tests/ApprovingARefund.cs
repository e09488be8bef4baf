using System.Net;
using System.Text;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

public sealed class ApprovingARefund(SharedRun shared)
{
    private readonly Stack stack = shared.Stack;

    [Theory, MemberData(nameof(Doors.Names), MemberType = typeof(Doors))]
    public async Task One_press_refunds_the_order_in_six_steps_and_everybody_is_told(string door)
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors[door].Refund(order);
        await BothAsked(id);

        var page = await stack.Mailbox.Approve(id, Ada);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("You approved this", page.Heading);

        var told = await stack.Doors[door].Until(id, "Executed");
        Assert.True(told.Executed);
        Assert.Equal($"Order {order} was refunded: 12.50 EUR.", told.Receipt);

        var refunded = await stack.Tables.Order(order);
        Assert.Equal(("refunded", 12.50m, id), (refunded["status"], decimal.Parse(refunded["refundedAmount"]!, null), refunded["refundRequest"]));

        var account = await stack.Account();
        Assert.Equal("SUCCEEDED", (await stack.Executions.Ended(account, id)).GetProperty("status").GetString());
        Assert.Equal(
            ["What Next?", "Ask Approvers", "Advance", "What Next?", "Execute", "Report"],
            await stack.Executions.Steps(account, id));

        Assert.Contains(told.Receipt!, (await stack.Mailbox.Outcome(id, Rita)).Text, StringComparison.Ordinal);
        await stack.Mailbox.Outcome(id, Ada);
        await stack.Mailbox.Outcome(id, Grace);
    }

    [Fact]
    public async Task Its_history_tells_every_step_and_who_took_it()
    {
        var id = await Refunded(await stack.Tables.NewOrder());

        var request = await stack.Tables.Request(id);

        Assert.Equal(["Opened", "NoticeSent", "NoticeSent", "Decided", "Claimed", "Executed", "Reported"], request.Facts);
        Assert.Equal([Ada], request.Each("decisions", "by"));
        Assert.Contains(Ada, request.Each("history", "who"));
        Assert.Equal(request.Facts.Count, request.Each("history", "hash").Distinct().Count());
    }

    [Fact]
    public async Task An_event_tells_other_programs_how_it_ended()
    {
        var id = await Refunded(await stack.Tables.NewOrder());

        var happened = await Eventually.Finds<object>(async () =>
            (await stack.Local("events")).Where(happened => happened.GetRawText().Contains(id, StringComparison.Ordinal)).Select(happened => (object)happened.GetRawText()).SingleOrDefault());

        Assert.Contains("confirmflow-events", (string)happened, StringComparison.Ordinal);
        Assert.Contains("Executed", (string)happened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_changes_nothing_and_says_so()
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        var page = await stack.Mailbox.Open(id, Ada);
        await page.Press("Approve");
        var before = await Settled(id, order);

        var again = await page.Press("Approve");

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("You have already approved this", again.Heading);
        Assert.Contains("Your press changed nothing.", again.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Settled(id, order));
    }

    [Theory]
    [InlineData("Approve")]
    [InlineData("Deny")]
    public async Task Another_approvers_late_press_changes_nothing_and_says_so(string button)
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        var late = await stack.Mailbox.Open(id, Grace);
        await stack.Mailbox.Approve(id, Ada);
        var before = await Settled(id, order);

        var page = await late.Press(button, "Too late.");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("This was approved and done", page.Heading);
        Assert.Contains("Your press changed nothing.", page.Text, StringComparison.Ordinal);
        Assert.Equal(before, await Settled(id, order));
    }

    [Fact]
    public async Task A_settled_requests_link_shows_how_it_ended_and_no_more()
    {
        var order = await stack.Tables.NewOrder();
        var id = await Refunded(order);

        var page = await stack.Mailbox.Open(id, Grace);

        Assert.Equal((HttpStatusCode.OK, "This was approved and done"), (page.Status, page.Heading));
        Assert.Empty(page.Buttons);
        Assert.DoesNotContain(order, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("12.50", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verdict=approve", "application/json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("verdict=maybe", "application/x-www-form-urlencoded", HttpStatusCode.BadRequest)]
    [InlineData("verdict=approve&verdict=deny", "application/x-www-form-urlencoded", HttpStatusCode.BadRequest)]
    [InlineData("", "application/x-www-form-urlencoded", HttpStatusCode.BadRequest)]
    public async Task What_is_not_the_pages_form_decides_nothing(string body, string type, HttpStatusCode status)
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        var link = (await stack.Mailbox.Ask(id, Ada)).Link;

        using var content = new StringContent(body, Encoding.UTF8, type);
        var page = await ConfirmPage.Post(link, content);

        Assert.Equal(status, page.Status);
        Assert.Contains("Nothing was changed.", page.Text, StringComparison.Ordinal);
        Assert.Empty((await stack.Tables.Request(id)).Each("decisions", "by"));
    }

    [Fact]
    public async Task An_order_is_not_refunded_beyond_what_was_paid()
    {
        var order = await stack.Tables.NewOrder("10.00");
        var id = await stack.Doors.Plain.Refund(order);

        await stack.Mailbox.Approve(id, Ada);

        Assert.False((await stack.Doors.Plain.Until(id, "Failed")).Executed);
        Assert.Equal("paid", (await stack.Tables.Order(order))["status"]);
    }

    private async Task<string> Refunded(string order)
    {
        var id = await stack.Doors.Plain.Refund(order);
        await BothAsked(id);
        await stack.Mailbox.Approve(id, Ada);
        await Settled(id, order);
        return id;
    }

    // Whoever is not asked before it is settled is not asked at all, and not told either.
    private Task BothAsked(string id) => Eventually.Is(async () => (await stack.Tables.Request(id)).Each("notices", "to").Count == 2);

    // Everything that could be seen to change, once nothing is on its way any more.
    private async Task<string> Settled(string id, string order)
    {
        await stack.Executions.Ended(await stack.Account(), id);
        return $"{await stack.Tables.Request(id)}\n{await stack.Tables.Order(order)}\n{(await stack.Mailbox.About(id)).Count}";
    }
}
