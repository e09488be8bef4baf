using System.Text;
using ConfirmFlow.Actions;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local.Tests;

public sealed class TellingGroups
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(Tree.Find().Root, "functions", "policy.json"));

    private static Policy Read(string policy)
    {
        var reading = PolicyReader.Read(Encoding.UTF8.GetBytes(policy), ActionCatalog.All);
        Assert.True(reading.Is(out var read), string.Join('\n', reading.Errors));
        return read;
    }

    [Fact]
    public void Every_group_of_the_sample_is_told_in_a_channel_of_its_own_and_everybody_has_an_account()
    {
        var told = Read(ToldPolicy.Of(Sample));

        Assert.Equal(["ada@example.com", "grace@example.com", "linus@example.com"], told.SlackUsers.Values.Select(person => person.Address).Order());
        var groups = told.Actions.Values.SelectMany(action => action.Stages).SelectMany(stage => stage.Groups).DistinctBy(group => group.Name).ToList();
        Assert.Equal(["escalation", "operations"], groups.Select(group => group.Name).Order());
        Assert.All(groups, group => Assert.Equal([ChatKind.Slack, ChatKind.Teams], group.Chats.Select(chat => chat.Kind)));
        Assert.Distinct(groups.Select(group => group.Chats[0].Name));
    }

    [Fact]
    public void Who_is_asked_and_how_stays_as_it_was()
    {
        var (before, after) = (Read(Sample), Read(ToldPolicy.Of(Sample)));

        Assert.Equal(
            before.Actions.OrderBy(action => action.Key).Select(action => (action.Key, action.Value.Ruling, action.Value.Deadline, string.Join(' ', action.Value.Stages.SelectMany(stage => stage.Approvers)))),
            after.Actions.OrderBy(action => action.Key).Select(action => (action.Key, action.Value.Ruling, action.Value.Deadline, string.Join(' ', action.Value.Stages.SelectMany(stage => stage.Approvers)))));
    }

    [Fact]
    public void What_the_policy_says_itself_stays()
    {
        const string policy = """
            {"approvers":{"ops":{"members":["ada@example.com"],"slack":{"channel":"C0123456789"},"teams":{"webhook":"others"}}},"slackUsers":{"U0123456789":"ada@example.com"},
            "actions":{"refund-order":{"ruling":"ask","deadline":"1h","stages":[{"approvers":["ops"],"quorum":1}]}}}
            """;

        var told = Read(ToldPolicy.Of(policy));

        Assert.Equal(["C0123456789", "others"], told.Actions["refund-order"].Stages[0].Groups[0].Chats.Select(chat => chat.Name));
        Assert.Equal(["U0123456789"], told.SlackUsers.Keys);
    }
}
