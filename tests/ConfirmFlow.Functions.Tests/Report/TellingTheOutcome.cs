namespace ConfirmFlow.Functions.Tests;

public sealed class TellingTheOutcome
{
    private readonly World _world = new();

    private async Task<RequestId> Executed()
    {
        var id = await _world.Approved();
        await _world.Execute(id);
        _world.Letterbox.Mails.Clear();
        return id;
    }

    [Fact]
    public async Task The_bus_the_requester_and_everyone_asked_hear_of_it_once()
    {
        var id = await Executed();

        await _world.Report(id);
        await _world.Report(id);

        Assert.Equal([(id, Status.Executed)], _world.Bus.Events);
        Assert.Equal([Rita, Ada, Grace], _world.Letterbox.Mails.Select(mail => mail.To));
        Assert.True(_world[id].IsReported);
    }

    [Fact]
    public async Task After_a_stop_only_what_is_not_known_to_be_told_is_told_again()
    {
        var id = await Executed();
        _world.Letterbox.AfterNextSend(() => Task.CompletedTask);
        _world.Letterbox.AfterNextSend(() => throw new StoppedException());
        await Assert.ThrowsAsync<StoppedException>(() => _world.Report(id));

        await _world.Report(id);

        Assert.Equal([Rita, Ada, Ada, Grace], _world.Letterbox.Mails.Select(mail => mail.To));
        Assert.Single(_world.Bus.Events);
        Assert.True(_world[id].IsReported);
    }

    // Noted on what has not ended, nobody could read it any more.
    [Theory]
    [InlineData(Status.Pending)]
    [InlineData(Status.Failed)]
    public async Task What_was_told_is_not_noted_where_another_end_stands_there_meanwhile(Status status)
    {
        var id = await _world.Open();
        await _world.Notify(id);
        await _world.Press(_world.LinkOf(Ada), Verdict.Deny, "No.");
        _world.Letterbox.AfterNextSend(() =>
        {
            _world.Requests.Forge(id, request => request with { Status = status, Version = request.Version + 1 });
            return Task.CompletedTask;
        });

        await Assert.ThrowsAsync<NotSettledException>(() => _world.Report(id));

        Assert.Empty(_world[id].Reporting.Told);
    }

    [Fact]
    public async Task While_the_bus_is_down_nobody_is_told_and_nothing_is_forgotten()
    {
        var id = await Executed();
        _world.Bus.Down = true;
        await Assert.ThrowsAsync<StoppedException>(() => _world.Report(id));
        Assert.Empty(_world.Letterbox.Mails);

        _world.Bus.Down = false;
        await _world.Report(id);

        Assert.True(_world[id].IsReported);
    }

    [Fact]
    public async Task An_address_that_takes_no_mail_keeps_nobody_else_from_hearing()
    {
        var id = await Executed();
        _world.Letterbox.Refusing.Add(Rita);

        await _world.Report(id);

        Assert.Equal([Ada, Grace], _world.Letterbox.Mails.Select(mail => mail.To));
        Assert.True(_world[id].IsReported);
    }

    [Fact]
    public async Task What_is_not_settled_is_not_reported()
    {
        var id = await _world.Approved();

        await Assert.ThrowsAsync<NotSettledException>(() => _world.Report(id));

        Assert.Empty(_world.Bus.Events);
    }

    [Fact]
    public async Task An_action_whose_definition_changed_is_reported_all_the_same()
    {
        var id = await Executed();
        _world.Catalog = new([A.Refund with { Title = "Refund {orderId}", Effect = "{orderId}", Parameters = [A.Refund.Parameters[0]] }]);

        await _world.Report(id);

        Assert.Equal(3, _world.Letterbox.Mails.Count);
    }

    [Fact]
    public async Task An_approver_who_decided_by_a_mail_that_was_never_noted_hears_of_it()
    {
        var id = await _world.Open();
        _world.Letterbox.AfterNextSend(() => throw new StoppedException());
        await Assert.ThrowsAsync<StoppedException>(() => _world.Notify(id));
        await _world.Press(_world.LinkOf(Ada), Verdict.Deny, "No.");
        _world.Letterbox.Mails.Clear();

        await _world.Report(id);

        Assert.Equal([Rita, Ada], _world.Letterbox.Mails.Select(mail => mail.To));
    }
}
