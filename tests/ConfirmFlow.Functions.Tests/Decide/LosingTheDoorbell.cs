namespace ConfirmFlow.Functions.Tests;

/// <summary>What is saved counts, whether or not anybody heard the bell.</summary>
public sealed class LosingTheDoorbell
{
    private readonly World _world = new();

    private async Task<RequestId> Asked()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        return id;
    }

    [Fact]
    public async Task A_second_press_rings_for_a_decision_whose_bell_was_lost()
    {
        var id = await _world.ApprovedUnheard();
        Assert.Empty(_world.Bell.Rung);

        await _world.Press(_world.LinkOf(Ada));

        Assert.Equal(["token-1"], _world.Bell.Rung);
        Assert.Single(_world[id].Decisions);
    }

    [Fact]
    public async Task A_bell_nobody_heard_only_costs_the_wait()
    {
        var id = await _world.ApprovedUnheard();

        Assert.Equal(NextKind.Execute, (await _world.Advance(id)).Kind);
    }

    [Fact]
    public async Task The_sweep_rings_for_who_is_to_be_asked_since_their_stand_in_was_locked_out()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(1, Ada)) with { Challenge = Challenge.Code, Delegations = [new(Ada, Linus, Noon.AddDays(-1), Noon.AddDays(9), "on leave")] });
        await Asked();
        for (var wrong = 1; wrong < ApprovalRequest.WrongAnswers; wrong++) await _world.Press(_world.LinkOf(Linus), answer: "wrong");
        _world.Bell.LoseNext = true;
        await Assert.ThrowsAsync<StoppedException>(() => _world.Press(_world.LinkOf(Linus), answer: "wrong"));
        Assert.Equal(new Sweep(1, 0, 0), await _world.Reconcile());

        _world.Clock.Advance(ApprovalRequest.Grace);

        Assert.Equal(new Sweep(1, 1, 0), await _world.Reconcile());
        Assert.Equal(["token-1"], _world.Bell.Rung);

        // Whoever was woken needs time to ask: that long nobody else is.
        for (var minute = 1; minute < 3; minute++)
        {
            _world.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(new Sweep(1, 0, 0), await _world.Reconcile());
        }

        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new Sweep(1, 1, 0), await _world.Reconcile());
    }

    [Fact]
    public async Task Where_nobody_waits_for_that_another_run_asks()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(1, Ada)));
        var id = await _world.Open();
        // The step dies with the token kept and nobody mailed, and its execution with it.
        _world.Letterbox.Forbidden.Add(Ada);
        await Assert.ThrowsAnyAsync<Exception>(() => _world.Notify(id));
        _world.Letterbox.Forbidden.Clear();
        _world.Bell.Dead.Add("token-1");
        _world.Machine.Ended.Add($"{id}-1");
        Assert.Equal(new Sweep(1, 0, 0), await _world.Reconcile());

        _world.Clock.Advance(ApprovalRequest.Grace);

        Assert.Equal(new Sweep(1, 1, 0), await _world.Reconcile());
        Assert.Equal(2, _world[id].Run);
    }

    [Fact]
    public async Task A_repeated_withdrawal_rings_for_one_whose_bell_was_lost()
    {
        var id = await Asked();
        var call = $$"""{"action":"withdraw-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""";
        _world.Bell.LoseNext = true;
        await Assert.ThrowsAsync<StoppedException>(() => _world.Call(call));
        Assert.Equal(Status.Withdrawn, _world[id].Status);

        await _world.Call(call);

        Assert.Equal(["token-1"], _world.Bell.Rung);
    }

    [Fact]
    public async Task A_decision_that_changes_nothing_next_rings_nobody()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(2, Ada, Grace)));
        await Asked();

        await _world.Press(_world.LinkOf(Ada));
        Assert.Empty(_world.Bell.Rung);

        await _world.Press(_world.LinkOf(Grace));
        Assert.Equal(["token-1"], _world.Bell.Rung);
    }

    [Fact]
    public async Task Once_everyone_was_told_a_repeated_withdrawal_rings_nobody()
    {
        var id = await Asked();
        var call = $$"""{"action":"withdraw-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""";
        await _world.Call(call);
        await _world.Report(id);
        _world.Bell.Rung.Clear();

        await _world.Call(call);

        Assert.Empty(_world.Bell.Rung);
    }

    [Fact]
    public async Task Once_everyone_was_told_a_press_rings_nobody()
    {
        var id = await _world.Approved();
        var link = _world.LinkOf(Ada);
        await _world.Execute(id);
        await _world.Report(id);
        _world.Bell.Rung.Clear();

        await _world.Press(link);

        Assert.Empty(_world.Bell.Rung);
    }
}
