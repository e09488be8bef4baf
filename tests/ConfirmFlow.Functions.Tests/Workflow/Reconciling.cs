using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Requests that no execution carries are found and carried on.</summary>
public sealed class Reconciling
{
    private readonly World _world = new();

    [Fact]
    public async Task A_request_whose_opener_was_stopped_before_the_start_is_started()
    {
        _world.Machine.StopBeforeNextStart = true;
        await Assert.ThrowsAsync<StoppedException>(() => _world.Open());
        var id = Assert.Single((await _world.Requests.List(default)).Ids);
        _world.Clock.Advance(TimeSpan.FromMinutes(1));

        var sweep = await _world.Reconcile();

        Assert.Equal(new Sweep(1, 1, 0), sweep);
        Assert.Equal([$"{id}-1"], _world.Machine.Executions);
        Assert.Equal(1, _world[id].Run);
    }

    [Fact]
    public async Task An_item_that_says_it_is_open_and_is_no_request_keeps_nobody_from_the_others_and_is_told()
    {
        var id = await Overdue();
        _world.Requests.Nameless = 1;
        _world.Bell.Dead.Add("token-1");
        _world.Machine.Ended.Add($"{id}-1");

        Assert.Equal(new Sweep(2, 1, 1), await _world.Reconcile());
    }

    [Fact]
    public async Task What_is_on_time_is_left_alone()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        _world.Machine.Ended.Add($"{id}-1");
        var before = _world[id];

        Assert.Equal(new Sweep(1, 0, 0), await _world.Reconcile());

        Assert.Same(before, _world[id]);
        Assert.Empty(_world.Bell.Rung);
    }

    [Fact]
    public async Task A_decision_whose_doorbell_was_lost_wakes_the_execution()
    {
        var id = await _world.ApprovedUnheard();
        _world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new Sweep(1, 1, 0), await _world.Reconcile());

        Assert.Equal(["token-1"], _world.Bell.Rung);
        Assert.Equal(1, _world[id].Run);
    }

    [Fact]
    public async Task An_execution_that_is_between_two_steps_is_left_alone()
    {
        var id = await Overdue();
        _world.Bell.Dead.Add("token-1");

        Assert.Equal(new Sweep(1, 0, 0), await _world.Reconcile());

        Assert.Equal([$"{id}-1"], _world.Machine.Executions);
    }

    [Fact]
    public async Task An_execution_that_has_ended_is_followed_by_another()
    {
        var id = await Overdue();
        _world.Bell.Dead.Add("token-1");
        _world.Machine.Ended.Add($"{id}-1");

        Assert.Equal(new Sweep(1, 1, 0), await _world.Reconcile());

        Assert.Equal([$"{id}-1", $"{id}-2"], _world.Machine.Executions.Order());
        Assert.Equal(2, _world[id].Run);
        await _world.Execute(id, run: 2);
        Assert.Equal(Status.Executed, _world[id].Status);
    }

    [Fact]
    public async Task A_sweep_that_was_stopped_before_the_start_is_made_up_for_by_the_next()
    {
        var id = await Overdue();
        _world.Bell.Dead.Add("token-1");
        _world.Machine.Ended.Add($"{id}-1");
        _world.Machine.StopBeforeNextStart = true;

        Assert.Equal(new Sweep(1, 0, 1), await _world.Reconcile());
        Assert.Equal(2, _world[id].Run);
        Assert.Equal([$"{id}-1"], _world.Machine.Executions);
        _world.Clock.Advance(TimeSpan.FromMinutes(2));
        await _world.Reconcile();

        Assert.Equal(2, _world[id].Run);
        Assert.Equal([$"{id}-1", $"{id}-2"], _world.Machine.Executions.Order());
    }

    [Fact]
    public async Task Two_sweeps_at_once_start_one_execution()
    {
        var id = await Overdue();
        _world.Bell.Dead.Add("token-1");
        _world.Machine.Ended.Add($"{id}-1");
        _world.Requests.BeforeNextSave(async () => await _world.Reconcile());

        await _world.Reconcile();

        Assert.Equal(2, _world[id].Run);
        Assert.Equal([$"{id}-1", $"{id}-2"], _world.Machine.Executions.Order());
    }

    [Fact]
    public async Task What_is_carried_on_while_it_is_looked_at_is_left_alone()
    {
        var id = await Overdue();
        _world.Bell.Dead.Add("token-1");
        _world.Machine.Ended.Add($"{id}-1");
        _world.Requests.BeforeNextSave(() => _world.Execute(id));

        Assert.Equal(new Sweep(1, 0, 0), await _world.Reconcile());

        Assert.Equal(1, _world[id].Run);
        Assert.Equal(Status.Executed, _world[id].Status);
    }

    [Fact]
    public async Task A_request_that_cannot_be_carried_does_not_keep_the_others_from_it()
    {
        for (var order = 0; order < 20; order++) await _world.Open(order: $"10{order:00}");
        foreach (var id in (await _world.Requests.List(default)).Ids) _world.Machine.Ended.Add($"{id}-1");
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        _world.Machine.StopBeforeNextStart = true;

        Assert.Equal(new Sweep(20, 19, 1), await _world.Reconcile());
    }

    // More functions may write which run it is, and when that began, than carry it on.
    [Theory]
    [InlineData(1)]
    [InlineData(2126)]
    [InlineData(9999)]
    public async Task That_a_run_is_said_to_begin_yet_to_come_or_before_time_keeps_nobody_from_carrying_it_on(int year)
    {
        var id = await Overdue();
        _world.Bell.Dead.Add("token-1");
        _world.Machine.Ended.Add($"{id}-1");
        _world.Requests.Forge(id, request => request with { RunStarted = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero) });

        Assert.Equal(new Sweep(1, 1, 0), await _world.Reconcile());
    }

    [Fact]
    public async Task What_nobody_carries_is_counted_however_many_runs_there_are_said_to_have_been()
    {
        var id = await Overdue();
        _world.Requests.Forge(id, request => request with { Run = 7 });
        _world.Clock.Advance(TimeSpan.FromMinutes(14));

        Assert.Equal(new Sweep(1, 0, 1), await _world.Reconcile());
    }

    [Fact]
    public async Task What_nobody_could_carry_for_long_is_counted_and_taken_from_an_execution_that_goes_on_without_it()
    {
        var id = await Overdue();
        _world.Bell.Dead.Add("token-1");
        _world.Clock.Advance(TimeSpan.FromMinutes(14));

        Assert.Equal(new Sweep(1, 1, 1), await _world.Reconcile());

        Assert.Equal([$"{id}-1", $"{id}-2"], _world.Machine.Executions.Order());
        await Assert.ThrowsAsync<SupersededException>(() => _world.Execute(id));
    }

    [Fact]
    public async Task While_an_execution_waits_after_a_fault_nothing_is_taken_from_it()
    {
        var id = await Overdue();
        _world.Bell.Dead.Add("token-1");
        _world.Clock.Advance(TimeSpan.FromMinutes(14));
        _world.Requests.Forge(id, request => request.Fault(A.Stamp(_world.Clock.GetUtcNow())));
        _world.Clock.Advance(ApprovalRequest.Patience(1) - TimeSpan.FromSeconds(1));

        Assert.Equal(new Sweep(1, 0, 1), await _world.Reconcile());

        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new Sweep(1, 1, 1), await _world.Reconcile());
    }

    [Fact]
    public async Task With_little_time_left_no_further_request_is_begun()
    {
        await Overdue();

        Assert.Equal(new Sweep(1, 0, 0), await _world.Reconcile(() => TimeSpan.FromSeconds(9)));

        Assert.Empty(_world.Bell.Rung);
    }

    [Fact]
    public async Task What_an_executor_began_and_did_not_end_becomes_Unknown_and_is_told()
    {
        var id = await _world.Approved("delete-order");
        _world.Bell.Rung.Clear();
        _world.Bell.Dead.Add("token-1");
        _world.Machine.Ended.Add($"{id}-1");
        _world.Requests.Forge(id, request => request.ClaimFor(TimeSpan.FromMinutes(3), false, A.Stamp(_world.Clock.GetUtcNow())).Is(out var claimed, out _) ? claimed : request);
        _world.Clock.Advance(TimeSpan.FromMinutes(4));

        await _world.Reconcile();
        Assert.Equal(NextKind.Report, (await _world.Advance(id, run: 2)).Kind);
        await _world.Report(id, run: 2);

        Assert.Equal(Status.Unknown, _world[id].Status);
        Assert.Empty(_world.Deletion.Done);
        Assert.Contains(_world.Letterbox.To(Rita), mail => mail.Text.Contains("not known", StringComparison.Ordinal));
    }

    // Approved a minute ago, and nothing has happened since.
    private async Task<RequestId> Overdue()
    {
        var id = await _world.Approved();
        _world.Bell.Rung.Clear();
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        return id;
    }
}
