namespace ConfirmFlow.Functions.Tests;

/// <summary>Mail that the mail service refuses for good.</summary>
public sealed class RefusingMail
{
    private readonly World _world = new();

    [Fact]
    public async Task Where_who_has_stood_in_can_still_approve_it_is_waited_for()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(1, Ada)) with { Delegations = [new(Ada, Linus, Noon.AddDays(-1), Noon.AddHours(1), "on leave")] });
        var id = await _world.Open();
        await _world.Notify(id);
        _world.Clock.Advance(TimeSpan.FromHours(2));
        await _world.Advance(id);
        _world.Letterbox.Refusing.Add(Ada);

        await _world.Notify(id, "token-2");

        Assert.Equal((true, true), (_world[id].IsInReach(_world.Clock.GetUtcNow()), _world[id].CanStillBeApproved(_world.Clock.GetUtcNow())));
        await _world.Press(_world.LinkOf(Linus));
        Assert.Equal(Status.Approved, _world[id].Status);
    }

    [Fact]
    public async Task Where_a_stand_in_who_has_approved_can_make_room_it_is_no_fault()
    {
        // Linus approves for both, and is counted for Ada, who is back two hours later.
        _world.Policy = World.Of(A.Policy(A.Stage(2, Ada, Grace)) with { Delegations = [new(Ada, Linus, Noon.AddDays(-1), Noon.AddHours(1), "on leave"), new(Grace, Linus, Noon.AddDays(-1), Noon.AddDays(9), "on leave")] });
        _world.Letterbox.Refusing.Add(Grace);
        var id = await _world.Open();
        await _world.Notify(id);
        await _world.Press(_world.LinkOf(Linus));
        _world.Clock.Advance(TimeSpan.FromHours(2));
        await _world.Advance(id);

        await _world.Notify(id, "token-2");

        await _world.Press(_world.LinkOf(Ada));
        Assert.Equal(Status.Approved, _world[id].Status);
    }

    [Fact]
    public async Task One_approver_who_cannot_be_mailed_stands_in_nobodys_way()
    {
        var id = await _world.Open();
        _world.Letterbox.Refusing.Add(Ada);

        await _world.Notify(id, "token-1");
        await _world.Press(_world.LinkOf(Grace));

        Assert.Equal(Status.Approved, _world[id].Status);
        Assert.Equal([Fact.Opened, Fact.NoticeRefused, Fact.NoticeSent, Fact.Decided], _world[id].History.Select(entry => entry.What));
    }

    [Fact]
    public async Task What_was_refused_is_not_tried_again()
    {
        var id = await _world.Open();
        _world.Letterbox.Refusing.Add(Ada);
        await _world.Notify(id, "token-1");
        _world.Letterbox.Refusing.Clear();

        await _world.Notify(id, "token-2");

        Assert.Empty(_world.Letterbox.To(Ada));
        Assert.Single(_world.Letterbox.To(Grace));
    }

    [Fact]
    public async Task When_too_few_can_be_mailed_it_is_a_fault_each_time()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(2, Ada, Grace)));
        var id = await _world.Open();
        _world.Letterbox.Refusing.Add(Ada);

        await Assert.ThrowsAsync<NobodyReachedException>(() => _world.Notify(id, "token-1"));
        await Assert.ThrowsAsync<NobodyReachedException>(() => _world.Notify(id, "token-2"));

        // Grace can still deny.
        Assert.Single(_world.Letterbox.To(Grace));
        Assert.Empty(_world.Bell.Rung);
    }

    [Fact]
    public async Task When_too_few_of_a_stage_can_be_mailed_the_next_one_is_asked_at_once()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(1, Ada), A.Stage(1, Grace)));
        var id = await _world.Open();
        _world.Letterbox.Refusing.Add(Ada);

        await _world.Notify(id, "token-1");
        Assert.Equal(["token-1"], _world.Bell.Rung);
        await _world.Advance(id);
        await _world.Notify(id, "token-2");

        Assert.Equal(["token-1"], _world.Bell.Rung);
        await _world.Press(_world.LinkOf(Grace));
        Assert.Equal(Status.Approved, _world[id].Status);
    }

    [Fact]
    public async Task Whoever_could_not_be_asked_is_not_told_the_outcome()
    {
        var id = await _world.Open();
        _world.Letterbox.Refusing.Add(Ada);
        await _world.Notify(id);

        Assert.Equal([Rita, Grace], _world[id].StillToTell);
    }
}
