using System.Net;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

public sealed class PassingTime(HurriedRun hurried) : IClassFixture<HurriedRun>
{
    private readonly Stack stack = hurried.Stack;

    [Fact]
    public async Task Approvers_are_reminded_with_a_new_link_and_the_first_one_still_works()
    {
        var id = await stack.Doors.Plain.Deletion(await stack.Tables.NewCustomer());
        var first = await stack.Mailbox.Ask(id, Ada);
        Assert.StartsWith("Approve?", first.Subject, StringComparison.Ordinal);

        var reminder = await Eventually.Finds(async () =>
            (await stack.Mailbox.About(id)).FirstOrDefault(mail => mail.To.Contains(Ada) && mail.Subject.StartsWith("Re: ", StringComparison.Ordinal)));

        Assert.NotEqual(first.Link, reminder.Link);
        Assert.Equal(HttpStatusCode.OK, (await ConfirmPage.Open(first.Link)).Status);
        Assert.Contains("ReminderDue", (await stack.Tables.Request(id)).Facts);
    }

    [Fact]
    public async Task When_the_first_stage_does_not_decide_the_next_one_is_asked()
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        await stack.Mailbox.Ask(id, Ada);

        await stack.Mailbox.Ask(id, Linus);

        Assert.Contains("Escalated", (await stack.Tables.Request(id)).Facts);
        await Eventually.Is(async () => (await stack.Tables.Request(id)).Each("notices", "to").Distinct().Order().SequenceEqual([Ada, Grace, Linus]));
    }

    [Fact]
    public async Task What_nobody_decides_expires_and_a_press_after_that_changes_nothing_and_says_so()
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        var link = (await stack.Mailbox.Ask(id, Ada)).Link;
        var told = await stack.Doors.Plain.Until(id, "Expired");
        Assert.False(told.Executed);
        Assert.Equal("SUCCEEDED", (await stack.Executions.Ended(await stack.Account(), id)).GetProperty("status").GetString());
        await stack.Mailbox.Outcome(id, Rita);
        var before = (await stack.Tables.Request(id)).ToString();

        using var approval = new FormUrlEncodedContent([KeyValuePair.Create("verdict", "approve"), KeyValuePair.Create("comment", "")]);
        var pages = (await ConfirmPage.Post(link, approval), await ConfirmPage.Open(link));

        Assert.Equal((HttpStatusCode.Conflict, "The time to decide has passed"), (pages.Item1.Status, pages.Item1.Heading));
        Assert.Contains("Your press changed nothing.", pages.Item1.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "The time to decide has passed"), (pages.Item2.Status, pages.Item2.Heading));
        Assert.Empty(pages.Item2.Buttons);
        Assert.Equal(before, (await stack.Tables.Request(id)).ToString());
        Assert.Equal("paid", (await stack.Tables.Order(order))["status"]);
    }
}
