namespace ConfirmFlow.Domain.Tests;

/// <summary>Reader and schema on what a policy says about people, hours and parameters.</summary>
public class AgreeingAboutPeople
{
    private const string Base =
        """
        {"approvers":{"ops":{"members":["ada@example.com","grace@example.com"],"quietHours":{"zone":"Europe/Berlin","hours":[{"days":["mon","tue"],"from":"18:00","until":"08:00"}]}},"board":["linus@example.com"]},
        "delegations":[{"approver":"ada@example.com","standIn":"rita@example.com","from":"2026-12-21T08:00+01:00","until":"2027-01-04T07:00:00Z","reason":"on leave"}],
        "actions":{"refund-order":{
        "when":[{"if":{"amount":{"over":"250.00","atMost":400}},"ruling":"ask","deadline":"24h","stages":[{"approvers":["ops","board"],"quorum":2,"reminders":{"first":"1h","factor":1.5,"atMost":"4h","count":5}}]}],
        "ruling":"ask","deadline":"8h","usableFor":"3d","changeWindow":{"zone":"Etc/UTC","hours":[{"days":["mon","tue","wed","thu","fri"],"from":"08:00","until":"18:00"}]},
        "stages":[{"approvers":["ops"],"quorum":1}]}}}
        """;

    private const string Window = "{\"days\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"],\"from\":\"08:00\",\"until\":\"18:00\"}";
    private const string Eight = "\"ruling\":\"ask\",\"deadline\":\"8h\",";
    private const string Amount = "{\"amount\":{\"over\":\"250.00\",\"atMost\":400}}";
    private const string BackOff = "{\"first\":\"1h\",\"factor\":1.5,\"atMost\":\"4h\",\"count\":5}";

    private static readonly (string Was, string Is)[] Good =
    [
        ("", ""),
        (",\"quietHours\":{\"zone\":\"Europe/Berlin\",\"hours\":[{\"days\":[\"mon\",\"tue\"],\"from\":\"18:00\",\"until\":\"08:00\"}]}", ""),
        ("\"Europe/Berlin\"", "\"America/Argentina/Buenos_Aires\""), ("\"Europe/Berlin\"", "\"Etc/GMT+5\""),
        ("{\"days\":[\"mon\",\"tue\"],\"from\":\"18:00\",\"until\":\"08:00\"}", "{\"days\":[\"sun\"]},{\"from\":\"23:45\"},{\"until\":\"00:15\"}"),
        ("\"until\":\"08:00\"", "\"until\":\"24:00\""),
        (Window, "{\"from\":\"00:00\"}"), (Window, "{\"days\":[\"sat\"]}"), // open at all times; closed for six days, and usable for three: see below
        ("\"standIn\":\"rita@", "\"standIn\":\"someone.else@"),
        ("\"reason\":\"on leave\"", $"\"reason\":\"{new string('x', 100)}\""),
        ("2026-12-21T08:00+01:00", "2026-12-21T08:00:59-14:00"), ("2026-12-21T08:00+01:00", "2024-02-29T00:00Z"),
        ("]}}}", "]},\"drop-table\":{\"ruling\":\"deny\",\"reason\":\"No.\",\"when\":[{\"if\":{\"days\":{\"given\":false}},\"ruling\":\"deny\",\"reason\":\"No!\"}]}}}"),
        (Amount, "{\"amount\":{\"over\":499.99}}"), (Amount, "{\"amount\":{\"atLeast\":500}}"), (Amount, "{\"amount\":{\"under\":100.000}}"), (Amount, "{\"amount\":{\"over\":-1}}"),
        (Amount, "{\"amount\":{\"is\":\"12.50\"}}"), (Amount, "{\"amount\":{\"is\":[12.5,13]}}"), (Amount, "{\"amount\":{\"isNot\":[\"1\",\"2\"]}}"), (Amount, "{\"amount\":{\"given\":true}}"),
        (Amount, "{\"channel\":{\"is\":\"card\"},\"notify\":{\"isNot\":true},\"orderId\":{\"is\":[\"1001\"]},\"days\":{\"atMost\":7},\"amount\":{\"over\":1}}"),
        (Amount, "{\"days\":{\"given\":false}}"),
        (Eight, Eight + "\"challenge\":\"none\","), (Eight, Eight + "\"challenge\":\"target\","), (Eight, Eight + "\"challenge\":\"code\","),
        (Eight, Eight + "\"reasons\":{\"deny\":[\"No.\",\"No!\"],\"approve\":[\"No.\"]},"), (Eight, Eight + "\"reasons\":{\"approve\":[\"" + new string('x', 100) + "\"]},"), (Eight, Eight + "\"reasons\":{\"deny\":[\"x\",\"two  spaces é 😀\"]},"),
        (BackOff, "{\"first\":\"1h\",\"count\":1}"), (BackOff, "{\"first\":\"24h\",\"factor\":10,\"count\":10}"), (BackOff, "{\"first\":\"1h\",\"factor\":1,\"count\":10.0}"), (BackOff, "[\"1h\"]"), (BackOff, "[]"),
    ];

    private static readonly (string Was, string Is)[] Bad =
    [
        ("\"members\":[\"ada@example.com\",\"grace@example.com\"],", ""), ("\"members\"", "\"member\""), ("[\"ada@example.com\",\"grace@example.com\"]", "[]"), ("{\"members\":[\"ada@example.com\",\"grace@example.com\"]", "{\"members\":\"ada@example.com\""),
        ("\"board\":[\"linus@example.com\"]", "\"board\":1"), ("\"board\":[\"linus@example.com\"]", "\"board\":null"), ("\"board\":[\"linus@example.com\"]", "\"board\":{}"),
        ("\"zone\":\"Europe/Berlin\",", ""), ("\"Europe/Berlin\"", "\"\""), ("\"Europe/Berlin\"", "1"), ("\"hours\":[{\"days\":[\"mon\",\"tue\"],\"from\":\"18:00\",\"until\":\"08:00\"}]", "\"hours\":[]"),
        ("\"hours\":[{", "\"hour\":[{"), ("\"mon\",\"tue\"]", "\"mon\",\"mon\"]"), ("\"mon\",\"tue\"]", "\"Mon\"]"), ("\"mon\",\"tue\"]", "\"monday\"]"), ("[\"mon\",\"tue\"]", "[]"), ("[\"mon\",\"tue\"]", "\"mon\""), ("[\"mon\",\"tue\"]", "[1]"),
        ("\"18:00\"", "\"24:00\""), ("\"18:00\"", "\"8:00\""), ("\"18:00\"", "\"18:60\""), ("\"18:00\"", "\"18\""), ("\"18:00\"", "18"), ("\"18:00\"", "\"18:00:00\""), ("\"18:00\"", "\"6pm\""), ("\"18:00\"", "\"\u0661\u0668:00\""),
        ("\"08:00\"}]}},", "\"24:01\"}]}},"), ("\"08:00\"}]}},", "\"00:00\"}]}},"), ("{\"days\":[\"mon\",\"tue\"],\"from\":\"18:00\",\"until\":\"08:00\"}", "{}"), ("\"from\":\"18:00\"", "\"start\":\"18:00\""), ("{\"days\":[\"mon\",\"tue\"],\"from\":\"18:00\",\"until\":\"08:00\"}", "\"mon\""),
        ("\"delegations\":[", "\"delegations\":{},\"delegation\":["), ("\"delegations\":[{", "\"delegations\":[1,{"), ("\"approver\":\"ada@example.com\",", ""), ("\"standIn\":\"rita@example.com\",", ""), ("\"standIn\":\"rita@example.com\"", "\"standIn\":\"board\""), ("\"standIn\":\"rita@example.com\"", "\"standIn\":null"),
        (",\"reason\":\"on leave\"", ""), ("\"on leave\"", "\"\""), ("\"on leave\"", $"\"{new string('x', 101)}\""), ("\"on leave\"", "\"a\\nb\""), ("\"reason\":\"on leave\"", "\"reason\":\"on leave\",\"note\":1"),
        ("2026-12-21T08:00+01:00", "2026-12-21"), ("2026-12-21T08:00+01:00", "2026-12-21T08:00"), ("2026-12-21T08:00+01:00", "2026-12-21 08:00Z"), ("2026-12-21T08:00+01:00", "2026-12-21T08:00+1"), ("2026-12-21T08:00+01:00", "2026-13-01T08:00Z"), ("2026-12-21T08:00+01:00", "2026-12-21T24:00Z"), ("2026-12-21T08:00+01:00", "2026-12-21T08:00:00.5Z"), ("2026-12-21T08:00+01:00", "2026-12-21T08:00z"), ("2026-12-21T08:00+01:00", "2026-12-21T08:00+15:00"), ("\"2026-12-21T08:00+01:00\"", "1"), ("\"from\":\"2026-12-21T08:00+01:00\",", ""),
        ("\"when\":[", "\"when\":{},\"when2\":["), ("\"when\":[{", "\"when\":[1,{"), ("\"if\":{\"amount\":{\"over\":\"250.00\",\"atMost\":400}},", ""), ("\"if\":{\"amount\"", "\"If\":{\"amount\""), (Amount, "{}"), (Amount, "[]"), (Amount, "{\"amount\":500}"), (Amount, "{\"amount\":{}}"), (Amount, "{\"Amount\":{\"over\":1}}"),
        (Amount, "{\"amount\":{\"above\":1}}"), (Amount, "{\"amount\":{\"over\":true}}"), (Amount, "{\"amount\":{\"over\":[1]}}"), (Amount, "{\"amount\":{\"over\":\"1e2\"}}"), (Amount, "{\"amount\":{\"over\":\"01\"}}"), (Amount, "{\"amount\":{\"over\":\"1.\"}}"), (Amount, "{\"amount\":{\"over\":\"+1\"}}"), (Amount, "{\"amount\":{\"over\":\"\"}}"), (Amount, "{\"amount\":{\"is\":[]}}"), (Amount, "{\"amount\":{\"is\":null}}"), (Amount, "{\"amount\":{\"given\":1}}"),
        ("400}},\"ruling\":\"ask\"", "400}},\"ruling\":\"ask\",\"when\":[]"), ("400}},\"ruling\":\"ask\"", "400}},\"rule\":\"ask\""), ("400}},\"ruling\":\"ask\",\"deadline\":\"24h\"", "400}},\"ruling\":\"ask\""), ("400}},\"ruling\":\"ask\"", "400}},\"ruling\":\"deny\",\"reason\":\"No.\""),
        ("8h\",\"usable", "8h\",\"if\":{\"amount\":{\"over\":1}},\"usable"),
        (BackOff, "{\"count\":5}"), (BackOff, "{\"first\":\"1h\"}"), (BackOff, "{\"first\":1,\"count\":5}"), (BackOff, "{\"first\":\"1h\",\"count\":0}"), (BackOff, "{\"first\":\"1h\",\"count\":11}"), (BackOff, "{\"first\":\"1h\",\"factor\":0.5,\"count\":5}"), (BackOff, "{\"first\":\"1h\",\"factor\":11,\"count\":5}"), (BackOff, "{\"first\":\"1h\",\"factor\":\"2\",\"count\":5}"), (BackOff, "{\"first\":\"1h\",\"count\":5,\"maximum\":\"4h\"}"), (BackOff, "\"1h\""), (BackOff, "{\"first\":\"1h\",\"count\":\"5\"}"),
        (Eight, Eight + "\"challenge\":\"password\","), (Eight, Eight + "\"challenge\":\"None\","), (Eight, Eight + "\"challenge\":null,"), (Eight, Eight + "\"challenge\":[\"code\"],"),
        (Eight, Eight + "\"reasons\":[\"No.\"],"), (Eight, Eight + "\"reasons\":{},"), (Eight, Eight + "\"reasons\":{\"deny\":[]},"), (Eight, Eight + "\"reasons\":{\"deny\":\"No.\"},"), (Eight, Eight + "\"reasons\":{\"deny\":[1]},"), (Eight, Eight + "\"reasons\":{\"deny\":[\"No.\",\"No.\"]},"), (Eight, Eight + "\"reasons\":{\"deny\":[\"\"]},"), (Eight, Eight + "\"reasons\":{\"deny\":[\" No.\"]},"), (Eight, Eight + "\"reasons\":{\"deny\":[\"No. \"]},"),
        (Eight, Eight + "\"reasons\":{\"deny\":[\"a\\nb\"]},"), (Eight, Eight + "\"reasons\":{\"deny\":[\"" + new string('x', 101) + "\"]},"), (Eight, Eight + "\"reasons\":{\"withdraw\":[\"No.\"]},"), (Eight, Eight + "\"reasons\":{\"deny\":[" + string.Join(',', Enumerable.Range(0, 11).Select(i => $"\"{i}\"")) + "]},"),
        ("\"changeWindow\":{", "\"changeWindows\":{"), ("\"changeWindow\":{\"zone\":\"Etc/UTC\",", "\"changeWindow\":{"), ("\"ruling\":\"ask\",\"deadline\":\"8h\"", "\"ruling\":\"deny\",\"reason\":\"No.\""), // which has no window
    ];

    /// <summary>What only the reader can know.</summary>
    private static readonly (string Was, string Is)[] ForTheReader =
    [
        ("\"Europe/Berlin\"", "\"Europe/Bielefeld\""), ("\"Etc/UTC\"", "\"utc\""), // no such zone
        ("\"from\":\"18:00\",\"until\":\"08:00\"", "\"from\":\"08:00\",\"until\":\"08:00\""), ("\"from\":\"18:00\",\"until\":\"08:00\"", "\"from\":\"08:00\",\"until\":\"08:14\""), // too short, or none
        ("{\"days\":[\"mon\",\"tue\"],\"from\":\"18:00\",\"until\":\"08:00\"}", "{\"until\":\"12:00\"},{\"from\":\"11:50\"}"), // always quiet
        ("\"usableFor\":\"3d\"", "\"usableFor\":\"62h\""), (",\"usableFor\":\"3d\"", ""), // closed for 62 hours, and one for clocks set back
        ("2027-01-04T07:00:00Z", "2026-12-21T07:00:00Z"), ("2027-01-04T07:00:00Z", "2020-01-01T00:00:00Z"), ("2026-12-21T08:00+01:00", "2026-02-30T08:00Z"), // not later; no such day
        ("\"standIn\":\"rita@example.com\"", "\"standIn\":\"ada@example.com\""), ("\"standIn\":\"rita@example.com\"", "\"standIn\":\"ada+x@example.com\""), // nobody for themselves
        ("\"standIn\":\"rita@example.com\"", "\"standIn\":\"grace+x@example.com\""), ("\"approver\":\"ada@example.com\"", "\"approver\":\"ada+x@example.com\""), // one mailbox, two spellings
        ("\"approver\":\"ada@example.com\"", "\"approver\":\"eve@example.com\""), // nobody asks her
        ("\"delegations\":[", "\"delegations\":[{\"approver\":\"ada@example.com\",\"standIn\":\"linus@example.com\",\"from\":\"2027-01-04T06:59Z\",\"until\":\"2027-02-01T00:00Z\",\"reason\":\"ill\"},"), // two at once
        ("\"delegations\":[", "\"delegations\":[{\"approver\":\"rita@example.com\",\"standIn\":\"ada@example.com\",\"from\":\"2026-12-31T00:00Z\",\"until\":\"2027-02-01T00:00Z\",\"reason\":\"ill\"},"), // a circle
        (Amount, "{\"amounts\":{\"over\":1}}"), (Amount, "{\"amount\":{\"after\":\"2026-01-01\"}}"), (Amount, "{\"channel\":{\"over\":1}}"), (Amount, "{\"notify\":{\"over\":1}}"), // no such parameter; not of that kind
        (Amount, "{\"amount\":{\"over\":1.005}}"), (Amount, "{\"amount\":{\"over\":1e2}}"), (Amount, "{\"days\":{\"over\":1.5}}"), (Amount, "{\"days\":{\"is\":\"5\"}}"), // digit by digit
        (Amount, "{\"channel\":{\"is\":\"cheque\"}}"), (Amount, "{\"channel\":{\"is\":[\"card\",\"Card\"]}}"), (Amount, "{\"orderId\":{\"is\":\"x\"}}"), (Amount, "{\"notify\":{\"is\":\"true\"}}"), (Amount, "{\"amount\":{\"is\":501}}"), // not allowed
        (Amount, "{\"amount\":{\"over\":500}}"), (Amount, "{\"amount\":{\"under\":\"0.01\"}}"), (Amount, "{\"amount\":{\"over\":300,\"under\":200}}"), (Amount, "{\"amount\":{\"atLeast\":300,\"under\":300}}"), (Amount, "{\"amount\":{\"given\":false}}"), (Amount, "{\"days\":{\"given\":false,\"over\":1}}"),
        (Amount, "{\"channel\":{\"isNot\":[\"card\",\"bank transfer\"]}}"), (Amount, "{\"channel\":{\"is\":\"card\",\"isNot\":\"card\"}}"), // nothing ever fits
        ("\"when\":[", "\"when\":[{\"if\":{\"amount\":{\"over\":100}},\"ruling\":\"ask\",\"deadline\":\"1h\",\"stages\":[{\"approvers\":[\"ops\"],\"quorum\":1}]},"), // hides the one after it
        ("\"factor\":1.5", "\"factor\":1e0"), ("\"atMost\":\"4h\"", "\"atMost\":\"59m\""), ("\"first\":\"1h\"", "\"first\":\"25h\""),
        ("\"members\":", "\"members\":[\"eve@example.com\"],\"members\":"),
    ];

    [Fact]
    public void Reader_and_schema_take_and_refuse_the_same() => TwoJudges.Agree(
    [
        .. Good.Select(change => (Changed(change), true, (bool?)true)),
        .. Bad.Select(change => (Changed(change), false, (bool?)false)),
        .. ForTheReader.Select(change => (Changed(change), false, (bool?)true)),
    ]);

    private static string Changed((string Was, string Is) change)
    {
        if (change.Was.Length == 0) return Base;
        var at = Base.IndexOf(change.Was, StringComparison.Ordinal);
        Assert.True(at >= 0, $"Not in the policy: {change.Was}");
        var text = Base.Remove(at, change.Was.Length).Insert(at, change.Is);
        return change.Is == "{\"days\":[\"sat\"]}" ? text.Replace("\"usableFor\":\"3d\"", "\"usableFor\":\"7d\"", StringComparison.Ordinal) : text;
    }
}
