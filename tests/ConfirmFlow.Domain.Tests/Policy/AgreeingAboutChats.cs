namespace ConfirmFlow.Domain.Tests;

/// <summary>Reader and schema on what a policy says about chats.</summary>
public class AgreeingAboutChats
{
    private const string Base =
        """
        {"approvers":{"ops":{"members":["ada@example.com","grace@example.com"],"slack":{"channel":"C0123456789"},"teams":{"webhook":"operations"}}},
        "delegations":[{"approver":"ada@example.com","standIn":"rita@example.com","from":"2026-12-21T08:00+01:00","until":"2027-01-04T07:00:00Z","reason":"on leave"}],
        "slackUsers":{"U0123456789":"ada@example.com"},
        "actions":{"refund-order":{"ruling":"ask","deadline":"8h","stages":[{"approvers":["ops","linus@example.com"],"quorum":1}]}}}
        """;

    private const string Users = "{\"U0123456789\":\"ada@example.com\"}";

    private static readonly (string Was, string Is)[] Good =
    [
        ("", ""),
        (",\"slack\":{\"channel\":\"C0123456789\"}", ""), (",\"teams\":{\"webhook\":\"operations\"}", ""),
        ("C0123456789", "G01234567"), ("C0123456789", "CABCDEFGHIJKLMNOPQRST"), ("\"operations\"", "\"o2-x\""),
        (Users, "{}"), (Users, "{\"W012345678\":\"linus@example.com\",\"UABCDEFGHIJKLMNOPQRST\":\"rita@example.com\"}"),
        (Users, "{\"U0123456789\":\"ada@example.com\",\"U0123456780\":\"ADA@example.com\"}"), // two accounts of one person
        (Users, "{" + string.Join(',', Enumerable.Range(0, 500).Select(i => $"\"U00000{i:0000}\":\"ada@example.com\"")) + "}"),
    ];

    private static readonly (string Was, string Is)[] Bad =
    [
        ("{\"channel\":\"C0123456789\"}", "\"C0123456789\""), ("{\"channel\":\"C0123456789\"}", "{}"), ("{\"channel\":\"C0123456789\"}", "null"), ("\"channel\"", "\"channels\""), ("\"channel\":\"C0123456789\"", "\"channel\":\"C0123456789\",\"x\":1"),
        ("\"C0123456789\"", "1"), ("C0123456789", "#ops"), ("C0123456789", "c0123456789"), ("C0123456789", "C0123456"), ("\"C0123456789\"", "\"CABCDEFGHIJKLMNOPQRSTU\""), ("C0123456789", "U0123456789"), ("\"C0123456789\"", "\"C0123456789\\n\""), ("C0123456789", "C0123456\u0661\u0662"), ("\"C0123456789\"", "\"\""),
        ("\"webhook\"", "\"url\""), ("\"operations\"", "\"https://example.com/x\""), ("\"operations\"", "\"Operations\""), ("\"operations\"", "\"o\""), ("\"operations\"", "\"\""), ("\"operations\"", "[\"operations\"]"),
        (Users, "[]"), (Users, "null"), (Users, "{\"u0123456789\":\"ada@example.com\"}"), (Users, "{\"C0123456789\":\"ada@example.com\"}"), (Users, "{\"U0123456\":\"ada@example.com\"}"), (Users, "{\"ada\":\"ada@example.com\"}"), (Users, "{\"\":\"ada@example.com\"}"),
        (Users, "{\"U0123456789\":\"ada\"}"), (Users, "{\"U0123456789\":[\"ada@example.com\"]}"), (Users, "{\"U0123456789\":\"ops\"}"), (Users, "{\"U0123456789\":null}"),
        (Users, "{" + string.Join(',', Enumerable.Range(0, 501).Select(i => $"\"U00000{i:0000}\":\"ada@example.com\"")) + "}"),
        ("\"slackUsers\"", "\"slackusers\""),
        ("\"quorum\":1}", "\"quorum\":1,\"slack\":{\"channel\":\"C0123456789\"}}"), // a stage has none of its own
    ];

    /// <summary>What only the reader can know.</summary>
    private static readonly (string Was, string Is)[] ForTheReader =
    [
        (Users, "{\"U0123456789\":\"eve@example.com\"}"), // nobody asks her
        (Users, "{\"U0123456789\":\"ada+x@example.com\"}"), // links name people to the letter
        (Users, "{\"U0123456789\":\"ada@example.com\",\"U0123456789\":\"grace@example.com\"}"), // one account, two people
    ];

    [Fact]
    public void Reader_and_schema_take_and_refuse_the_same() => TwoJudges.Agree(
    [
        .. Good.Select(change => (Changed(change), true, (bool?)true)),
        .. Bad.Select(change => (Changed(change), false, (bool?)false)),
        .. ForTheReader.Select(change => (Changed(change), false, (bool?)true)),
    ]);

    [Fact]
    public void What_a_request_needs_of_it_is_kept_with_it_and_who_is_who_is_not()
    {
        Assert.True(PolicyReader.Read(Base, SampleAction.Catalog).Is(out var policy));
        var ask = policy.For("refund-order");

        Assert.Equal([new ChatPlace(ChatKind.Slack, "C0123456789"), new ChatPlace(ChatKind.Teams, "operations")], ask.Stages[0].Groups[0].Chats);
        Assert.Equal(Ada, policy.SlackUsers["U0123456789"]);
        Assert.Contains("\"slack\":\"C0123456789\",\"teams\":\"operations\"", ask.ToSnapshot(), StringComparison.Ordinal);
        Assert.Equal(ask.ToSnapshot(), ActionPolicy.FromSnapshot(ask.ToSnapshot()).ToSnapshot());
        Assert.DoesNotContain("U0123456789", ask.ToSnapshot(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_has_its_place()
    {
        var told = PolicyReader.Read(Base.Replace("C0123456789", "#ops", StringComparison.Ordinal).Replace("\"U0123456789\":\"ada", "\"U0123456789\":\"eve", StringComparison.Ordinal), SampleAction.Catalog).Errors;

        Assert.Equal(
            ["line 1, column 91, $.approvers.ops.slack.channel: This is not the id of a Slack channel, such as C0123456789.", "line 3, column 29, $.slackUsers.U0123456789: eve@example.com is not asked by any stage, and stands in for nobody."],
            told.Select(error => error.ToString()));
    }

    private static string Changed((string Was, string Is) change)
    {
        if (change.Was.Length == 0) return Base;
        var at = Base.IndexOf(change.Was, StringComparison.Ordinal);
        Assert.True(at >= 0, $"Not in the policy: {change.Was}");
        return Base.Remove(at, change.Was.Length).Insert(at, change.Is);
    }
}
