using System.Net;
using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

public sealed class DecidingTogether(SharedRun shared)
{
    private readonly Stack stack = shared.Stack;

    [Fact]
    public async Task A_customer_is_deleted_after_the_second_approver_and_not_before()
    {
        var customer = await stack.Tables.NewCustomer();
        var id = await stack.Doors.Plain.Deletion(customer);

        var first = await stack.Mailbox.Approve(id, Grace);

        Assert.Contains("Nothing has been done yet.", first.Text, StringComparison.Ordinal);
        Assert.Equal("Pending", (await stack.Doors.Plain.Check(id)).Status);
        Assert.NotNull(await stack.Tables.Customer(customer));

        await stack.Mailbox.Approve(id, Linus);

        Assert.Equal($"Customer {customer} was deleted.", (await stack.Doors.Plain.Until(id, "Executed")).Receipt);
        Assert.Null(await stack.Tables.Customer(customer));
        Assert.Equal([Grace, Linus], (await stack.Tables.Request(id)).Each("decisions", "by"));
    }

    [Fact]
    public async Task Without_the_code_that_only_the_agent_was_given_two_presses_delete_nobody()
    {
        var customer = await stack.Tables.NewCustomer();
        var told = await stack.Doors.Plain.Call("delete-customer", DeletionOf(customer), Rita);
        var code = told.Json.GetProperty("bindingCode").GetString()!;

        foreach (var (approver, answer) in (IEnumerable<(string, string)>)[(Ada, ""), (Grace, ""), (Linus, customer), (Linus, "000000" == code ? "000001" : "000000")])
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await stack.Mailbox.Open(told.Id, approver)).Press("Approve", answer: answer)).Status);
        }

        var request = await stack.Tables.Request(told.Id);
        Assert.Equal("Pending", request["status"]);
        Assert.Empty(request.Each("decisions", "by"));
        Assert.All(await stack.Mailbox.About(told.Id), mail => Assert.DoesNotContain(code, mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal));
        Assert.NotNull(await stack.Tables.Customer(customer));
    }

    [Fact]
    public async Task Reasons_that_were_chosen_reach_the_agent_and_the_others()
    {
        var customer = await stack.Tables.NewCustomer();
        var id = await stack.Doors.Plain.Deletion(customer);

        await (await stack.Mailbox.Open(id, Grace)).Press("Approve", reason: "Checked with the customer");
        var denied = await (await stack.Mailbox.Open(id, Linus)).Press("Deny", "two of them", reason: "An invoice is open");

        Assert.Equal((HttpStatusCode.OK, "You denied this"), (denied.Status, denied.Heading));
        var told = (await stack.Doors.Plain.Until(id, "Denied")).Json;
        Assert.Equal("An invoice is open: two of them", told.GetProperty("reason").GetString());
        Assert.Equal("Checked with the customer", Assert.Single(told.GetProperty("comments").EnumerateArray()).GetString());
        Assert.Contains("An invoice is open: two of them", (await stack.Mailbox.Outcome(id, Ada)).Text, StringComparison.Ordinal);
        Assert.NotNull(await stack.Tables.Customer(customer));
    }

    [Fact]
    public async Task The_same_approver_never_counts_twice()
    {
        var customer = await stack.Tables.NewCustomer();
        var id = await stack.Doors.Plain.Deletion(customer);
        var page = await stack.Mailbox.Open(id, Grace);
        await page.Press("Approve");

        var again = await page.Press("Approve");

        Assert.Equal((HttpStatusCode.Conflict, "You have already approved this"), (again.Status, again.Heading));
        Assert.Equal([Grace], (await stack.Tables.Request(id)).Each("decisions", "by"));
        Assert.Equal("Pending", (await stack.Doors.Plain.Check(id)).Status);
        Assert.NotNull(await stack.Tables.Customer(customer));
    }

    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("Ada@Example.COM")]
    [InlineData("ada+agent@example.com")]
    public async Task The_requester_gets_no_link_under_any_spelling(string requester)
    {
        var id = await stack.Doors.Plain.Deletion(await stack.Tables.NewCustomer(), requester);

        await stack.Mailbox.Ask(id, Grace);
        await stack.Mailbox.Ask(id, Linus);
        await Eventually.Is(async () => (await stack.Tables.Request(id)).Each("notices", "to").Count == 2);

        Assert.Equal([Grace, Linus], (await stack.Mailbox.About(id)).SelectMany(mail => mail.To).Order());
    }

    [Fact]
    public async Task One_denial_ends_it_and_its_reason_reaches_the_agent()
    {
        var customer = await stack.Tables.NewCustomer();
        var id = await stack.Doors.Plain.Deletion(customer);
        await stack.Mailbox.Approve(id, Grace);

        var page = await (await stack.Mailbox.Open(id, Linus)).Press("Deny", "They have an open invoice.");

        Assert.Equal("You denied this", page.Heading);
        var told = await stack.Doors.Plain.Until(id, "Denied");
        Assert.Equal(("They have an open invoice.", false), (told.Reason, told.Executed));
        Assert.Equal("SUCCEEDED", (await stack.Executions.Ended(await stack.Account(), id)).GetProperty("status").GetString());
        Assert.NotNull(await stack.Tables.Customer(customer));
        Assert.DoesNotContain("Claimed", (await stack.Tables.Request(id)).Facts);
        Assert.DoesNotContain(await stack.Local("sessions"), session => session.GetProperty("sessionName").GetString() == id);
        Assert.Contains("They have an open invoice.", (await stack.Mailbox.Outcome(id, Rita)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denial_without_a_reason_is_not_taken()
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());

        var page = await (await stack.Mailbox.Open(id, Ada)).Press("Deny");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Approve", "Deny"], page.Buttons.Order());
        Assert.Equal("Pending", (await stack.Doors.Plain.Check(id)).Status);
    }

    [Fact]
    public async Task Presses_at_the_same_time_run_the_action_once()
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        var (ada, grace) = (await stack.Mailbox.Open(id, Ada), await stack.Mailbox.Open(id, Grace));

        var pages = await Task.WhenAll(ada.Press("Approve"), grace.Press("Approve"), ada.Press("Approve"), grace.Press("Approve"));

        Assert.Equal(HttpStatusCode.OK, Assert.Single(pages, page => page.Status == HttpStatusCode.OK).Status);
        await stack.Executions.Ended(await stack.Account(), id);
        var request = await stack.Tables.Request(id);
        Assert.Single(request.Facts, fact => fact == "Executed");
        Assert.Single(request.Each("decisions", "by"));
        Assert.Single(await stack.Local("sessions"), session => session.GetProperty("sessionName").GetString() == id);
    }
}
