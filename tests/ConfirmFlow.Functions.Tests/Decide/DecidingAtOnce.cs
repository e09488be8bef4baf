namespace ConfirmFlow.Functions.Tests;

public sealed class DecidingAtOnce
{
    private readonly World _world = new();

    private async Task<RequestId> Asked(int quorum = 1)
    {
        _world.Policy = World.Of(A.Policy(A.Stage(quorum, Ada, Grace, Linus)));
        var id = await _world.Open();
        await _world.Notify(id);
        return id;
    }

    private Task<IntakeAnswer> Withdraw(RequestId id) =>
        _world.Call($$"""{"action":"withdraw-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""");

    [Fact]
    public async Task Of_two_approvers_at_once_one_settles_it()
    {
        var id = await Asked();
        _world.Requests.BeforeNextSave(() => _world.Press(_world.LinkOf(Grace), Verdict.Deny, "Not this one."));

        await _world.Press(_world.LinkOf(Ada));

        Assert.Equal(Status.Denied, _world[id].Status);
        Assert.Equal(Grace, Assert.Single(_world[id].Decisions).By);
    }

    [Fact]
    public async Task Two_approvals_at_once_both_count_towards_a_quorum_of_two()
    {
        var id = await Asked(quorum: 2);
        _world.Requests.BeforeNextSave(() => _world.Press(_world.LinkOf(Grace)));

        await _world.Press(_world.LinkOf(Ada));

        Assert.Equal([Grace, Ada], _world[id].Decisions.Select(decision => decision.By));
        Assert.Equal(Status.Approved, _world[id].Status);
        Assert.Equal(["token-1"], _world.Bell.Rung);
    }

    [Fact]
    public async Task A_double_click_counts_once()
    {
        var id = await Asked(quorum: 2);
        _world.Requests.BeforeNextSave(() => _world.Press(_world.LinkOf(Ada)));

        await _world.Press(_world.LinkOf(Ada));

        Assert.Single(_world[id].Decisions);
        Assert.Equal(Status.Pending, _world[id].Status);
    }

    [Fact]
    public async Task A_withdrawal_that_comes_first_stands()
    {
        var id = await Asked();
        _world.Requests.BeforeNextSave(() => Withdraw(id));

        await _world.Press(_world.LinkOf(Ada));

        Assert.Equal(Status.Withdrawn, _world[id].Status);
        Assert.Empty(_world[id].Decisions);
    }

    [Fact]
    public async Task An_approval_that_comes_first_can_still_be_withdrawn_and_then_nothing_runs()
    {
        var id = await Asked();
        _world.Requests.BeforeNextSave(() => _world.Press(_world.LinkOf(Ada)));

        await Withdraw(id);
        await _world.Execute(id);

        Assert.Equal(Status.Withdrawn, _world[id].Status);
        Assert.Empty(_world.Refund.Done);
    }

    [Fact]
    public async Task A_decision_that_loses_its_race_is_timed_anew()
    {
        var id = await Asked(quorum: 2);
        _world.Clock.SetUtcNow(_world[id].Deadline - Millisecond);
        _world.Requests.BeforeNextSave(async () =>
        {
            await _world.Press(_world.LinkOf(Grace));
            _world.Clock.Advance(Millisecond);
        });

        await _world.Press(_world.LinkOf(Ada));

        Assert.Equal(Grace, Assert.Single(_world[id].Decisions).By);
        Assert.Equal(Status.Pending, _world[id].Status);
    }

    [Fact]
    public async Task An_approval_in_time_beats_an_expiry_that_read_before_it()
    {
        var id = await Asked();
        var deadline = _world[id].Deadline;
        _world.Clock.SetUtcNow(deadline);
        _world.Requests.BeforeNextSave(() =>
        {
            var before = _world[id];
            var approved = Accepted(before.Decide(A.Approval(Ada, deadline - Millisecond, before.RequestDigest), A.Stamp(deadline - Millisecond)));
            return _world.Requests.Save(before, approved with { Version = before.Version + 1 }, default);
        });

        Assert.Equal(NextKind.Execute, (await _world.Advance(id)).Kind);
        Assert.Equal(Status.Approved, _world[id].Status);
    }

    [Fact]
    public async Task An_expiry_that_comes_first_stands()
    {
        var id = await Asked();
        _world.Clock.SetUtcNow(_world[id].Deadline);
        _world.Requests.BeforeNextSave(() => _world.Advance(id));

        await _world.Advance(id);
        await _world.Press(_world.LinkOf(Ada));

        Assert.Equal(Status.Expired, _world[id].Status);
        Assert.Single(_world[id].History, entry => entry.What is Fact.Expired);
        Assert.Empty(_world[id].Decisions);
    }
}
