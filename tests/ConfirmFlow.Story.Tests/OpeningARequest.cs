using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

public sealed class OpeningARequest(SharedRun shared)
{
    private readonly Stack stack = shared.Stack;

    [Theory, MemberData(nameof(Doors.Names), MemberType = typeof(Doors))]
    public async Task Every_door_answers_that_people_were_asked_and_nothing_was_done(string door)
    {
        var order = await stack.Tables.NewOrder();

        var told = await stack.Doors[door].Call("refund-order", RefundOf(order), Rita);

        Assert.Matches("^ar-[a-z2-7]{26}$", told.Id);
        Assert.Equal("Pending", told.Status);
        Assert.False(told.Executed);
        Assert.Contains("Nothing has been done yet", told.Message, StringComparison.Ordinal);
        Assert.Equal("paid", (await stack.Tables.Order(order))["status"]);
    }

    [Theory, MemberData(nameof(Doors.Names), MemberType = typeof(Doors))]
    public async Task Every_door_has_the_approvers_mailed_a_link_of_their_own(string door)
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors[door].Refund(order);

        var (ada, grace) = (await stack.Mailbox.Ask(id, Ada), await stack.Mailbox.Ask(id, Grace));

        Assert.NotEqual(ada.Link, grace.Link);
        Assert.All([ada, grace], mail =>
        {
            Assert.Single(mail.To);
            Assert.Contains(order, mail.Text, StringComparison.Ordinal);
            Assert.Contains("12.50", mail.Text, StringComparison.Ordinal);
            Assert.Contains("Arrived broken", mail.Text, StringComparison.Ordinal);
            Assert.Contains(Rita, mail.Text, StringComparison.Ordinal);
            Assert.True(mail.Link.AbsoluteUri.Length < 200, mail.Link.AbsoluteUri);
        });
    }

    [Theory, MemberData(nameof(Doors.Names), MemberType = typeof(Doors))]
    public async Task Asking_for_the_same_again_finds_the_pending_request(string door)
    {
        var order = await stack.Tables.NewOrder();
        var first = await stack.Doors[door].Refund(order);

        var again = await stack.Doors[door].Refund(order);

        Assert.Equal(first, again);
        await stack.Mailbox.Ask(first, Grace);
        Assert.Equal(1, (await stack.Mailbox.About(first)).Count(mail => mail.To.Contains(Ada)));
    }

    [Fact]
    public async Task Two_calls_at_the_same_time_open_one_request()
    {
        var order = await stack.Tables.NewOrder();

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => at % 2 == 0 ? stack.Doors.Plain.Refund(order) : stack.Doors.Plain.Refund(order)));

        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task An_idempotency_key_finds_its_request_even_after_that_was_settled()
    {
        var order = await stack.Tables.NewOrder();
        var call = new { action = "refund-order", parameters = RefundOf(order), requester = Rita, idempotencyKey = $"key {order}" };
        var first = (await stack.Doors.Plain.Send(call)).Id;
        await stack.Mailbox.Approve(first, Ada);
        await stack.Doors.Plain.Until(first, "Executed");

        var again = await stack.Doors.Plain.Send(call);

        Assert.Equal(first, again.RequestId);
        Assert.True(again.Executed);
    }

    [Fact]
    public async Task An_idempotency_key_is_not_taken_for_other_content()
    {
        var order = await stack.Tables.NewOrder();
        var key = $"key {order}";
        await stack.Doors.Plain.Send(new { action = "refund-order", parameters = RefundOf(order), requester = Rita, idempotencyKey = key });

        var other = await stack.Doors.Plain.Send(new { action = "refund-order", parameters = RefundOf(order, "13.00"), requester = Rita, idempotencyKey = key });

        Assert.Equal("idempotency-conflict", other.Code);
        Assert.Null(other.RequestId);
    }

    [Fact]
    public async Task A_request_that_was_settled_can_be_asked_for_anew()
    {
        var order = await stack.Tables.NewOrder();
        var first = await stack.Doors.Plain.Refund(order);
        await (await stack.Mailbox.Open(first, Ada)).Press("Deny", "Not yet.");

        var second = await stack.Doors.Plain.Refund(order);

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Functions_answer_to_their_physical_names_and_ARNs_too()
    {
        var order = await stack.Tables.NewOrder();
        var account = await stack.Account();
        var call = new { action = "refund-order", parameters = RefundOf(order), requester = Rita };

        var byLogicalId = new Told(await stack.Functions.Invoke("IntakeFunction", call));
        var byName = new Told(await stack.Functions.Invoke("confirmflow-intake", call));
        var byArn = new Told(await stack.Functions.Invoke($"arn:aws:lambda:us-east-1:{account}:function:confirmflow-intake", call));

        Assert.Equal([byLogicalId.Id, byLogicalId.Id], [byName.Id, byArn.Id]);
    }
}
