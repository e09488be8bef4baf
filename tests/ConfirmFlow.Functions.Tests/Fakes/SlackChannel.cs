using System.Collections.Immutable;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>A channel in Slack in which Ada and Grace are asked.</summary>
public abstract class SlackChannel
{
    private protected World World { get; } = new() { Policy = Told(1, PolicyOf) };

    private protected SlackMessage Message => Assert.Single(World.Workspace.Messages, message => message.Key.Channel == Slack.Channel).Value;

    /// <summary>The messages to one approver each.</summary>
    private protected List<SlackMessage> Alone => [.. World.Workspace.Messages.Where(each => each.Key.Channel != Slack.Channel).Select(each => each.Value)];

    private protected string Token => Workspace.Buttons(Message)["deny"];

    private protected static ActionPolicy PolicyOf(int quorum) =>
        A.Policy(new Stage { Groups = [new("ops", [Ada, Grace]) { Chats = [ChatPlace.Slack(Slack.Channel)] }], Quorum = quorum, Wait = TimeSpan.FromHours(4) });

    private protected static Policy Told(int quorum, Func<int, ActionPolicy> policy) => World.Of(policy(quorum)) with
    {
        SlackUsers = ImmutableDictionary<string, Person>.Empty.Add(Slack.AdasAccount, Ada).Add(Slack.GracesAccount, Grace).Add(Slack.RitasAccount, Rita),
    };

    /// <summary>A request that has been asked about there.</summary>
    private protected async Task<RequestId> Asked(int quorum = 1, Challenge challenge = Challenge.None)
    {
        World.Policy = Told(quorum, each => PolicyOf(each) with { Challenge = challenge });
        var id = await World.Open();
        await World.Notify(id);
        return id;
    }

    private protected async Task<(int Status, string Body)> Answered(string body)
    {
        var answer = await World.FromSlack(body);
        return (answer.StatusCode, answer.Body);
    }

    private protected void ToldTo(string user, string words)
    {
        var (channel, to, text) = Assert.Single(World.Workspace.Whispers);
        Assert.Equal((Slack.Channel, user), (channel, to));
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    private protected void NothingChanged(RequestId id)
    {
        Assert.Empty(World[id].Decisions);
        Assert.Equal(Status.Pending, World[id].Status);
        Assert.Empty(World.Bell.Rung);
    }
}
