using System.Net;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

public sealed class FindingWhatWaits(SharedRun shared)
{
    private readonly Stack stack = shared.Stack;

    // Each after Ada was mailed about the one before: the inbox of a mail shows nothing that was asked later.
    private async Task<IReadOnlyList<(string Customer, string Id)>> Asked(int trials)
    {
        var asked = new List<(string, string)>();
        for (var at = 0; at < trials; at++)
        {
            var customer = await stack.Tables.NewCustomer();
            var told = await stack.Doors.Plain.Call("extend-trial", new() { ["customerId"] = customer, ["days"] = 30 }, Rita);
            Assert.Equal("Pending", told.Status);
            await stack.Mailbox.Ask(told.Id, Ada);
            await Eventually.Is(async () => (await stack.Tables.Request(told.Id)).Each("notices", "to").Count == 3);
            asked.Add((customer, told.Id));
        }

        return asked;
    }

    [Fact]
    public async Task Several_are_shown_in_full_and_approved_with_one_press_and_each_is_carried_out()
    {
        var asked = await Asked(3);

        var inbox = await stack.Mailbox.OpenInbox(asked[2].Id, Ada);
        Assert.Equal((HttpStatusCode.OK, "What waits for you"), (inbox.Status, inbox.Heading));
        Assert.All(asked, each => Assert.Contains($"The trial of customer {each.Customer} ends 30 days later.", inbox.Section("These can be approved together"), StringComparison.Ordinal));
        var page = await inbox.Tick(asked[0].Customer, asked[2].Customer);

        Assert.Equal((HttpStatusCode.OK, "You approved two of two"), (page.Status, page.Heading));
        foreach (var (customer, id) in (IEnumerable<(string, string)>)[asked[0], asked[2]])
        {
            await stack.Doors.Plain.Until(id, "Executed");
            Assert.Equal("2027-02-09", (await stack.Tables.Customer(customer))!["trialEnds"]);
            Assert.Equal([Ada], (await stack.Tables.Request(id)).Each("decisions", "by"));
        }

        Assert.Equal("Pending", (await stack.Doors.Plain.Check(asked[1].Id)).Status);
        var denied = await (await (await stack.Mailbox.OpenInbox(asked[2].Id, Ada)).Follow(asked[1].Customer)).Press("Deny", "Once is enough.");
        Assert.Equal("You denied this", denied.Heading);
        Assert.Equal("Once is enough.", (await stack.Doors.Plain.Until(asked[1].Id, "Denied")).Json.GetProperty("reason").GetString());

        var decided = (await stack.Mailbox.OpenInbox(asked[2].Id, Ada)).Section("What you decided");
        Assert.All(asked, each => Assert.Contains($"Request {each.Id}", decided, StringComparison.Ordinal));
        Assert.DoesNotContain(asked[0].Customer, decided, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_somebody_else_has_decided_meanwhile_is_told_and_the_other_is_counted()
    {
        var asked = await Asked(2);
        var inbox = await stack.Mailbox.OpenInbox(asked[1].Id, Ada);
        await (await stack.Mailbox.Open(asked[0].Id, Grace)).Press("Deny", "Not this one.");

        var page = await inbox.Tick(asked[0].Customer, asked[1].Customer);

        Assert.Equal((HttpStatusCode.OK, "You approved one of two"), (page.Status, page.Heading));
        Assert.Contains("This was denied. Your press changed nothing.", page.Section($"Request {asked[0].Id}"), StringComparison.Ordinal);
        await stack.Doors.Plain.Until(asked[1].Id, "Executed");
        await stack.Doors.Plain.Until(asked[0].Id, "Denied");
        Assert.Equal("2027-01-10", (await stack.Tables.Customer(asked[0].Customer))!["trialEnds"]);

        var again = await inbox.Tick(asked[0].Customer, asked[1].Customer);
        Assert.Equal((HttpStatusCode.Conflict, "You approved none of these"), (again.Status, again.Heading));
        Assert.Contains("You have already approved this. Your press changed nothing.", again.Section($"Request {asked[1].Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_a_challenge_is_decided_there_by_itself_and_with_its_answer()
    {
        var customer = await stack.Tables.NewCustomer();
        var id = await stack.Doors.Plain.Deletion(customer);
        var inbox = await stack.Mailbox.OpenInbox(id, Linus);
        Assert.DoesNotContain(customer, inbox.Section("These can be approved together"), StringComparison.Ordinal);
        var page = await inbox.Follow(customer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Press("Approve", answer: "")).Status);
        Assert.Equal("You approved this", (await page.Press("Approve")).Heading);
        await stack.Mailbox.Approve(id, Ada);

        await stack.Doors.Plain.Until(id, "Executed");
        Assert.Null(await stack.Tables.Customer(customer));
    }

    [Fact]
    public async Task Looking_changes_nothing_and_what_was_asked_later_is_not_there()
    {
        var asked = await Asked(1);
        var (mail, before) = (await stack.Mailbox.Ask(asked[0].Id, Ada), (await stack.Tables.Request(asked[0].Id)).ToString());
        var later = await Asked(1);

        Assert.Equal(HttpStatusCode.OK, await ConfirmPage.Look(HttpMethod.Head, mail.Inbox));
        var inbox = await ConfirmPage.Open(mail.Inbox);

        Assert.Contains(asked[0].Customer, inbox.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(later[0].Customer, inbox.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await stack.Tables.Request(asked[0].Id)).ToString());
        foreach (var (_, id) in asked.Concat(later)) await (await stack.Mailbox.Open(id, Ada)).Press("Deny", "Not needed any more.");
    }
}
