using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Messages in Slack to one approver each, about what is approved on Monday and may begin on Wednesday.</summary>
public sealed class TellingApproversAloneOfTheWindow : SlackChannel
{
    internal static readonly ActionPolicy Waits = PolicyOf(1) with
    {
        Challenge = Challenge.Target,
        UsableFor = TimeSpan.FromDays(3),
        ChangeWindow = new(new() { Zone = Zone.Find("Etc/UTC")!, Spans = [new([DayOfWeek.Wednesday], TimeSpan.FromHours(8), TimeSpan.FromHours(18))] }),
    };

    [Fact]
    public async Task While_it_waits_for_its_window_each_message_tells_that_once_and_how_it_ended_afterwards()
    {
        World.Policy = Told(1, _ => Waits with { Stages = [Waits.Stages[0] with { Reminders = [TimeSpan.FromHours(1)] }] });
        var id = await World.Open();
        await World.Notify(id);
        World.Clock.Advance(TimeSpan.FromHours(1));
        await World.Advance(id);
        await World.Notify(id, "token-2");
        await World.Press(World.LinkOf(Ada), answer: "1001");
        var before = World.Workspace.Updates;

        await World.Notify(id, "token-3");
        await World.Notify(id, "token-4");

        Assert.Equal(before + 5, World.Workspace.Updates);
        Assert.Equal(4, Alone.Count);
        Assert.All(Alone, NowWaits);
        await EachTellsHowItEnded(id);
    }

    [Fact]
    public async Task A_step_that_dies_before_all_of_them_tell_that_it_waits_leaves_the_others_to_the_next_one()
    {
        var id = await ApprovedBeforeItsWindow();
        var calls = 0;
        World.Workspace.Hanging = _ => ++calls == 3 ? throw new StoppedException() : Task.CompletedTask;

        await Assert.ThrowsAsync<StoppedException>(() => World.Notify(id, "token-2"));
        await World.Notify(id, "token-3");

        Assert.All(Alone, NowWaits);
        Assert.Equal(3, World.Workspace.Updates);
    }

    [Fact]
    public async Task What_Slack_does_not_bring_up_to_date_while_it_waits_is_not_tried_again_until_it_ended()
    {
        var id = await ApprovedBeforeItsWindow();
        World.Workspace.Refusing = "ratelimited";
        await World.Notify(id, "token-2");
        Assert.Equal(3, World[id].History.Count(entry => entry.What is Fact.ChatRefused && entry.Note.EndsWith("ratelimited.", StringComparison.Ordinal)));
        World.Workspace.Refusing = null;

        await World.Notify(id, "token-3");
        Assert.Equal(0, World.Workspace.Updates);

        await EachTellsHowItEnded(id);
    }

    [Fact]
    public async Task What_is_approved_before_the_note_of_the_message_is_written_asks_nobody_either()
    {
        World.Policy = Told(1, _ => Waits);
        var id = await World.Open();
        World.Workspace.AfterNextPost = () => World.Press(World.LinkOf(Ada), answer: "1001");

        await World.Notify(id);

        NowWaits(Assert.Single(Alone));
    }

    private async Task<RequestId> ApprovedBeforeItsWindow()
    {
        World.Policy = Told(1, _ => Waits);
        var id = await World.Open();
        await World.Notify(id);
        await World.Press(World.LinkOf(Ada), answer: "1001");
        return id;
    }

    private async Task EachTellsHowItEnded(RequestId id)
    {
        World.Clock.Advance(TimeSpan.FromHours(45));
        await World.Execute(id);
        await World.Report(id);
        Assert.All(Alone, message => Assert.Contains("was refunded", Workspace.Json(message), StringComparison.Ordinal));
    }

    private static void NowWaits(SlackMessage message)
    {
        Assert.Empty(Workspace.Buttons(message));
        Assert.StartsWith("Approved: ", message.Text, StringComparison.Ordinal);
        Assert.Contains("begins", Workspace.Json(message), StringComparison.Ordinal);
        Assert.DoesNotContain("this channel", Workspace.Json(message), StringComparison.Ordinal);
    }
}
