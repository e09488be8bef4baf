using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Messages in Slack to one approver each, where the message in the channel cannot approve.</summary>
public sealed class TellingApproversAlone : SlackChannel
{
    private int Alone => World.Workspace.Messages.Keys.Count(each => each.Channel != Slack.Channel);

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

        Assert.Equal(1, Alone);
    }
}
