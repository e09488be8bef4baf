namespace ConfirmFlow.Functions.Tests;

/// <summary>Mail is sent at least once: a crash between the post office's answer and our note may repeat one. Both links work until one is used.</summary>
public sealed class SendingMailAtLeastOnce
{
    private readonly World _world = new();

    private async Task<(RequestId Id, string First, string Second)> MailedTwice()
    {
        var id = await _world.Open();
        _world.Letterbox.AfterNextSend(() => throw new StoppedException());
        await Assert.ThrowsAsync<StoppedException>(() => _world.Notify(id, "token-1"));
        await _world.Notify(id, "token-2");

        var mails = _world.Letterbox.To(Ada).ToList();
        Assert.Equal(2, mails.Count);
        return (id, Letterbox.TokenIn(mails[0]), Letterbox.TokenIn(mails[1]));
    }

    [Fact]
    public async Task A_mail_whose_note_was_lost_is_sent_again_with_a_link_of_its_own()
    {
        var (id, first, second) = await MailedTwice();

        Assert.NotEqual(first, second);
        Assert.Single(_world.Letterbox.To(Grace));
        Assert.Equal([Ada, Grace], _world[id].Notices.Select(notice => notice.To));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Either_link_decides_and_then_neither(bool newest)
    {
        var (id, first, second) = await MailedTwice();
        var (used, other) = newest ? (second, first) : (first, second);
        Assert.Equal(200, (await _world.Show(used)).Status);
        Assert.Equal(200, (await _world.Show(other)).Status);

        await _world.Press(used);
        await _world.Press(other, Verdict.Deny, "No.");

        Assert.Equal(Status.Approved, _world[id].Status);
        Assert.Equal(Verdict.Approve, Assert.Single(_world[id].Decisions).Verdict);
    }

    [Fact]
    public async Task What_was_noted_is_not_sent_again()
    {
        var id = await _world.Open();
        await _world.Notify(id, "token-1");
        await _world.Notify(id, "token-2");

        Assert.Equal([Ada, Grace], _world.Letterbox.Mails.Select(mail => mail.To));
        Assert.Equal("token-2", _world[id].TaskToken);
    }

    [Fact]
    public async Task The_requester_gets_no_link()
    {
        _world.Policy = World.Of(A.Policy(A.Stage(1, Rita, Ada)));
        await _world.Notify(await _world.Open());

        Assert.Equal([Ada], _world.Letterbox.Mails.Select(mail => mail.To));
        Assert.Equal([Ada], _world.Links.All.Values.Select(link => link.Approver));
    }

    [Fact]
    public async Task Nothing_that_is_stored_holds_a_token()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        var token = _world.LinkOf(Ada);
        await _world.Press(token);

        Assert.DoesNotContain(_world.Links.All.Keys, key => key.Contains(token, StringComparison.Ordinal));
        Assert.NotEqual(token, _world[id].Decisions[0].Proof);
        Assert.DoesNotContain(_world[id].History, entry => entry.Note.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_action_whose_definition_changed_is_not_asked_about()
    {
        var id = await _world.Open();
        _world.Catalog = new([A.Refund with { Effect = "Order {orderId} is doubled: {amount}." }]);

        await Assert.ThrowsAsync<ActionMissingException>(() => _world.Notify(id));

        Assert.Empty(_world.Letterbox.Mails);
    }
}
