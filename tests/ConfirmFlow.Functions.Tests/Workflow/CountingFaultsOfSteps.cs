namespace ConfirmFlow.Functions.Tests;

public sealed class CountingFaultsOfSteps
{
    private readonly World _world = new();

    [Fact]
    public async Task A_step_that_keeps_failing_is_settled_as_failed_and_reported()
    {
        var id = await _world.Open();
        for (var fault = 1; fault < ApprovalRequest.FaultLimit; fault++)
        {
            Assert.Equal(new NextStep(NextKind.Wait, ApprovalRequest.Patience(fault)), await _world.Advance(id, fault: true));
        }

        Assert.Equal(NextKind.Report, (await _world.Advance(id, fault: true)).Kind);
        Assert.Equal(Status.Failed, _world[id].Status);
    }

    [Fact]
    public async Task A_fault_that_time_has_overtaken_is_not_counted()
    {
        var id = await _world.Open();
        _world.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(NextKind.Report, (await _world.Advance(id, fault: true)).Kind);
        Assert.Equal(Status.Expired, _world[id].Status);
        Assert.Equal(0, _world[id].History.ConsecutiveFaults);
    }

    [Fact]
    public async Task An_action_that_always_dies_is_unknown_after_its_last_attempt()
    {
        var id = await _world.Approved();
        for (var attempt = 1; attempt <= ApprovalRequest.AttemptLimit; attempt++)
        {
            _world.Refund.WhileNextRuns(() => throw new StoppedException());
            await Assert.ThrowsAsync<StoppedException>(() => _world.Execute(id));
            var next = await _world.Advance(id, fault: true);
            Assert.Equal(NextKind.Wait, next.Kind);
            _world.Clock.Advance(next.Wait);
        }

        Assert.Equal(NextKind.Report, (await _world.Advance(id)).Kind);
        Assert.Equal(Status.Unknown, _world[id].Status);
        Assert.Equal(ApprovalRequest.AttemptLimit, _world.Refund.Done.Count);
    }

    [Fact]
    public async Task A_report_that_never_works_is_abandoned()
    {
        var id = await _world.Approved();
        await _world.Execute(id);
        _world.Bus.Down = true;
        NextStep next;
        var faults = 0;
        do
        {
            await Assert.ThrowsAsync<StoppedException>(() => _world.Report(id));
            next = await _world.Advance(id, fault: true);
        }
        while (next.Kind is NextKind.Wait && ++faults < 100);

        Assert.Equal(NextKind.Abandon, next.Kind);
        Assert.Equal(Status.Executed, _world[id].Status);
    }

    [Fact]
    public async Task An_action_that_left_the_catalog_is_not_taken_for_harmless()
    {
        var id = await _world.Approved();
        _world.Refund.WhileNextRuns(() => throw new StoppedException());
        await Assert.ThrowsAsync<StoppedException>(() => _world.Execute(id));
        _world.Catalog = new([World.Delete]);
        _world.Clock.Advance(TimeSpan.FromMinutes(3));

        await _world.Advance(id);

        Assert.Equal(Status.Unknown, _world[id].Status);
    }
}
