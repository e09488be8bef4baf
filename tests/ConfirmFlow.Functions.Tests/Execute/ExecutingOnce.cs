namespace ConfirmFlow.Functions.Tests;

/// <summary>A claim is a lease: nobody runs the action again or judges it earlier.</summary>
public sealed class ExecutingOnce
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);
    private readonly World _world = new();

    private async Task DiesAfterItsClaim(RequestId id, Deed deed)
    {
        deed.WhileNextRuns(() => throw new StoppedException());
        await Assert.ThrowsAsync<StoppedException>(() => _world.Execute(id));
        Assert.Equal(Status.Executing, _world[id].Status);
    }

    [Fact]
    public async Task What_was_approved_runs_once_with_what_was_shown_and_leaves_a_receipt()
    {
        var id = await _world.Approved();

        await _world.Execute(id);
        await _world.Execute(id);

        var (parameters, session, _) = Assert.Single(_world.Refund.Done);
        Assert.Equal("""{"amount":"12.50","orderId":"1001"}""", parameters);
        Assert.Equal(id.Value, session);
        Assert.Equal([("RefundOrderAction", id)], _world.Roles.Assumed);
        Assert.Equal((Status.Executed, "12.50"), (_world[id].Status, _world[id].Receipt!.Facts["amount"]));
    }

    [Fact]
    public async Task Of_two_executors_at_once_only_one_acts()
    {
        var id = await _world.Approved();
        _world.Requests.BeforeNextSave(() => _world.Execute(id));

        await _world.Execute(id);

        Assert.Single(_world.Refund.Done);
        Assert.Equal(1, _world[id].Claim!.Attempt);
    }

    // A front door may put an item with any version, and cannot put what others have written.
    [Fact]
    public async Task What_is_put_back_as_it_was_while_an_executor_claims_it_is_not_carried_out_again()
    {
        var id = await _world.Approved("delete-order");
        var seen = _world[id];
        _world.Requests.BeforeNextSave(async () =>
        {
            await _world.Execute(id);
            Assert.Equal(Status.Executed, _world[id].Status);
            _world.Requests.Forge(id, _ => seen with { Decisions = [], Notices = [], Round = null, Asked = null, TaskToken = null, Looks = 0 });
        });

        await _world.Execute(id);

        Assert.Single(_world.Deletion.Done);
    }

    // It may write version, status and history where they stand, too.
    [Theory, InlineData("delete-order", false), InlineData("refund-order", false), InlineData("refund-order", true)]
    public async Task What_is_said_to_be_as_it_was_while_an_executor_claims_it_is_not_carried_out_again(string action, bool again)
    {
        var id = await _world.Approved(action);
        var deed = action == "delete-order" ? _world.Deletion : _world.Refund;
        if (again)
        {
            await DiesAfterItsClaim(id, deed);
            _world.Clock.Advance(Lease);
        }

        var (seen, before) = (_world[id], deed.Done.Count);
        _world.Requests.BeforeNextSave(async () =>
        {
            await _world.Execute(id);
            Assert.Equal(Status.Executed, _world[id].Status);
            _world.Requests.Forge(id, done => done with { Version = seen.Version, Status = seen.Status, SettledAt = null, History = seen.History });
        });

        await _world.Execute(id);

        Assert.Equal(before + 1, deed.Done.Count);
    }

    // More functions may write a status than may write what came of an action. Nobody honest judges before the lease is over.
    [Theory]
    [InlineData(0, false, Status.Executed)]
    [InlineData(0, true, Status.Unknown)]
    [InlineData(3, false, Status.Unknown)]
    public async Task That_it_is_not_known_is_no_judgement_before_the_lease_is_over_and_people_were_told(int minutes, bool told, Status status)
    {
        var id = await _world.Approved("delete-order");
        _world.Deletion.WhileNextRuns(async () =>
        {
            _world.Requests.Forge(id, request => request with { Status = Status.Unknown, SettledAt = _world.Clock.GetUtcNow(), Version = request.Version + 1 });
            if (told) await _world.Report(id);
            _world.Clock.Advance(TimeSpan.FromMinutes(minutes));
        });

        await _world.Execute(id);

        Assert.Single(_world.Deletion.Done);
        Assert.Equal((status, status is Status.Executed), (_world[id].Status, _world[id].Receipt is not null));
    }

    [Fact]
    public async Task A_second_executor_does_not_act_while_the_first_one_does()
    {
        var id = await _world.Approved();
        _world.Refund.WhileNextRuns(() => _world.Execute(id));

        await _world.Execute(id);

        Assert.Single(_world.Refund.Done);
        Assert.Equal(Status.Executed, _world[id].Status);
    }

    [Fact]
    public async Task A_lease_lasts_the_time_its_executor_had_left_and_a_minute()
    {
        var id = await _world.Approved();
        await DiesAfterItsClaim(id, _world.Refund);

        Assert.Equal(Noon + Lease, _world[id].Claim!.LeaseUntil);
    }

    [Fact]
    public async Task When_an_executor_died_nobody_acts_before_its_lease_is_over()
    {
        var id = await _world.Approved();
        await DiesAfterItsClaim(id, _world.Refund);
        _world.Clock.Advance(Lease - Millisecond);

        await _world.Execute(id);
        await _world.Advance(id);

        Assert.Single(_world.Refund.Done);
        Assert.Equal((Status.Executing, 1), (_world[id].Status, _world[id].Claim!.Attempt));
    }

    [Fact]
    public async Task After_the_lease_an_idempotent_action_runs_again()
    {
        var id = await _world.Approved();
        await DiesAfterItsClaim(id, _world.Refund);
        _world.Clock.Advance(Lease);

        Assert.Equal(NextKind.Execute, (await _world.Advance(id)).Kind);
        await _world.Execute(id);

        Assert.Equal(2, _world.Refund.Done.Count);
        Assert.Equal((Status.Executed, 2), (_world[id].Status, _world[id].Claim!.Attempt));
    }

    [Fact]
    public async Task After_the_lease_any_other_action_is_unknown_and_never_runs_again()
    {
        var id = await _world.Approved("delete-order");
        await DiesAfterItsClaim(id, _world.Deletion);
        _world.Clock.Advance(Lease);

        await _world.Execute(id);
        Assert.Equal(NextKind.Report, (await _world.Advance(id)).Kind);
        await _world.Execute(id);

        Assert.Single(_world.Deletion.Done);
        Assert.Equal(Status.Unknown, _world[id].Status);
    }

    [Fact]
    public async Task A_late_executor_does_not_overrule_a_judgement()
    {
        var id = await _world.Approved("delete-order");
        _world.Deletion.WhileNextRuns(async () =>
        {
            _world.Clock.Advance(Lease);
            await _world.Advance(id);
        });

        await _world.Execute(id);

        Assert.Equal(Status.Unknown, _world[id].Status);
        Assert.Null(_world[id].Receipt);
    }

    [Fact]
    public async Task A_late_executor_does_not_overrule_the_one_that_took_over()
    {
        var id = await _world.Approved();
        _world.Refund.WhileNextRuns(async () =>
        {
            _world.Clock.Advance(Lease);
            await _world.Execute(id);
            _world.Clock.Advance(TimeSpan.FromMinutes(1));
        });

        await _world.Execute(id);

        Assert.Equal(Noon + Lease, _world[id].SettledAt);
        Assert.Single(_world[id].History, entry => entry.What is Fact.Executed);
    }

    [Fact]
    public async Task A_late_executor_does_not_end_a_claim_that_is_not_its_own()
    {
        var id = await _world.Approved();
        _world.Refund.WhileNextRuns(async () =>
        {
            _world.Clock.Advance(Lease);
            await DiesAfterItsClaim(id, _world.Refund);
        });

        await _world.Execute(id);

        Assert.Equal((Status.Executing, 2), (_world[id].Status, _world[id].Claim!.Attempt));
    }

    [Fact]
    public async Task A_withdrawal_that_comes_before_the_claim_stands()
    {
        var id = await _world.Approved();
        _world.Requests.BeforeNextSave(() => _world.Call($$"""{"action":"withdraw-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}"""));

        await _world.Execute(id);

        Assert.Empty(_world.Refund.Done);
        Assert.Equal(Status.Withdrawn, _world[id].Status);
    }

    [Fact]
    public async Task A_withdrawal_that_comes_after_the_claim_does_not()
    {
        var id = await _world.Approved();
        IntakeAnswer? answer = null;
        _world.Refund.WhileNextRuns(async () =>
            answer = await _world.Call($$"""{"action":"withdraw-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}"""));

        await _world.Execute(id);

        Assert.Equal("claimed", answer?.Code);
        Assert.Equal(id.Value, answer?.RequestId);
        Assert.Equal(Status.Executed, _world[id].Status);
    }
}
