namespace ConfirmFlow.Functions.Tests;

/// <summary>Who decides is what policy says when people are first asked, and not what a front door has written into a request.</summary>
public sealed class TurningAway
{
    private readonly World _world = new() { Policy = World.Of(A.Policy(A.Stage(1, Ada) with { Reminders = [TimeSpan.FromHours(1)] }, A.Stage(1, Linus))) };

    // As whoever has a front door's credentials can put it there: with nothing that they may not write, and a digest that fits.
    private async Task<RequestId> ForgedAfterADenial()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        await _world.Press(_world.LinkOf(Ada), Verdict.Deny, "This is fraud.");
        _world.Requests.Forge(id, denied =>
        {
            var forged = A.New(denied.Policy with { Stages = [denied.Policy.Stages[1]] }, id) with { Version = denied.Version, Run = 50 };
            return forged with { RequestDigest = RequestDigests.OfRequest(forged) };
        });
        return id;
    }

    private Task<IntakeAnswer> Check(RequestId id) => _world.Call($$"""{"action":"check-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""");

    [Fact]
    public async Task A_stage_is_not_asked_before_its_turn_because_a_front_door_says_so()
    {
        var id = await ForgedAfterADenial();

        await _world.Notify(id, "token-50", 50);

        Assert.Empty(_world.Letterbox.To(Linus));
        Assert.Equal("token-50", _world.Bell.Rung[^1]);
        Assert.Equal(NextKind.Report, (await _world.Advance(id, run: 50)).Kind);
        await _world.Report(id, 50);
        Assert.Equal(Status.Refused, _world[id].Status);
        Assert.Equal([Rita], _world[id].Reporting.Told);
        Assert.Contains("can be asked for again", _world.Letterbox.To(Rita).Last().Text, StringComparison.Ordinal);
        Assert.Single(_world[id].History, entry => entry.What is Fact.TurnedAway);
    }

    [Fact]
    public async Task Whoever_stops_before_the_workflow_knows_it_ends_all_the_same()
    {
        var id = await ForgedAfterADenial();
        _world.Bell.LoseNext = true;
        await Assert.ThrowsAsync<StoppedException>(() => _world.Notify(id, "token-50", 50));

        Assert.Equal(NextKind.Report, (await _world.Advance(id, fault: true, run: 50)).Kind);

        Assert.Equal((Status.Refused, 0), (_world[id].Status, _world[id].History.Count(entry => entry.What is Fact.Faulted)));
    }

    [Fact]
    public async Task One_that_nobody_carries_on_is_found_soon()
    {
        var id = await ForgedAfterADenial();
        await _world.Notify(id, "token-50", 50);
        _world.Machine.Ended.Add($"{id}-50");
        _world.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, (await _world.Reconcile()).Resumed);

        Assert.Equal(NextKind.Report, (await _world.Advance(id, run: _world[id].Run)).Kind);
    }

    [Fact]
    public async Task Where_policy_changed_before_anybody_was_asked_the_agent_is_told_to_ask_again_and_can()
    {
        var id = await _world.Open();
        _world.Policy = World.Of(A.Policy(A.Stage(1, Grace)));
        await _world.Notify(id);
        await _world.Advance(id);

        var answer = await Check(id);
        var again = await _world.Open();
        await _world.Notify(again);

        Assert.Equal(("Refused", false), (answer.Status, answer.Executed));
        Assert.Contains("can be asked for again", answer.Message, StringComparison.Ordinal);
        Assert.NotEqual(id, again);
        Assert.Single(_world.Letterbox.To(Grace));
        Assert.Empty(_world.Letterbox.To(Ada));
    }

    [Fact]
    public async Task Where_it_changes_afterwards_or_cannot_be_read_the_round_goes_on()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        _world.Policy = World.Of(A.Policy(A.Stage(1, Grace)));
        _world.PolicyIsBroken = true;

        _world.Clock.Advance(TimeSpan.FromHours(1));
        await _world.Advance(id);
        await _world.Notify(id, "token-2");
        _world.Clock.Advance(TimeSpan.FromHours(3));
        await _world.Advance(id);
        await _world.Notify(id, "token-3");

        Assert.Equal(2, _world.Letterbox.To(Ada).Count());
        Assert.Single(_world.Letterbox.To(Linus));
        Assert.Equal(Status.Pending, _world[id].Status);
    }

    [Fact]
    public async Task Nobody_is_asked_for_the_first_time_while_it_cannot_be_read()
    {
        var id = await _world.Open();
        _world.PolicyIsBroken = true;
        await Assert.ThrowsAsync<Aws.InvalidPolicyException>(() => _world.Notify(id));
        Assert.Equal(NextKind.Wait, (await _world.Advance(id, fault: true)).Kind);
        Assert.Empty(_world.Letterbox.Mails);

        _world.PolicyIsBroken = false;
        await _world.Notify(id, "token-2");

        Assert.Single(_world.Letterbox.To(Ada));
    }

    [Fact]
    public async Task What_is_put_there_while_mails_go_out_is_not_asked_about()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace), A.Stage(1, Linus)));
        var id = await _world.Open();
        _world.Letterbox.AfterNextSend(() =>
        {
            _world.Requests.Forge(id, asked => A.New(asked.Policy with { Stages = [asked.Policy.Stages[1]] }, id) with { Version = asked.Version + 1 });
            return Task.CompletedTask;
        });

        await _world.Notify(id);

        Assert.Empty(_world.Letterbox.To(Linus));
        Assert.Equal(["token-1"], _world.Bell.Rung);
    }
}
