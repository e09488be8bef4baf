using Amazon.DynamoDBv2.Model;

namespace ConfirmFlow.Aws.Tests;

/// <summary>A front door may put an item, and write its version, status and history: so it can have an item look as it did when somebody else last read it.</summary>
public sealed class GoingBackInTime(Table table) : IClassFixture<Table>
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    // What a door may put, as it once stood.
    private Task PutBack(ApprovalRequest before)
    {
        var door = Allowed.Attributes("IntakeRole", "OpenRequest").ToHashSet();
        return table.Client.PutItemAsync(Table.Name, RequestItem.Write(before).Where(attribute => door.Contains(attribute.Key)).ToDictionary());
    }

    // What a door may write where it stands, as it once was; or, without its status, whoever else writes there.
    private Task WriteBack(ApprovalRequest before, bool status = true)
    {
        var old = RequestItem.Write(before);
        Dictionary<string, AttributeValue> values = new() { [":version"] = old["version"], [":history"] = old["history"] };
        if (status) values[":status"] = old["status"];
        return table.Client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = Table.Name, Key = RequestItem.Key(before.Id), UpdateExpression = "SET version = :version, history = :history" + (status ? ", #status = :status REMOVE settledAt" : ""),
            ExpressionAttributeNames = status ? new() { ["#status"] = "status" } : null, ExpressionAttributeValues = values,
        });
    }

    private async Task<ApprovalRequest> Save(ApprovalRequest before, ApprovalRequest after)
    {
        after = after with { Version = before.Version + 1 };
        Assert.True(await table.Requests.Save(before, after, default));
        return after;
    }

    private static ApprovalRequest Claimed(ApprovalRequest request, DateTimeOffset? at = null) => Accepted(request.ClaimFor(Lease, true, A.Stamp(at ?? Noon.AddMinutes(2))));

    [Fact]
    public async Task What_was_put_back_cannot_be_claimed_by_whoever_read_it_before()
    {
        var read = await table.Add(A.ApprovedRequest());
        await PutBack(read);

        Assert.False(await table.Requests.Save(read, Claimed(read) with { Version = read.Version + 1 }, default));

        Assert.False((await table.Item(read.Id)).ContainsKey("claim"));
    }

    [Fact]
    public async Task Nor_can_what_is_said_to_be_as_it_was()
    {
        var read = await table.Add(A.ApprovedRequest());
        var claimed = await Save(read, Claimed(read));
        await WriteBack(read);

        // Nobody believes what stands there now, and nobody has claimed it anew.
        await Assert.ThrowsAsync<MalformedItemException>(() => table.Requests.Save(read, Claimed(read, Noon.AddMinutes(3)) with { Version = read.Version + 1 }, default));

        Assert.Equal(RequestItem.Write(claimed)["claim"].M["at"].S, (await table.Item(read.Id))["claim"].M["at"].S);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_acts_on_a_claim_of_another_request_that_was_put_there(bool lost)
    {
        var read = await table.Add(A.New(A.ApprovingPolicy));
        var other = Accepted(ApprovalRequest.Open(read.Id, A.Proposal(parameters: Parameters.Parse("""{"amount":"499.00","orderId":"1001"}""")), A.ApprovingPolicy, new Stamp(read.Opened, "w")));
        await PutBack(other with { Version = read.Version });
        table.Wire.LoseAnswers(lost ? 1 : 0);

        Assert.False(await table.Requests.Save(read, Claimed(read) with { Version = read.Version + 1 }, default));

        // It says so itself: a person is told of a claim that nobody has carried out.
        Assert.Equal(Status.Executing, (await table.Requests.Find(read.Id, default))!.Status);
    }

    [Fact]
    public async Task Nor_on_one_of_what_somebody_has_denied_since_while_it_was_said_to_be_pending()
    {
        var read = await table.Add(A.ApprovedRequest());
        var pending = read with { Status = Status.Pending };
        await WriteBack(pending);
        await Save(pending, Accepted(pending.Decide(A.Denial(Grace, digest: read.RequestDigest), A.Stamp(Noon.AddMinutes(2)))));
        await WriteBack(read);

        Assert.False(await table.Requests.Save(read, Claimed(read) with { Version = read.Version + 1 }, default));
    }

    [Fact]
    public async Task Nobody_is_told_that_their_word_counted_where_the_action_has_begun_since()
    {
        var read = await table.Add(A.ApprovedRequest());
        var claimed = await Save(read, Claimed(read));
        await WriteBack(read);
        var takenBack = Accepted(read.TakeBack(A.Approval(Ada, digest: read.RequestDigest) with { Verdict = Verdict.TakeBack }, A.Stamp(Noon.AddMinutes(2))));

        await Assert.ThrowsAsync<MalformedItemException>(() => table.Requests.Save(read, takenBack with { Version = read.Version + 1 }, default));

        Assert.True(claimed.Claim is not null && (await table.Item(read.Id)).ContainsKey("claim"));
    }

    [Fact]
    public async Task Nor_can_what_was_approved_and_taken_back_since()
    {
        var read = await table.Add(A.ApprovedRequest());
        var takenBack = await Save(read, Accepted(read.TakeBack(A.Approval(Ada, digest: read.RequestDigest) with { Verdict = Verdict.TakeBack }, A.Stamp(Noon.AddMinutes(2)))));
        await WriteBack(read);

        Assert.False(await table.Requests.Save(read, Claimed(read) with { Version = read.Version + 1 }, default));

        Assert.False((await table.Item(read.Id)).ContainsKey("claim"));
        Assert.Equal(takenBack.Decisions, (await table.Requests.Find(read.Id, default))!.Decisions);
    }

    [Fact]
    public async Task Nor_can_what_was_withdrawn_since_by_whoever_may_write_no_status()
    {
        var read = await table.Add(A.ApprovedRequest());
        await Save(read, Accepted(read.Withdraw(read.Requester, read.Agent, A.Stamp(Noon.AddMinutes(2)))));
        await WriteBack(read, status: false);

        Assert.False(await table.Requests.Save(read, Claimed(read) with { Version = read.Version + 1 }, default));

        Assert.False((await table.Item(read.Id)).ContainsKey("claim"));
    }

    [Fact]
    public async Task Nor_is_it_approved_by_whoever_read_it_before()
    {
        var read = await table.Add();
        await Save(read, Accepted(read.Withdraw(read.Requester, read.Agent, A.Stamp(Noon.AddMinutes(1)))));
        await WriteBack(read, status: false);

        Assert.False(await table.Requests.Save(read, Accepted(read.Decide(A.Approval(Ada, digest: read.RequestDigest), A.Stamp())) with { Version = read.Version + 1 }, default));

        Assert.Equal("Withdrawn", (await table.Item(read.Id))["status"].S);
    }

    [Fact]
    public async Task Nor_can_what_another_executor_carried_out_after_the_lease_of_the_first()
    {
        var read = await table.Add(A.ExecutingRequest());
        var second = await Save(read, Claimed(read, Noon.AddHours(1)));
        await Save(second, second.Executed(A.Receipt(), A.Stamp()));
        await WriteBack(read);

        await Assert.ThrowsAsync<MalformedItemException>(() => table.Requests.Save(read, Claimed(read, Noon.AddHours(2)) with { Version = read.Version + 1 }, default));

        Assert.Equal(RequestItem.Write(second)["claim"].M["at"].S, (await table.Item(read.Id))["claim"].M["at"].S);
    }

    [Fact]
    public async Task Nobody_overwrites_what_somebody_else_has_said_since()
    {
        var read = await table.Add();
        await Save(read, Accepted(read.Decide(A.Denial(Grace, digest: read.RequestDigest), A.Stamp())));
        await WriteBack(read);

        Assert.False(await table.Requests.Save(read, Accepted(read.Decide(A.Approval(Ada, digest: read.RequestDigest), A.Stamp())) with { Version = read.Version + 1 }, default));

        Assert.Equal(Verdict.Deny, Assert.Single((await table.Requests.Find(read.Id, default))!.Decisions).Verdict);
    }

    // One approval of two leaves it pending: no status changes by it that could have been compared.
    [Fact]
    public async Task Nor_is_another_approval_counted_of_what_was_withdrawn_since()
    {
        var read = await table.Add(A.Request(A.Policy(A.Stage(2, Ada, Grace))));
        await Save(read, Accepted(read.Withdraw(read.Requester, read.Agent, A.Stamp(Noon.AddMinutes(1)))));
        await WriteBack(read, status: false);

        Assert.False(await table.Requests.Save(read, Accepted(read.Decide(A.Approval(Ada, digest: read.RequestDigest), A.Stamp())) with { Version = read.Version + 1 }, default));

        Assert.False((await table.Item(read.Id)).ContainsKey("decisions"));
    }

    [Fact]
    public async Task Nor_is_what_was_settled_as_unknown_begun_again()
    {
        var read = await table.Add(A.ExecutingRequest());
        await Save(read, read.RefuseToExecute(new Refusal(RefusalCode.NotApproved, "Policy says no."), A.Stamp(Noon.AddHours(1))));
        await WriteBack(read, status: false);

        Assert.False(await table.Requests.Save(read, Claimed(read, Noon.AddHours(1)) with { Version = read.Version + 1 }, default));

        Assert.Equal(1, (await table.Requests.Find(read.Id, default))!.Claim!.Attempt);
    }

    // The status is the same, and the version: only how long the history is tells.
    [Fact]
    public async Task Nothing_is_added_to_a_history_to_which_somebody_has_added_since()
    {
        var read = await table.Add();
        var since = await Save(read, read.Fault(A.Stamp(Noon.AddMinutes(1))));
        await table.Write(read.Id, "version", RequestItem.Write(read)["version"]);

        Assert.False(await table.Requests.Save(read, Accepted(read.Decide(A.Approval(Ada, digest: read.RequestDigest), A.Stamp())) with { Version = read.Version + 1 }, default));

        Assert.Equal(since.History, (await table.Requests.Find(read.Id, default))!.History);
    }

    public static TheoryData<string, Func<ApprovalRequest, ApprovalRequest>> PutThere => new()
    {
        { "who decides it", read => read with { Policy = A.Policy(A.Stage(1, Linus)) } },
        { "when it was opened", read => read with { Opened = read.Opened.AddHours(-5) } },
    };

    [Theory, MemberData(nameof(PutThere))]
    public async Task A_round_that_begins_while_another_request_is_put_there_is_not_about_that(string what, Func<ApprovalRequest, ApprovalRequest> exchange)
    {
        var policy = A.Policy(A.Stage(1, Ada), A.Stage(1, Linus));
        var read = await table.Add(A.New(policy));
        var begun = read.BeginRound(A.Refund, Place, policy, A.Stamp());
        Assert.True(begun.IsAskedAbout);
        await PutBack(exchange(read));

        await Save(read, begun);

        var found = (await table.Requests.Find(read.Id, default))!;
        Assert.Equal(begun.Round, found.Round);
        Assert.False(found.IsAskedAbout, what);
        Assert.Empty(found.OwedNotices(Noon));
    }
}
