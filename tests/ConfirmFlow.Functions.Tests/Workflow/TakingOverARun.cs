using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>A step whose run is not the request's ends as superseded.</summary>
public sealed class TakingOverARun
{
    private readonly World _world = new();

    [Fact]
    public async Task Every_step_of_an_earlier_run_ends_and_does_nothing()
    {
        var id = await _world.Approved();
        _world.Requests.Forge(id, request => request with { Run = 2 });
        var (before, mails) = (_world[id], _world.Letterbox.Mails.Count);

        await Assert.ThrowsAsync<SupersededException>(() => _world.Notify(id, "old-token"));
        await Assert.ThrowsAsync<SupersededException>(() => _world.Advance(id));
        await Assert.ThrowsAsync<SupersededException>(() => _world.Advance(id, fault: true));
        await Assert.ThrowsAsync<SupersededException>(() => _world.Execute(id));
        await Assert.ThrowsAsync<SupersededException>(() => _world.Report(id));

        Assert.Same(before, _world[id]);
        Assert.Equal(mails, _world.Letterbox.Mails.Count);
        Assert.Empty(_world.Refund.Done);
        Assert.Empty(_world.Bus.Events);
    }

    [Fact]
    public async Task So_does_every_step_of_a_run_that_never_began()
    {
        var id = await _world.Approved();
        var before = _world[id];

        await Assert.ThrowsAsync<SupersededException>(() => _world.Notify(id, "token", run: int.MaxValue));
        await Assert.ThrowsAsync<SupersededException>(() => _world.Advance(id, fault: true, run: int.MaxValue));
        await Assert.ThrowsAsync<SupersededException>(() => _world.Execute(id, run: 2));
        await Assert.ThrowsAsync<SupersededException>(() => _world.Report(id, run: 2));

        Assert.Same(before, _world[id]);
        Assert.Empty(_world.Refund.Done);
    }

    [Fact]
    public async Task A_run_that_is_taken_over_while_it_mails_keeps_no_note()
    {
        var id = await _world.Open();
        _world.Letterbox.AfterNextSend(() =>
        {
            _world.Requests.Forge(id, request => request with { Run = 2, Version = request.Version + 1 });
            return Task.CompletedTask;
        });

        await Assert.ThrowsAsync<SupersededException>(() => _world.Notify(id));

        Assert.Empty(_world[id].Notices);
        Assert.Single(_world.Letterbox.Mails);
    }

    [Fact]
    public async Task The_run_that_took_over_goes_on()
    {
        var id = await _world.Approved();
        _world.Requests.Forge(id, request => request with { Run = 2 });

        await _world.Execute(id, run: 2);

        Assert.Equal(Status.Executed, _world[id].Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("request#ar-aaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void An_input_that_names_no_request_is_a_fault(string? id) =>
        Assert.Throws<StepInputException>(() => Step.IdOf(new StepInput { RequestId = id }));

    [Fact]
    public async Task A_request_that_does_not_exist_is_a_fault()
    {
        await Assert.ThrowsAsync<RequestMissingException>(() => _world.Advance(A.Id));
        await Assert.ThrowsAsync<RequestMissingException>(() => _world.Execute(A.Id));
        await Assert.ThrowsAsync<RequestMissingException>(() => _world.Report(A.Id));
        await Assert.ThrowsAsync<RequestMissingException>(() => _world.Notify(A.Id));
    }
}
