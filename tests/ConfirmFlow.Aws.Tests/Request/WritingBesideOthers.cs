using Amazon.DynamoDBv2.Model;

namespace ConfirmFlow.Aws.Tests;

/// <summary>Several functions write one item, each its own attributes: what one of them has written there without a version of its own, when others save or read.</summary>
public sealed class WritingBesideOthers(Table table) : IClassFixture<Table>
{
    private static ApprovalRequest Claimed(ApprovalRequest request) => Accepted(request.ClaimFor(TimeSpan.FromMinutes(3), true, A.Stamp(Noon.AddMinutes(2))));

    [Fact]
    public async Task Nobody_acts_on_a_claim_of_what_has_come_to_something_else()
    {
        var read = await table.Add(A.ApprovedRequest());
        await table.Write(read.Id, "settledAt", Values.Of(Noon));

        Assert.False(await table.Requests.Save(read, Claimed(read) with { Version = read.Version + 1 }, default));
    }

    // More functions write these than decide or carry out.
    [Fact]
    public async Task Who_waits_and_who_was_told_keeps_neither_a_claim_nor_a_decision_from_counting()
    {
        foreach (var (read, change) in (IEnumerable<(ApprovalRequest, Func<ApprovalRequest, ApprovalRequest>)>)
            [(await table.Add(A.ApprovedRequest()), read => Claimed(read)), (await table.Add(A.Request() with { Id = Stamps.NewId() }), read => Accepted(read.Decide(A.Approval(Ada, digest: read.RequestDigest), A.Stamp())))])
        {
            foreach (var (name, value) in RequestItem.Write(read with { Looks = 7, TaskToken = "another", RunStarted = Noon }).Where(each => each.Key is "looks" or "taskToken" or "runStarted"))
                await table.Write(read.Id, name, value);

            Assert.True(await table.Requests.Save(read, change(read) with { Version = read.Version + 1 }, default));
        }
    }

    private static readonly ApprovalRequest Asked = A.Request(A.Policy(A.Stage(1, Ada) with { Reminders = [TimeSpan.FromHours(1)] }, A.Stage(1, Grace)) with { Challenge = Challenge.Target });
    private static readonly AttributeValue Nothing = new() { L = [], IsLSet = true };

    // What is left out while there is nothing to say, said all the same, and a change that goes on from there.
    public static TheoryData<string, AttributeValue, Func<ApprovalRequest, ApprovalRequest>> SaidAllTheSame => new()
    {
        { "stage", Values.Of(0), now => now.Advance(A.Stamp(Noon.AddHours(4)), true) },
        { "stageStarted", Values.Of(Noon), now => now.Advance(A.Stamp(Noon.AddHours(4)), true) },
        { "reminders", Values.Of(0), now => now.Advance(A.Stamp(Noon.AddHours(1)), true) },
        { "looks", Values.Of(0), now => now.WaitWith("token") },
        { "notices", Nothing, now => now.Noticed(new OwedNotice(Ada, 0, 0), A.Stamp()) },
        { "chats", Nothing, now => now.ChatPosted(new(ChatPlace.Slack("C0123456789"), "", 0, 0, 0), "17.1", A.Stamp()) },
        { "decisions", Nothing, now => Accepted(now.Decide(A.Denial(Ada, digest: now.RequestDigest), A.Stamp())) },
        { "failedChallenges", Nothing, now => Accepted(now.Approve(A.Approval(Ada, digest: now.RequestDigest), "wrong", A.Refund, A.Stamp())) },
        { "expiresAt", Values.Of(1), now => Accepted(now.Withdraw(Rita, Bot, A.Stamp())).Reported(A.Stamp()) },
    };

    [Theory, MemberData(nameof(SaidAllTheSame))]
    public async Task What_is_said_as_if_it_were_left_out_keeps_nobody_from_going_on(string name, AttributeValue value, Func<ApprovalRequest, ApprovalRequest> change)
    {
        var added = await table.Add(Asked);
        await table.Write(added.Id, name, value);
        var read = (await table.Requests.Find(added.Id, default))!;
        var after = change(read) with { Version = read.Version + 1 };

        Assert.Equal(Structure.Of(added), Structure.Of(read));
        Assert.True(await table.Requests.Save(read, after, default));

        Assert.Equal(Structure.Of(after), Structure.Of(await table.Requests.Find(added.Id, default)));
        Assert.True(Values.Same(RequestItem.Write(after)[name], (await table.Item(added.Id))[name]));
    }

    [Fact]
    public void Nothing_that_could_be_said_so_is_missing_here() =>
        Assert.Equal(RequestItem.Unsaid(Asked).Keys.Order(), SaidAllTheSame.Select(row => row.Data.Item1).Order());

    public static TheoryData<string, AttributeValue> Misspelled => new()
    {
        { "status", Values.Of("0") },
        { "status", Values.Of(" Pending") },
        { "status", Values.Of("Pending,Pending") },
        { "notices", Values.Of([new AttributeValue { M = new() { ["to"] = Values.Of(Ada.Address), ["stage"] = Values.Of(0), ["reminder"] = Values.Of(0), ["at"] = Values.Of(Noon), ["tells"] = Values.Of("later") } }]) },
        { "report", new() { M = [], IsMSet = true } },
        { "report", Values.Of(new Dictionary<string, AttributeValue> { ["published"] = Values.Of(false), ["told"] = Nothing }) },
    };

    // No write would find there what was read: it would fail for ever, and nobody be told.
    [Theory, MemberData(nameof(Misspelled))]
    public async Task What_is_said_in_another_way_than_it_is_written_cannot_be_read(string name, AttributeValue value)
    {
        var added = await table.Add();
        await table.Write(added.Id, name, value);

        await Assert.ThrowsAsync<MalformedItemException>(() => table.Requests.Find(added.Id, default));
    }

    // Whoever reads them reckons with them: it would fail at each step, and say what it is not.
    [Theory]
    [InlineData("approvedAt", "9999-12-31T23:59:59.999Z")]
    [InlineData("runStarted", "0001-01-01T00:00:00.000Z")]
    [InlineData("reminders", "-1")]
    [InlineData("run", "-1")]
    public async Task What_leaves_the_calendar_or_counts_less_than_nothing_cannot_be_read(string name, string value)
    {
        var read = await table.Add(A.ApprovedRequest() with { Id = Stamps.NewId() });
        await table.Write(read.Id, name, value.Contains('T', StringComparison.Ordinal) ? new() { S = value } : new() { N = value });

        await Assert.ThrowsAsync<MalformedItemException>(() => table.Requests.Find(read.Id, default));
    }
}
