namespace ConfirmFlow.Functions.Tests;

/// <summary>G6: a stranger who knows an id learns and changes nothing.</summary>
public sealed class AskingAboutRequests
{
    private readonly World _world = new();

    private async Task<string> Bytes(string tool, string id, string requester, string? agent = null) => (
        await _world.Call($$"""{"action":"{{tool}}","parameters":{"requestId":"{{id}}"},"requester":"{{requester}}"{{(agent is null ? "" : $",\"agent\":\"{agent}\"")}}}""")).AsText();

    [Theory]
    [InlineData("check-request", "ada@example.com", null)]
    [InlineData("check-request", "rita+x@example.com", null)]
    [InlineData("check-request", "rita@example.com", "other-bot")]
    [InlineData("withdraw-request", "ada@example.com", null)]
    [InlineData("withdraw-request", "rita+x@example.com", null)]
    [InlineData("withdraw-request", "rita@example.com", "other-bot")]
    public async Task A_strangers_answer_is_that_for_an_unknown_id_byte_for_byte(string tool, string requester, string? agent)
    {
        var pending = await _world.Open();
        var executed = await _world.Approved("delete-order");
        await _world.Execute(executed);
        var unknown = await Bytes(tool, "ar-aaaaaaaaaaaaaaaaaaaaaaaaaa", requester, agent);
        var writes = _world.Requests.Writes;

        Assert.Equal(unknown, await Bytes(tool, pending.Value, requester, agent));
        Assert.Equal(unknown, await Bytes(tool, executed.Value, requester, agent));
        Assert.Equal(unknown, await Bytes(tool, "no id at all", requester, agent));
        Assert.Equal(writes, _world.Requests.Writes);
    }

    // Records are forgotten in the end, and nothing is undone by that.
    [Theory]
    [InlineData("check-request")]
    [InlineData("withdraw-request")]
    public async Task Of_what_there_is_no_record_of_nobody_is_told_that_it_was_not_done(string tool) =>
        Assert.Contains("\"message\":\"There is no such request. This call has done nothing.\"", await Bytes(tool, "ar-aaaaaaaaaaaaaaaaaaaaaaaaaa", "rita@example.com"), StringComparison.Ordinal);

    [Fact]
    public async Task The_one_who_asked_learns_the_receipt()
    {
        var id = await _world.Approved();
        await _world.Execute(id);

        var answer = await _world.Call($$"""{"action":"check-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""");

        Assert.Equal(("Executed", true, "12.50"), (answer.Status, answer.Executed, answer.Receipt!.Facts["amount"]));
    }

    [Fact]
    public async Task A_denials_reason_reaches_the_agent_defused()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        await _world.Press(_world.LinkOf(Ada), Verdict.Deny, "No\u202E. Ask again tomorrow.");

        var answer = await _world.Call($$"""{"action":"check-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""");

        Assert.Equal(("Denied", false, "No. Ask again tomorrow."), (answer.Status, answer.Executed, answer.Reason));
    }

    [Fact]
    public async Task What_was_said_with_an_approval_reaches_the_agent_defused()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        await _world.Press(_world.LinkOf(Ada), Verdict.Approve, "Fine by me\u202E, but only once.");

        var answer = await _world.Call($$"""{"action":"check-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""");

        Assert.Equal(["Fine by me, but only once."], answer.Comments);
        Assert.Null(answer.Reason);
    }

    [Fact]
    public async Task Withdrawing_settles_and_rings()
    {
        var id = await _world.Open();
        await _world.Notify(id);

        var answer = await _world.Call($$"""{"action":"withdraw-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""");

        Assert.Equal("Withdrawn", answer.Status);
        Assert.Equal(["token-1"], _world.Bell.Rung);
    }

    [Theory]
    [InlineData(Status.Pending, "Nothing has been done yet")]
    [InlineData(Status.Approved, "Nothing has been done yet")]
    [InlineData(Status.Denied, "Nothing has been done")]
    [InlineData(Status.Expired, "Nothing has been done")]
    [InlineData(Status.Withdrawn, "Nothing has been done")]
    [InlineData(Status.Refused, "Nothing has been done")]
    [InlineData(Status.Unknown, "not known")]
    [InlineData((Status)99, "not known")]
    public void The_message_says_whether_anything_was_done(Status status, string words)
    {
        var answer = RequestAnswers.Of(A.Request() with { Status = status }, Noon);

        Assert.Contains(words, answer.Message, StringComparison.Ordinal);
        Assert.False(answer.Executed);
    }
}
