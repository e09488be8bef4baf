using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>An approval is taken back on a page, and not in Slack: whoever tries to is told where, or that they cannot.</summary>
public sealed class TakingBackFromSlack : SlackChannel
{
    [Fact]
    public async Task Whoever_wants_their_approval_back_is_told_where_until_the_action_begins()
    {
        var id = await Asked();
        var token = Token;
        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", token));

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "deny", token));
        var late = World.Press(World.LinkOf(Ada), Verdict.TakeBack);
        await World.FromSlack(Slack.Press(Slack.AdasAccount, "deny", token));

        Assert.Equal(200, (await late).Status);
        Assert.Equal(
            ["You have already approved this. Until the action begins you can take that back on the page behind the link in the mail to you.", "You have already taken your approval back."],
            World.Workspace.Whispers.Select(each => each.Text));
        Assert.Equal(Verdict.TakeBack, World[id].Denial!.Verdict);
    }

    [Fact]
    public async Task After_the_action_has_run_nobody_is_sent_to_take_it_back()
    {
        var id = await Asked();
        var token = Token;
        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", token));
        await World.Execute(id);

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "deny", token));

        Assert.Equal("You have already approved this.", Assert.Single(World.Workspace.Whispers).Text);
    }

    [Theory]
    [InlineData(1, Status.Approved, "")]
    [InlineData(2, Status.Pending, " Anybody else who is asked can still deny it.")]
    public async Task Whom_no_mail_has_reached_is_told_that_they_cannot_and_who_can_still_deny_it(int quorum, Status status, string others)
    {
        World.Letterbox.Refusing.Add(Ada);
        World.Policy = Told(quorum, needed => A.Policy(new Stage { Groups = [new("ops", [Ada, Grace, Linus]) { Chats = [ChatPlace.Slack(Slack.Channel)] }], Quorum = needed, Wait = TimeSpan.FromHours(4) }));
        var id = await World.Open();
        await World.Notify(id);
        var token = Token;
        await World.FromSlack(Slack.Press(Slack.AdasAccount, "approve", token));
        Assert.Equal(status, World[id].Status);
        World.Workspace.Whispers.Clear();

        await World.FromSlack(Slack.Press(Slack.AdasAccount, "deny", token));
        await World.FromSlack(Slack.Submit(Slack.GracesAccount, token, "Not this one."));

        Assert.Equal("You have already approved this. No mail about it is known to have reached you, so you cannot take that back from here." + others, Assert.Single(World.Workspace.Whispers).Text);
        Assert.Equal(others.Length > 0 ? Status.Denied : Status.Approved, World[id].Status);
    }
}
