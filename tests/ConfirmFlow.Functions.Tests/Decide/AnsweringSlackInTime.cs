using System.Collections.Immutable;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Slack waits for three seconds. Whatever hangs or fails, it is answered by then, and whoever pressed gets to know what became of it.</summary>
public sealed class AnsweringSlackInTime
{
    private const string PressAgain = "Please press again";

    private readonly World _world = new()
    {
        Policy = World.Of(A.Policy(new Stage { Groups = [new("ops", [Ada, Grace]) { Chats = [ChatPlace.Slack(Slack.Channel)] }], Quorum = 1, Wait = TimeSpan.FromHours(4) })) with
        {
            SlackUsers = ImmutableDictionary<string, Person>.Empty.Add(Slack.AdasAccount, Ada),
        },
    };

    private string Token => Workspace.Buttons(Assert.Single(_world.Workspace.Messages, message => message.Key.Channel == Slack.Channel).Value)["deny"];

    private async Task<RequestId> Asked()
    {
        var id = await _world.Open();
        await _world.Notify(id);
        return id;
    }

    private HttpEvent Press(TimeSpan age = default) => Slack.Event(Slack.Press(Slack.AdasAccount, "approve", Token), _world.Clock.GetUtcNow()) with
    {
        RequestContext = new() { TimeEpoch = (_world.Clock.GetUtcNow() - age).ToUnixTimeMilliseconds() },
    };

    private void IsTold(string words) => Assert.Contains(words, Assert.Single(_world.Workspace.Whispers, whisper => whisper.User == Slack.AdasAccount).Text, StringComparison.Ordinal);

    // Hangs until whoever waits gives up; the task ends when somebody has begun to.
    private Task Hang(Action<Func<CancellationToken, Task>> where)
    {
        var hangs = new TaskCompletionSource();
        where(cancel =>
        {
            hangs.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, _world.Clock, cancel);
        });
        return hangs.Task;
    }

    [Fact]
    public async Task What_was_decided_stands_while_Slack_hangs_and_the_workflow_is_woken_to_show_it()
    {
        var id = await Asked();
        var asked = Press();
        var hangs = Hang(how => _world.Workspace.Hanging = how);

        var answering = _world.FromSlack(asked);
        await hangs;
        Assert.False(answering.IsCompleted);
        _world.Clock.Advance(TimeSpan.FromSeconds(2.4));

        Assert.Equal(200, (await answering).StatusCode);
        Assert.Equal(Status.Approved, _world[id].Status);
        Assert.Equal(["token-1"], _world.Bell.Rung);
    }

    [Fact]
    public async Task Whoever_pressed_is_told_that_it_took_too_long_while_there_is_time_to()
    {
        var id = await Asked();
        var asked = Press();
        var hangs = Hang(how => _world.ChatLinks.Hanging = how);

        var answering = _world.FromSlack(asked);
        await hangs;
        _world.Clock.Advance(TimeSpan.FromSeconds(1.6));

        Assert.Equal(200, (await answering).StatusCode);
        IsTold(PressAgain);
        Assert.Empty(_world[id].Decisions);
    }

    [Theory]
    [InlineData(1.7, 200)]
    [InlineData(2.5, 503)]
    public async Task What_the_function_took_to_start_counts(double seconds, int answered)
    {
        var id = await Asked();
        // As the database does, whoever has no time left gets nothing.
        _world.ChatLinks.Hanging = cancel => Task.Delay(Timeout.InfiniteTimeSpan, _world.Clock, cancel);

        var answer = await _world.FromSlack(Press(TimeSpan.FromSeconds(seconds)));

        Assert.Equal(answered, answer.StatusCode);
        if (answered == 200) IsTold(PressAgain);
        Assert.Empty(_world[id].Decisions);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task A_clock_that_is_wrong_leaves_the_time_that_there_is(double seconds)
    {
        var id = await Asked();

        Assert.Equal(200, (await _world.FromSlack(Press(TimeSpan.FromSeconds(seconds)))).StatusCode);
        Assert.Equal(Status.Approved, _world[id].Status);
    }

    [Fact]
    public async Task Where_nobody_can_be_told_it_is_not_acknowledged_and_Slack_shows_a_warning_sign()
    {
        await Asked();
        var asked = Press();
        _world.Policy = _world.Policy with { SlackUsers = ImmutableDictionary<string, Person>.Empty };
        var hangs = Hang(how => _world.Workspace.Hanging = how);

        var answering = _world.FromSlack(asked);
        await hangs;
        _world.Clock.Advance(TimeSpan.FromSeconds(2.4));
        Assert.Equal(503, (await answering).StatusCode);

        (_world.Workspace.Hanging, _world.Workspace.Refusing) = (_ => Task.CompletedTask, "not_in_channel");
        Assert.Equal(503, (await _world.FromSlack(Press())).StatusCode);
    }

    [Fact]
    public async Task What_does_not_end_when_it_is_told_to_is_left_alone()
    {
        await Asked();
        var asked = Press();
        static Task Deaf(CancellationToken cancel) => Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);

        _world.ChatLinks.Hanging = Deaf;
        var answering = _world.FromSlack(asked);
        _world.Clock.Advance(TimeSpan.FromSeconds(2.6));
        Assert.Equal(503, (await answering).StatusCode);

        (_world.ChatLinks.Hanging, _world.Workspace.Hanging) = (_ => Task.CompletedTask, Deaf);
        answering = _world.FromSlack(asked with { RequestContext = null });
        _world.Clock.Advance(TimeSpan.FromSeconds(2.4));
        Assert.Equal(200, (await answering).StatusCode);
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_lets_nothing_in_and_says_nothing_of_why()
    {
        var id = await Asked();
        _world.Secrets = new Slack.NoSecret();

        var answer = await _world.FromSlack(Press());

        Assert.Equal((503, """{"message":"This could not be followed just now. Please try again: what was counted is not counted twice."}"""), (answer.StatusCode, answer.Body));
        Assert.Empty(_world[id].Decisions);
    }

    [Fact]
    public async Task Whatever_fails_whoever_pressed_is_told_that_it_may_be_pressed_again()
    {
        await Asked();
        var token = Token;
        _world.Requests.BeforeNextSave(() => throw new InvalidOperationException("7788"));
        _world.Requests.BeforeNextSave(() => throw new InvalidOperationException("7788"));

        Assert.Equal(200, (await _world.FromSlack(Press())).StatusCode);
        IsTold(PressAgain);
        Assert.Contains(PressAgain, (await _world.FromSlack(Slack.Submit(Slack.AdasAccount, token, "No."))).Body, StringComparison.Ordinal);
    }
}
