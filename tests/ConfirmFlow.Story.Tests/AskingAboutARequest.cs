using static ConfirmFlow.Story.Tests.Asking;

namespace ConfirmFlow.Story.Tests;

public sealed class AskingAboutARequest(SharedRun shared)
{
    private const string Stranger = "mallory@example.com";
    private const string Unknown = "ar-aaaaaaaaaaaaaaaaaaaaaaaaaa";
    private readonly Stack stack = shared.Stack;

    [Theory, MemberData(nameof(Doors.Names), MemberType = typeof(Doors))]
    public async Task A_strangers_check_is_answered_as_for_an_unknown_id(string door)
    {
        var id = await stack.Doors[door].Refund(await stack.Tables.NewOrder());

        var told = await stack.Doors[door].Check(id, Stranger);

        Assert.Equal((await stack.Doors[door].Check(Unknown, Stranger)).Json.GetRawText(), told.Json.GetRawText());
    }

    [Theory, MemberData(nameof(Doors.Names), MemberType = typeof(Doors))]
    public async Task A_strangers_withdrawal_is_answered_as_for_an_unknown_id_and_changes_nothing(string door)
    {
        var id = await stack.Doors[door].Refund(await stack.Tables.NewOrder());

        var told = await stack.Doors[door].Call("withdraw-request", new() { ["requestId"] = id }, Stranger);

        var unknown = await stack.Doors[door].Call("withdraw-request", new() { ["requestId"] = Unknown }, Stranger);
        Assert.Equal(unknown.Json.GetRawText(), told.Json.GetRawText());
        Assert.Equal("Pending", (await stack.Doors[door].Check(id)).Status);
    }

    [Fact]
    public async Task The_same_person_through_another_agent_is_a_stranger()
    {
        var id = await stack.Doors.Gateway.Refund(await stack.Tables.NewOrder());

        var elsewhere = await stack.Doors.Gateway.Send("check-request", new { requestId = id }, GatewayDoor.Headers(Rita), gateway: "another-gateway");
        var byCall = await stack.Doors.Plain.Check(id);

        Assert.Equal(("unknown-request", "unknown-request"), (elsewhere.Code, byCall.Code));
        Assert.Equal("Pending", (await stack.Doors.Gateway.Check(id)).Status);
    }

    [Fact]
    public async Task What_was_withdrawn_cannot_be_approved_any_more()
    {
        var order = await stack.Tables.NewOrder();
        var id = await stack.Doors.Plain.Refund(order);
        var page = await stack.Mailbox.Open(id, Ada);

        var told = await stack.Doors.Plain.Call("withdraw-request", new() { ["requestId"] = id }, Rita);

        Assert.Equal("Withdrawn", told.Status);
        var late = await page.Press("Approve");
        Assert.Equal(System.Net.HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Your press changed nothing.", late.Text, StringComparison.Ordinal);
        Assert.Equal("SUCCEEDED", (await stack.Executions.Ended(await stack.Account(), id)).GetProperty("status").GetString());
        Assert.Equal("paid", (await stack.Tables.Order(order))["status"]);
    }

    [Fact]
    public async Task What_was_done_cannot_be_withdrawn()
    {
        var id = await stack.Doors.Plain.Refund(await stack.Tables.NewOrder());
        await stack.Mailbox.Approve(id, Ada);
        await stack.Doors.Plain.Until(id, "Executed");

        var told = await stack.Doors.Plain.Call("withdraw-request", new() { ["requestId"] = id }, Rita);

        Assert.Equal("already-settled", told.Code);
        Assert.True(told.Executed);
        Assert.True((await stack.Doors.Plain.Check(id)).Executed);
    }
}
