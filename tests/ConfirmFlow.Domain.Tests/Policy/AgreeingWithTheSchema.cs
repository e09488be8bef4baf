namespace ConfirmFlow.Domain.Tests;

public class AgreeingWithTheSchema
{
    private const string Base =
        """
        {"requester":{"bedrockSessionAttribute":"user.id","gatewayHeader":"x-user"},
        "approvers":{"ops":["ada@example.com","grace@example.com"]},
        "actions":{"drop-table":{"ruling":"deny","reason":"No."},
        "extend-trial":{"ruling":"approve","reason":"Cheap."},
        "refund-order":{"ruling":"ask","deadline":"24h","stages":[{"approvers":["ops"],"quorum":1,"wait":"4h","reminders":["1h"]},{"approvers":["linus@example.com"],"quorum":1}]}}}
        """;

    /// <summary>The changes to a good policy that leave it good.</summary>
    private static readonly (string Was, string Is)[] Good =
    [
        ("", ""),
        ("{\"requester\"", "{\"$schema\":\"./policy.schema.json\",\"requester\""),
        ("\"user.id\"", "\"A-z_0:9\""),
        ("{\"bedrockSessionAttribute\":\"user.id\",\"gatewayHeader\":\"x-user\"}", "{}"),
        ("\"No.\"", "\"Não € 😀 \\u200d.\""),
        ("\"No.\"", $"\"{new string('x', 500)}\""),
        ("\"No.\"", "\" \""),
        ("Cheap.\"", "Cheap.\",\"deadline\":\"1s\",\"usableFor\":\"7d\""),
        ("\"ask\"", "\"ask\",\"reason\":\"Because.\",\"usableFor\":\"1s\""),
        ("\"24h\"", "\"90d\""),
        ("\"24h\"", "\"999999s\""),
        ("\"4h\"", "\"7d\"},{\"approvers\":[\"ops\"],\"quorum\":1,\"wait\":\"3600s\""), // with a deadline to match, below
        ("[\"1h\"]", "[]"),
        ("[\"1h\"]", "[\"1h\",\"1h\",\"4h\"]"),
        (",\"reminders\":[\"1h\"]", ""),
        ("\"quorum\":1,", "\"quorum\":2,"),
        ("\"quorum\":1,", "\"quorum\":1.0,"),
        ("\"quorum\":1,", "\"quorum\":1e0,"),
        ("[\"ops\"]", "[\"ops\",\"rita@example.com\"]"),
        ("ada@", "a.d-a+x!#$%&'*/=?^_`{|}~@"),
        ("ada@", "ADA@"),
        ("ada@example.com", $"{new string('a', 64)}@example.com"),
        ("linus@example.com", $"{new string('a', 50)}@{string.Join('.', Enumerable.Repeat(new string('b', 39), 5))}.exa"),
        ("\"ops\":", "\"o2\":[\"rita@example.com\"],\"ops\":"),
    ];

    /// <summary>The changes that both refuse.</summary>
    private static readonly (string Was, string Is)[] Bad =
    [
        ("{\"requester\"", "{\"other\":1,\"requester\""),
        ("{\"requester\"", "{\"$schema\":1,\"requester\""),
        ("\"user.id\"", "\"\""), ("\"user.id\"", "\"user id\""), ("\"user.id\"", "null"), ("\"user.id\"", $"\"{new string('x', 65)}\""),
        ("\"x-user\"", "\"X-User\""), ("\"x-user\"", "\"x_user\""), ("\"gatewayHeader\"", "\"gatewayheader\""),
        ("{\"bedrockSessionAttribute\":\"user.id\",\"gatewayHeader\":\"x-user\"}", "[]"),
        ("{\"ops\":[\"ada@example.com\",\"grace@example.com\"]}", "[]"),
        ("\"ops\":", "\"Ops\":[\"ada@example.com\"],\"ops\":"), ("\"ops\":", "\"o\":[\"ada@example.com\"],\"ops\":"), ("\"ops\":", "\"o@x\":[\"ada@example.com\"],\"ops\":"),
        ("\"ops\":", "\"op2\":[],\"ops\":"), ("\"ops\":", "\"op2\":\"ada@example.com\",\"ops\":"), ("\"ops\":", "\"op2\":[1],\"ops\":"), ("\"ops\":", "\"op2\":[\"ops\"],\"ops\":"),
        ("\"grace@example.com\"", "\"ada@example.com\""),
        ("\"grace@example.com\"", string.Join(',', Enumerable.Range(0, 20).Select(i => $"\"g{i}@example.com\""))),
        ("ada@example.com", "ada"), ("ada@example.com", "ada@example"), ("ada@example.com", "@example.com"), ("ada@example.com", "ada@@example.com"),
        ("ada@example.com", " ada@example.com"), ("ada@example.com", "ada@example.com\\n"), ("ada@example.com", "Ada <ada@example.com>"), ("ada@example.com", "ada@example.com."),
        ("ada@example.com", "a..da@example.com"), ("ada@example.com", "ädä@example.com"), ("ada@example.com", "\\u212aada@example.com"), ("ada@example.com", "ada@-example.com"),
        ("ada@example.com", "\\\"ada\\\"@example.com"), ("ada@example.com", $"{new string('a', 65)}@example.com"),
        ("linus@example.com", $"{new string('a', 50)}@{string.Join('.', Enumerable.Repeat(new string('b', 39), 5))}.exam"),
        ("\"deny\"", "\"Deny\""), ("\"deny\"", "\"allow\""), ("\"deny\"", "null"), ("\"ruling\":\"deny\",", ""), ("{\"ruling\":\"deny\",\"reason\":\"No.\"}", "\"deny\""),
        (",\"reason\":\"No.\"", ""), (",\"reason\":\"Cheap.\"", ""), ("\"No.\"", "\"\""), ("\"No.\"", "1"), ("\"No.\"", $"\"{new string('x', 501)}\""),
        ("\"No.\"", "\"a\\nb\""), ("\"No.\"", "\"a\\u202eb\""), ("\"No.\"", "\"a\\u200bb\""), ("\"No.\"", "\"a\\udb40\\udd00\""), ("\"No.\"", "\"a\\udb40\\udc41\""),
        ("\"deny\"", "\"deny\",\"deadline\":\"1h\""), ("\"deny\"", "\"deny\",\"stages\":[]"), ("\"deny\"", "\"deny\",\"usableFor\":\"1h\""),
        ("\"approve\"", "\"approve\",\"stages\":[]"), ("\"approve\"", "\"approve\",\"note\":\"x\""),
        ("\"deadline\":\"24h\",", ""), ("\"24h\"", "24"), ("\"24h\"", "\"24\""), ("\"24h\"", "\"0h\""), ("\"24h\"", "\"024h\""), ("\"24h\"", "\"-1h\""), ("\"24h\"", "\"1.5h\""),
        ("\"24h\"", "\"24H\""), ("\"24h\"", "\"24 h\""), ("\"24h\"", "\"1h30m\""), ("\"24h\"", "\"1w\""), ("\"24h\"", "\"1000000s\""), ("\"24h\"", "\"\""), ("\"24h\"", "\"24h\\n\""), ("\"24h\"", "\"\\u0661h\""),
        ("\"24h\"", "\"24h\",\"usableFor\":15"), ("\"24h\"", "\"24h\",\"deadlines\":\"1h\""),
        ("\"stages\":[", "\"stages\":[1,"), ("\"stages\":", "\"stages\":{},\"stage\":"), ("\"stages\":", "\"stage\":"), ("[\"ops\"],\"quorum\"", "[\"ops\"],\"Quorum\""),
        ("\"quorum\":1,", ""), ("\"quorum\":1,", "\"quorum\":0,"), ("\"quorum\":1,", "\"quorum\":-1,"), ("\"quorum\":1,", "\"quorum\":1.5,"), ("\"quorum\":1,", "\"quorum\":\"1\","),
        ("\"quorum\":1,", "\"quorum\":21,"), ("\"quorum\":1,", "\"quorum\":1e400,"), ("\"quorum\":1,", "\"quorum\":true,"), ("\"quorum\":1,", "\"quorum\":null,"),
        ("[\"ops\"]", "[]"), ("[\"ops\"]", "\"ops\""), ("[\"ops\"]", "[\"ops\",\"ops\"]"), ("[\"ops\"]", "[\"ops\",1]"), ("[\"ops\"]", "[\"OPS\"]"), ("\"approvers\":[\"ops\"],", ""),
        ("[\"ops\"]", $"[{string.Join(',', Enumerable.Range(0, 21).Select(i => $"\"g{i}@example.com\""))}]"),
        ("\"4h\"", "4"), ("\"4h\"", "\"4\""), ("[\"1h\"]", "\"1h\""), ("[\"1h\"]", "[1]"), ("[\"1h\"]", "[\"0s\"]"), ("[\"1h\"]", $"[{string.Join(',', Enumerable.Repeat("\"1h\"", 11))}]"),
        ("\"actions\":", "\"action\":"), ("\"drop-table\"", "\"Drop-Table\""), ("{\"ruling\":\"deny\",\"reason\":\"No.\"}", "[]"),
        ("}}}", "}}"), ("}}}", "}}},"), ("}}}", "}}} // end"), ("\"ask\",", "\"ask\",,"), ("\"ask\"", "'ask'"), ("\"quorum\":1,", "\"quorum\":01,"),
    ];

    /// <summary>The changes that only the reader can refuse: what a schema cannot know, or JSON.parse has passed over.</summary>
    private static readonly (string Was, string Is)[] ForTheReader =
    [
        ("\"drop-table\"", "\"launch-rocket\""), // no such action
        ("{\"ruling\":\"deny\",\"reason\":\"No.\"}", "{\"ruling\":\"approve\",\"reason\":\"No.\"}"), // it has no role
        ("[\"ops\"]", "[\"nobody\"]"), // no such group
        ("\"quorum\":1,", "\"quorum\":3,"), // of two
        ("grace@", "ada+2@"), // one mailbox
        ("[\"ops\"]", "[\"ops\",\"ada+2@example.com\"]"), // one mailbox, by way of a group
        ("\"24h\"", "\"91d\""), ("\"24h\"", "\"24h\",\"usableFor\":\"8d\""), ("Cheap.\"", "Cheap.\",\"deadline\":\"999999d\""), // too long
        ("\"24h\",\"stages\":[{\"approvers\":[\"ops\"],\"quorum\":1,\"wait\":\"4h\"", "\"30d\",\"stages\":[{\"approvers\":[\"ops\"],\"quorum\":1,\"wait\":\"8d\""), // too long a wait
        ("\"4h\"", "\"24h\""), // the last stage is never asked
        ("\"wait\":\"4h\",", ""), // only the last stage has none
        ("\"quorum\":1}]", "\"quorum\":1,\"wait\":\"1h\"}]"), // and it must not have one
        ("[\"1h\"]", "[\"5h\"]"), ("[\"1h\"]", "[\"2h\",\"1h\"]"), // beyond the wait; out of order
        ("\"quorum\":1}]", "\"quorum\":1,\"reminders\":[\"21h\"]}]"), // beyond the deadline
        ("\"actions\":", "\"actions\":{},\"actions\":"), ("\"ruling\":\"deny\"", "\"ruling\":\"deny\",\"rul\\u0069ng\":\"deny\""), // there twice
        ("\"quorum\":1,", "\"quorum\":2,\"quorum\":1,"),
        ("[\"ops\"]", $"[\"ops\",{string.Join(',', Enumerable.Range(0, 19).Select(i => $"\"g{i}@example.com\""))}]"), // 21 people
        ("\"No.\"", "\"\\ud800\""), // half of a character; JSON.parse takes it, and the pattern may
    ];

    [Fact]
    public void Reader_and_schema_take_and_refuse_the_same()
    {
        var table = Good.Select(change => (Text: Changed(change), Reader: true, Schema: (bool?)true))
            .Concat(Bad.Select(change => (Text: Changed(change), Reader: false, Schema: (bool?)false)))
            .Concat(ForTheReader.Select(change => (Text: Changed(change), Reader: false, Schema: change.Is.Contains("ud800", StringComparison.Ordinal) ? null : (bool?)true)))
            .ToList();

        TwoJudges.Agree(table);
    }

    [Fact]
    public void The_policy_of_the_sample_fits_the_schema() => Assert.True(Node.Fits(
        File.ReadAllText(Path.Combine(Node.Root, "functions", "policy.schema.json")), [File.ReadAllText(Path.Combine(Node.Root, "functions", "policy.json"))])[0]);

    private static string Changed((string Was, string Is) change)
    {
        if (change.Was.Length == 0) return Base;
        var at = Base.IndexOf(change.Was, StringComparison.Ordinal);
        Assert.True(at >= 0, $"Not in the policy: {change.Was}");
        var text = Base.Remove(at, change.Was.Length).Insert(at, change.Is);
        return change.Is.Contains("\"7d\"}", StringComparison.Ordinal) ? text.Replace("\"24h\"", "\"8d\"", StringComparison.Ordinal) : text;
    }
}
