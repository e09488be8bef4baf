using System.Collections.Immutable;
using System.Text.Json;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Slack waits for three seconds. Whatever hangs or fails, it is answered by then, and whoever pressed gets to know what became of it.</summary>
public sealed class AnsweringSlackInTime : SlackChannel
{
    private const string PressAgain = "Please press again";

    private const string PolicyUnreadable = "This press changed nothing: your team's policy cannot be read now";

    private HttpEvent Press(TimeSpan age = default) => Slack.Event(Slack.Press(Slack.AdasAccount, "approve", Token), World.Clock.GetUtcNow()) with
    {
        RequestContext = new() { TimeEpoch = (World.Clock.GetUtcNow() - age).ToUnixTimeMilliseconds() },
    };

    // By this machine's clock, for a code that would never answer.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static Task<HttpAnswer> Answered(Task<HttpAnswer> answering) => answering.WaitAsync(Patience);

    // Hangs until whoever waits gives up; the task ends when somebody has begun to.
    private Task Hang(Action<Func<CancellationToken, Task>> where)
    {
        var hangs = new TaskCompletionSource();
        where(cancel =>
        {
            hangs.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, World.Clock, cancel);
        });
        return hangs.Task;
    }

    [Fact]
    public async Task What_was_decided_stands_while_Slack_hangs_and_the_workflow_is_woken_to_show_it()
    {
        var id = await Asked();
        var asked = Press();
        var hangs = Hang(how => World.Workspace.Hanging = how);

        var answering = World.FromSlack(asked);
        await hangs.WaitAsync(Patience);
        Assert.False(answering.IsCompleted);
        World.Clock.Advance(TimeSpan.FromSeconds(2.4));

        Assert.Equal(200, (await Answered(answering)).StatusCode);
        Assert.Equal(Status.Approved, World[id].Status);
        Assert.Equal(["token-1"], World.Bell.Rung);
    }

    [Fact]
    public async Task Whoever_pressed_is_told_that_it_took_too_long_while_there_is_time_to()
    {
        var id = await Asked();
        var asked = Press();
        var hangs = Hang(how => World.ChatLinks.Hanging = how);

        var answering = World.FromSlack(asked);
        await hangs.WaitAsync(Patience);
        World.Clock.Advance(TimeSpan.FromSeconds(1.6));

        Assert.Equal(200, (await Answered(answering)).StatusCode);
        ToldTo(Slack.AdasAccount, PressAgain);
        Assert.Empty(World[id].Decisions);
    }

    [Theory]
    [InlineData(1.7, 200)]
    [InlineData(2.5, 503)]
    public async Task What_the_function_took_to_start_counts(double seconds, int answered)
    {
        var id = await Asked();
        // As the database does, whoever has no time left gets nothing.
        World.ChatLinks.Hanging = cancel => cancel.IsCancellationRequested ? Task.FromCanceled(cancel) : Task.CompletedTask;

        var answer = await World.FromSlack(Press(TimeSpan.FromSeconds(seconds)));

        Assert.Equal(answered, answer.StatusCode);
        if (answered == 200) ToldTo(Slack.AdasAccount, PressAgain);
        Assert.Empty(World[id].Decisions);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task A_clock_that_is_wrong_leaves_the_time_that_there_is(double seconds)
    {
        var id = await Asked();

        Assert.Equal(200, (await World.FromSlack(Press(TimeSpan.FromSeconds(seconds)))).StatusCode);
        Assert.Equal(Status.Approved, World[id].Status);
    }

    [Fact]
    public async Task Where_nobody_can_be_told_it_is_not_acknowledged_and_Slack_shows_a_warning_sign()
    {
        await Asked();
        var asked = Press();
        World.Policy = World.Policy with { SlackUsers = ImmutableDictionary<string, Person>.Empty };
        var hangs = Hang(how => World.Workspace.Hanging = how);

        var answering = World.FromSlack(asked);
        await hangs.WaitAsync(Patience);
        World.Clock.Advance(TimeSpan.FromSeconds(2.4));
        Assert.Equal(503, (await Answered(answering)).StatusCode);

        (World.Workspace.Hanging, World.Workspace.Refusing) = (_ => Task.CompletedTask, "not_in_channel");
        Assert.Equal(503, (await World.FromSlack(Press())).StatusCode);
    }

    [Fact]
    public async Task What_does_not_end_when_it_is_told_to_is_left_alone()
    {
        await Asked();
        var asked = Press();
        static Task Deaf(CancellationToken cancel) => Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);

        World.ChatLinks.Hanging = Deaf;
        var answering = World.FromSlack(asked);
        World.Clock.Advance(TimeSpan.FromSeconds(2.6));
        Assert.Equal(503, (await Answered(answering)).StatusCode);

        (World.ChatLinks.Hanging, World.Workspace.Hanging) = (_ => Task.CompletedTask, Deaf);
        answering = World.FromSlack(asked with { RequestContext = null });
        World.Clock.Advance(TimeSpan.FromSeconds(2.4));
        Assert.Equal(200, (await Answered(answering)).StatusCode);
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_lets_nothing_in_and_says_nothing_of_why()
    {
        var id = await Asked();
        World.Secrets = new Slack.NoSecret();

        var answer = await World.FromSlack(Press());

        Assert.Equal((503, """{"message":"This could not be followed just now. Please try again: what was counted is not counted twice."}"""), (answer.StatusCode, answer.Body));
        Assert.Empty(World[id].Decisions);
    }

    [Fact]
    public async Task Whatever_fails_whoever_pressed_is_told_that_it_may_be_pressed_again()
    {
        await Asked();
        var token = Token;
        World.Requests.BeforeNextSave(() => throw new InvalidOperationException("7788"));
        World.Requests.BeforeNextSave(() => throw new InvalidOperationException("7788"));

        Assert.Equal(200, (await World.FromSlack(Press())).StatusCode);
        ToldTo(Slack.AdasAccount, PressAgain);
        Assert.Contains(PressAgain, (await World.FromSlack(Slack.Submit(Slack.AdasAccount, token, "No."))).Body, StringComparison.Ordinal);
    }

    [Theory, InlineData("approve"), InlineData("deny")]
    public async Task While_the_policy_cannot_be_read_whoever_presses_is_told_that_nothing_was_changed_and_where_they_can_decide(string button)
    {
        var id = await Asked();
        World.PolicyIsBroken = true;

        Assert.Equal(200, (await World.FromSlack(Slack.Press(Slack.AdasAccount, button, Token))).StatusCode);

        ToldTo(Slack.AdasAccount, PolicyUnreadable);
        NothingChanged(id);
        await World.Press(World.LinkOf(Ada));
        Assert.Equal(Status.Approved, World[id].Status);
    }

    [Fact]
    public async Task While_the_policy_cannot_be_read_a_window_that_is_open_says_so_and_stays()
    {
        var id = await Asked();
        World.PolicyIsBroken = true;

        var answer = await World.FromSlack(Slack.Submit(Slack.AdasAccount, Token, "No."));

        using var said = JsonDocument.Parse(answer.Body!);
        Assert.Equal("errors", said.RootElement.GetProperty("response_action").GetString());
        Assert.Contains(PolicyUnreadable, said.RootElement.GetProperty("errors").GetProperty("comment").GetString(), StringComparison.Ordinal);
        NothingChanged(id);
    }
}
