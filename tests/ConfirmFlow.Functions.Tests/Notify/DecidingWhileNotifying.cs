namespace ConfirmFlow.Functions.Tests;

/// <summary>A decision can come before, while and after the token of the execution that waits for it is saved.</summary>
public sealed class DecidingWhileNotifying
{
    private readonly World _world = new();

    // An earlier look has mailed Ada, and was stopped before it came to Grace.
    private async Task<(RequestId Id, string Link)> Begun()
    {
        var id = await _world.Open();
        _world.Letterbox.AfterNextSend(() => throw new StoppedException());
        await Assert.ThrowsAsync<StoppedException>(() => _world.Notify(id, "token-1"));
        return (id, _world.LinkOf(Ada));
    }

    [Fact]
    public async Task A_decision_before_the_token_is_saved_makes_Notify_ring_its_own()
    {
        var (id, link) = await Begun();
        _world.Requests.BeforeNextSave(() => _world.Press(link));

        await _world.Notify(id, "token-2");

        Assert.Equal("token-2", _world[id].TaskToken);
        Assert.Equal(["token-1", "token-2"], _world.Bell.Rung);
        Assert.Empty(_world.Letterbox.To(Grace));
    }

    [Fact]
    public async Task A_decision_between_save_and_mail_finds_the_token_and_rings_it()
    {
        var (id, link) = await Begun();
        _world.Letterbox.AfterNextSend(() => _world.Press(link));

        await _world.Notify(id, "token-2");

        Assert.Equal(["token-2"], _world.Bell.Rung);
        Assert.Equal(Status.Approved, _world[id].Status);
        Assert.Equal([Fact.Opened, Fact.Decided, Fact.NoticeSent], _world[id].History.Select(entry => entry.What));
    }

    [Fact]
    public async Task Once_it_is_settled_nobody_else_is_asked()
    {
        var (id, link) = await Begun();
        _world.Letterbox.AfterNextSend(() => _world.Press(link, Verdict.Deny, "No."));

        await _world.Notify(id, "token-2");

        Assert.Empty(_world.Letterbox.To(Grace));
    }

    [Fact]
    public async Task What_needs_no_waiting_is_not_mailed_about()
    {
        var id = await _world.Open();
        _world.Clock.Advance(TimeSpan.FromHours(24));

        await _world.Notify(id);

        Assert.Equal(["token-1"], _world.Bell.Rung);
        Assert.Empty(_world.Letterbox.Mails);
    }
}
