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

    [Fact]
    public async Task An_empty_list_keeps_nobody_from_filling_it()
    {
        var read = await table.Add();
        await table.Write(read.Id, "decisions", new AttributeValue { L = [], IsLSet = true });

        Assert.True(await table.Requests.Save(read, Accepted(read.Decide(A.Denial(Ada, digest: read.RequestDigest), A.Stamp())) with { Version = read.Version + 1 }, default));

        Assert.Equal(Status.Denied, (await table.Requests.Find(read.Id, default))!.Status);
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
