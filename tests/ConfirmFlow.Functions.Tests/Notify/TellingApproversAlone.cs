using System.Collections.Immutable;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Messages in Slack to one approver each, where the message in the channel cannot approve.</summary>
public sealed class TellingApproversAlone : SlackChannel
{
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(4);

    private static readonly ActionPolicy TypesTheTarget = PolicyOf(1) with { Challenge = Challenge.Target };

    private IEnumerable<string> ToldSo(RequestId id) => World[id].History.Where(entry => entry.What is Fact.ChatRefused).Select(entry => entry.Note);

    [Fact]
    public async Task Everybody_has_their_mail_before_Slack_is_asked_for_anything()
    {
        var mailed = new List<int>();
        World.Workspace.Hanging = _ =>
        {
            mailed.Add(World.Letterbox.Mails.Count);
            return Task.CompletedTask;
        };

        await Asked(challenge: Challenge.Target);

        Assert.Equal([2, 2, 2], mailed);
    }

    [Fact]
    public async Task Whoever_was_mailed_is_told_there_too_where_the_next_mail_fails()
    {
        World.Letterbox.AfterNextSend(() => Task.CompletedTask);
        World.Letterbox.AfterNextSend(() => throw new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(() => Asked(challenge: Challenge.Target));

        Assert.Single(Alone);
    }

    [Theory]
    [InlineData("approved", "was refunded")]
    [InlineData("denied", "Not this one.")]
    [InlineData("withdrawn", "Withdrawn: ")]
    [InlineData("expired", "Expired: ")]
    public async Task However_it_ends_each_message_tells_it_and_has_no_button_left(string ends, string words)
    {
        var id = await Asked(challenge: Challenge.Target);
        Assert.All(Alone, message => Assert.Equal(["open"], Workspace.Buttons(message).Keys));

        await End(id, ends);
        await World.Report(id);

        Assert.Equal(2, Alone.Count);
        Assert.All(Alone, message =>
        {
            Assert.Empty(Workspace.Buttons(message));
            Assert.Contains(words, Workspace.Json(message), StringComparison.Ordinal);
            Assert.DoesNotContain("this channel", Workspace.Json(message), StringComparison.Ordinal);
            // It may be somebody whom slackUsers named by mistake.
            Assert.DoesNotContain(World[id].RequestDigest.Fingerprint, Workspace.Json(message), StringComparison.Ordinal);
        });
        Assert.Empty(ToldSo(id));
    }

    [Fact]
    public async Task The_message_that_reminds_and_the_one_before_both_tell_it()
    {
        World.Policy = Told(1, _ => TypesTheTarget with { Stages = [TypesTheTarget.Stages[0] with { Reminders = [TimeSpan.FromHours(1)] }] });
        var id = await World.Open();
        await World.Notify(id);
        World.Clock.Advance(TimeSpan.FromHours(1));
        await World.Advance(id);
        await World.Notify(id, "token-2");
        Assert.Equal(4, Alone.Count);

        await End(id, "denied");
        await World.Report(id);

        Assert.All(Alone, message => Assert.Empty(Workspace.Buttons(message)));
    }

    [Fact]
    public async Task What_ends_before_the_note_of_the_message_is_written_is_what_stands_there()
    {
        World.Policy = Told(1, _ => TypesTheTarget);
        var id = await World.Open();
        World.Workspace.AfterNextPost = async () =>
        {
            await End(id, "denied");
            await World.Report(id);
        };

        await World.Notify(id);

        // And nobody else is asked any more.
        Assert.Empty(Workspace.Buttons(Assert.Single(Alone)));
    }

    [Fact]
    public async Task What_cannot_be_brought_up_to_date_is_in_the_history_and_it_is_reported_all_the_same()
    {
        var id = await Asked(challenge: Challenge.Target);
        await End(id, "denied");
        World.Workspace.Refusing = "account_inactive";

        await World.Report(id);

        Assert.True(World[id].IsReported);
        Assert.Equal(
            ((string[])[Slack.Channel, Slack.AloneWith(Slack.AdasAccount), Slack.AloneWith(Slack.GracesAccount)]).Select(place => $"Slack ({place}) did not take the outcome: account_inactive."),
            ToldSo(id));
    }

    [Fact]
    public async Task What_Slack_does_not_take_is_in_the_history_and_everybody_has_their_mail()
    {
        World.Workspace.Refusing = "user_not_found";

        var id = await Asked(challenge: Challenge.Target);

        Assert.Equal(2, World.Letterbox.Mails.Count);
        Assert.Equal(["Slack did not take the message to ada@example.com: user_not_found.", "Slack did not take the message to grace@example.com: user_not_found."], ToldSo(id).Take(2));
    }

    [Fact]
    public async Task While_Slack_hangs_a_step_waits_for_it_no_longer_than_it_can()
    {
        var id = await Crowded();
        Hang();
        var begun = World.Clock.GetUtcNow();

        await World.Notify(id);

        Assert.InRange(World.Clock.GetUtcNow() - begun, TimeSpan.Zero, TimeSpan.FromSeconds(40));
        Assert.Equal(25, ToldSo(id).Count(note => note.EndsWith("no_time_left.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task While_Slack_hangs_the_outcome_is_reported_before_a_step_is_over()
    {
        var id = await Crowded();
        await World.Notify(id);
        await End(id, "denied");
        Hang();
        var begun = World.Clock.GetUtcNow();

        await World.Report(id);

        Assert.True(World[id].IsReported);
        Assert.InRange(World.Clock.GetUtcNow() - begun, TimeSpan.Zero, TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task While_Slack_hangs_a_step_tells_that_it_waits_no_longer_than_it_can()
    {
        var id = await Crowded(TellingApproversAloneOfTheWindow.Waits);
        await World.Notify(id);
        await World.Press(World.LinkOf(Ada), answer: "1001");
        Hang();
        var begun = World.Clock.GetUtcNow();

        await World.Notify(id, "token-2");

        Assert.InRange(World.Clock.GetUtcNow() - begun, TimeSpan.Zero, TimeSpan.FromSeconds(40));
        Assert.Empty(World[id].OwedChats(World.Clock.GetUtcNow()));
    }

    // Ada has so many accounts that Slack cannot hang at each of them within a step.
    private Task<RequestId> Crowded(ActionPolicy? policy = null)
    {
        World.Policy = Told(1, _ => policy ?? TypesTheTarget) with { SlackUsers = Enumerable.Range(1, 30).ToImmutableDictionary(i => FormattableString.Invariant($"U0ADA{i:000000}"), _ => Ada) };
        return World.Open();
    }

    private void Hang()
    {
        World.Workspace.Refusing = "no_answer_in_time";
        World.Workspace.Hanging = _ =>
        {
            World.Clock.Advance(Hangs);
            return Task.CompletedTask;
        };
    }

    private async Task End(RequestId id, string ends)
    {
        switch (ends)
        {
            case "approved":
                await World.Press(World.LinkOf(Ada), answer: "1001");
                await World.Execute(id);
                break;
            case "denied":
                await World.Press(World.LinkOf(Ada), Verdict.Deny, "Not this one.");
                break;
            case "withdrawn":
                await World.Call($$"""{"action":"withdraw-request","parameters":{"requestId":"{{id}}"},"requester":"rita@example.com"}""");
                break;
            default:
                World.Clock.Advance(World[id].Deadline - World.Clock.GetUtcNow());
                await World.Advance(id);
                break;
        }
    }
}
