using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>What is approved on Monday and may begin on Wednesday. The execution that asked waits with token-1, the one that waits for the window with token-2.</summary>
public sealed class TellingOfTheWindow
{
    private readonly World _world = new()
    {
        Policy = World.Of(A.Policy(A.Stage(1, Ada, Grace, Linus)) with
        {
            UsableFor = TimeSpan.FromDays(3),
            ChangeWindow = new(new() { Zone = Zone.Find("Etc/UTC")!, Spans = [new([DayOfWeek.Wednesday], TimeSpan.FromHours(8), TimeSpan.FromHours(18))] }),
        }),
    };

    // Whatever it is that they were told: those that ask have a link.
    private IEnumerable<Person> Told => _world.Letterbox.Mails.Where(mail => !mail.Text.Contains("://", StringComparison.Ordinal)).Select(mail => mail.To);

    private Task Stop() => throw new StoppedException();

    [Fact]
    public async Task The_requester_and_whoever_was_asked_and_has_not_decided_get_one_mail()
    {
        var id = await _world.Approved();

        await _world.Notify(id, "token-2");
        await _world.Notify(id, "token-3");

        Assert.Equal([Grace, Linus, Rita], Told);
        Assert.Equal([Grace, Linus, Rita], _world[id].WindowNotices.Select(notice => notice.To));
        Assert.Equal([Ada, Grace, Linus], _world[id].Notices.Select(notice => notice.To));
        Assert.Equal(["token-1"], _world.Bell.Rung);
    }

    [Fact]
    public async Task What_policy_approved_is_told_the_requester_alone()
    {
        _world.Policy = World.Of(A.ApprovingPolicy with { UsableFor = TimeSpan.FromDays(3), ChangeWindow = _world.Policy.For("refund-order", A.Parameters).ChangeWindow });

        await _world.Notify(await _world.Open());

        Assert.Equal([Rita], _world.Letterbox.Mails.Select(mail => mail.To));
    }

    [Fact]
    public async Task What_runs_at_once_is_told_nobody_before_it_has()
    {
        var id = await _world.Approved();
        _world.Clock.Advance(TimeSpan.FromHours(45));

        await _world.Notify(id, "token-2");

        Assert.Empty(Told);
        Assert.Equal(["token-1", "token-2"], _world.Bell.Rung);
    }

    [Fact]
    public async Task A_mail_whose_note_was_lost_is_sent_again_and_no_other_is()
    {
        var id = await _world.Approved();
        _world.Letterbox.AfterNextSend(() => Task.CompletedTask);
        _world.Letterbox.AfterNextSend(Stop);
        await Assert.ThrowsAsync<StoppedException>(() => _world.Notify(id, "token-2"));

        await _world.Notify(id, "token-3");

        Assert.Equal([Grace, Linus, Linus, Rita], Told);
    }

    [Fact]
    public async Task A_mail_that_is_refused_keeps_nobody_else_from_theirs_and_is_not_tried_again()
    {
        var id = await _world.Approved();
        _world.Letterbox.Refusing.UnionWith([Rita, Grace]);
        await _world.Notify(id, "token-2");
        _world.Letterbox.Refusing.Clear();

        await _world.Notify(id, "token-3");

        Assert.Equal([Linus], Told);
        Assert.Equal([true, false, true], _world[id].WindowNotices.Select(notice => notice.Refused));
        Assert.Equal([Rita, Ada, Grace, Linus], _world[id].StillToTell);
    }

    // Links go to one domain only, where a deployment says so; whoever asks may be of another one.
    [Fact]
    public async Task A_requester_who_may_not_be_mailed_keeps_nobody_else_from_theirs()
    {
        var id = await _world.Approved();
        _world.Letterbox.Forbidden.Add(Rita);

        await _world.Notify(id, "token-2");

        Assert.Equal([Grace, Linus], Told);
        Assert.Equal([Rita, Ada, Grace, Linus], _world[id].StillToTell);
        Assert.Empty(_world[id].StillToTellOfWindow(_world.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Where_the_bell_was_lost_the_sweep_rings_and_not_once_they_have_been_told()
    {
        var id = await _world.ApprovedUnheard();
        _world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new Sweep(1, 1, 0), await _world.Reconcile());
        await _world.Notify(id, "token-2");

        Assert.Equal([Grace, Linus, Rita], Told);
        Assert.Equal(new Sweep(1, 0, 0), await _world.Reconcile());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Once_it_was_taken_back_or_withdrawn_nobody_else_is_told(bool withdrawn)
    {
        var id = await _world.Approved();
        var link = _world.LinkOf(Ada);
        _world.Letterbox.AfterNextSend(() => withdrawn
            ? _world.Call($$"""{"action":"withdraw-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""")
            : _world.Press(link, Verdict.TakeBack));

        await _world.Notify(id, "token-2");

        Assert.Equal([Grace], Told);
        Assert.Equal(withdrawn ? Status.Withdrawn : Status.Denied, _world[id].Status);
        Assert.Equal(["token-1", "token-2"], _world.Bell.Rung);
    }

    // The mail to Grace is under way while Ada approves, and while those are told who are known to have been asked.
    [Fact]
    public async Task Whoever_is_asked_while_it_is_approved_and_the_others_are_told_is_told_by_whoever_asked_them()
    {
        var id = await _world.Open();
        _world.Letterbox.AfterNextSend(() => Task.CompletedTask);
        _world.Letterbox.AfterNextSend(async () =>
        {
            await _world.Press(_world.LinkOf(Ada));
            await _world.Notify(id, "token-2");
        });

        await _world.Notify(id, "token-1");

        Assert.Equal([Rita, Grace], Told);
        Assert.Equal("token-2", _world[id].TaskToken);
        Assert.DoesNotContain(_world.Letterbox.Mails, mail => mail.To == Linus);
    }

    // The same, and the execution that waits for the window finds the note that Grace was asked.
    [Fact]
    public async Task Whoever_is_known_to_have_been_asked_when_the_wait_begins_is_told_once()
    {
        var id = await _world.Open();
        _world.Letterbox.AfterNextSend(() => Task.CompletedTask);
        _world.Letterbox.AfterNextSend(() => _world.Press(_world.LinkOf(Ada)));
        await _world.Notify(id, "token-1");
        Assert.Empty(Told);

        await _world.Notify(id, "token-2");

        Assert.Equal([Grace, Rita], Told);
    }

    // Grace is told by whoever asked her, and meanwhile her note is there for those who tell the others.
    [Fact]
    public async Task Of_two_who_could_tell_an_approver_one_does()
    {
        var id = await _world.Open();
        var others = Task.CompletedTask;
        var asked = new TaskCompletionSource();
        _world.Letterbox.AfterNextSend(() => Task.CompletedTask);
        _world.Letterbox.AfterNextSend(async () =>
        {
            await _world.Press(_world.LinkOf(Ada));
            _world.Letterbox.AfterNextSend(() => asked.Task.WaitAsync(TimeSpan.FromSeconds(10)));
            _world.Letterbox.AfterNextSend(async () =>
            {
                asked.SetResult();
                await others;
            });
            others = _world.Notify(id, "token-2");
        });

        await _world.Notify(id, "token-1");

        Assert.Equal([Rita, Grace], Told);
    }

    [Fact]
    public async Task A_second_press_while_people_are_told_wakes_nobody()
    {
        var id = await _world.Approved();
        var link = _world.LinkOf(Ada);
        _world.Letterbox.AfterNextSend(() => Task.CompletedTask);
        _world.Letterbox.AfterNextSend(() => _world.Press(link));

        await _world.Notify(id, "token-2");

        Assert.Equal(["token-1"], _world.Bell.Rung);
    }

    // It has come as far as to Linus when the first one goes on.
    [Fact]
    public async Task Where_another_execution_begins_to_wait_telling_is_up_to_that_one()
    {
        var id = await _world.Approved();
        var another = Task.CompletedTask;
        var stopped = new TaskCompletionSource();
        _world.Letterbox.AfterNextSend(() =>
        {
            another = _world.Notify(id, "token-3");
            return Task.CompletedTask;
        });
        _world.Letterbox.AfterNextSend(() => Task.CompletedTask);
        _world.Letterbox.AfterNextSend(() => stopped.Task);

        await _world.Notify(id, "token-2");
        stopped.SetResult();
        await another;

        // The one mail that was under way.
        Assert.Equal([Grace, Grace, Linus, Rita], Told);
    }

    [Fact]
    public async Task A_post_office_that_is_closed_does_not_make_what_was_approved_fail()
    {
        var id = await _world.Approved();
        for (var fault = 1; fault <= 3; fault++)
        {
            _world.Letterbox.AfterNextSend(Stop);
            await Assert.ThrowsAsync<StoppedException>(() => _world.Notify(id, $"token-{fault + 1}"));
            await _world.Advance(id, fault: true);
        }

        await _world.Notify(id, "token-5");

        Assert.Equal([Grace, Grace, Grace], Told);
        Assert.Equal((Status.Approved, "token-5"), (_world[id].Status, _world[id].TaskToken));
    }
}
