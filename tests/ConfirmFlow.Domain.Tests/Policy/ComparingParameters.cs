namespace ConfirmFlow.Domain.Tests;

/// <summary>What holds depends on what is asked for.</summary>
public sealed class ComparingParameters
{
    private const string Ask = "\"ruling\":\"ask\",\"deadline\":\"1h\",\"stages\":[{\"approvers\":[\"ada@example.com\",\"grace@example.com\",\"linus@example.com\"],\"quorum\":";
    private static readonly string One = Ask + "1}]", Two = Ask + "2}]", Three = Ask + "3}]";
    private const string Approve = "\"ruling\":\"approve\",\"reason\":\"Cheap.\"", Deny = "\"ruling\":\"deny\",\"reason\":\"Too much.\"";

    private static string Case(string conditions, string then) => $"{{\"if\":{{{conditions}}},{then}}}";

    private static ActionPolicy Reading(string beside, params string[] cases)
    {
        var reading = PolicyReader.Read($"{{\"actions\":{{\"refund-order\":{{\"when\":[{string.Join(',', cases)}],{beside}}}}}}}", SampleAction.Catalog);
        Assert.True(reading.Is(out var policy), string.Join('\n', reading.Errors));
        return policy.For("refund-order");
    }

    private static string Holds(ActionPolicy policy, string parameters) =>
        policy.For(Parameters.Parse(parameters)) is { Ruling: Ruling.Ask } asked ? $"{asked.Stages[0].Quorum}" : policy.For(Parameters.Parse(parameters)).Ruling.ToString();

    private static string WithAmount(string amount) => $"{{\"amount\":\"{amount}\",\"channel\":\"card\",\"orderId\":\"1001\"}}";

    [Theory]
    [InlineData("0.01", "1")]
    [InlineData("50.00", "1")]
    [InlineData("50.01", "2")]
    [InlineData("499.99", "2")]
    [InlineData("500.00", "Deny")]
    public void A_limit_holds_to_the_last_digit(string amount, string holds) => Assert.Equal(
        holds, Holds(Reading(One, Case("\"amount\":{\"over\":50}", Two), Case("\"amount\":{\"atLeast\":\"500.00\"}", Deny)), WithAmount(amount)));

    [Theory]
    [InlineData("\"amount\":{\"over\":12}", true)]
    [InlineData("\"amount\":{\"over\":\"12.50\"}", false)]
    [InlineData("\"amount\":{\"over\":12.49}", true)]
    [InlineData("\"amount\":{\"atLeast\":12.5}", true)]
    [InlineData("\"amount\":{\"atLeast\":12.51}", false)]
    [InlineData("\"amount\":{\"under\":12.5}", false)]
    [InlineData("\"amount\":{\"under\":12.51}", true)]
    [InlineData("\"amount\":{\"atMost\":12.5}", true)]
    [InlineData("\"amount\":{\"atMost\":12.49}", false)]
    [InlineData("\"amount\":{\"is\":12.5}", true)]
    [InlineData("\"amount\":{\"is\":[1,\"12.5\"]}", true)]
    [InlineData("\"amount\":{\"isNot\":[1,\"12.5\"]}", false)]
    [InlineData("\"amount\":{\"isNot\":1}", true)]
    [InlineData("\"amount\":{\"over\":5,\"under\":10}", false)]
    [InlineData("\"amount\":{\"over\":10,\"under\":20}", true)]
    [InlineData("\"channel\":{\"is\":\"card\"}", true)]
    [InlineData("\"channel\":{\"isNot\":\"card\"}", false)]
    [InlineData("\"orderId\":{\"is\":[\"1001\",\"1002\"]}", true)]
    [InlineData("\"notify\":{\"is\":true}", true)]
    [InlineData("\"notify\":{\"is\":false}", false)]
    [InlineData("\"notify\":{\"given\":true}", true)]
    [InlineData("\"days\":{\"given\":false}", true)]
    [InlineData("\"days\":{\"given\":true}", false)]
    [InlineData("\"days\":{\"atMost\":30}", false)] // not given: nothing fits
    [InlineData("\"days\":{\"isNot\":7}", false)]
    [InlineData("\"amount\":{\"over\":10},\"channel\":{\"is\":\"card\"}", true)] // all of them
    [InlineData("\"amount\":{\"over\":10},\"channel\":{\"is\":\"bank transfer\"}", false)]
    public void Every_kind_of_parameter_is_compared_as_what_it_is(string conditions, bool fits) =>
        Assert.Equal(fits ? "Deny" : "1", Holds(Reading(One, Case(conditions, Deny)), SampleAction.Good.Canonical));

    [Fact]
    public void Dates_are_compared_as_dates()
    {
        var catalog = new Catalog([SampleAction.With(new DateRule())]);
        var reading = PolicyReader.Read($"{{\"actions\":{{\"refund-order\":{{\"when\":[{Case("\"value\":{\"after\":\"2026-12-31\",\"before\":\"2027-02-01\"}", Deny)}],{One}}}}}}}", catalog);
        Assert.True(reading.Is(out var policy), string.Join('\n', reading.Errors));

        string On(string date) => Holds(policy.For("refund-order"), $"{{\"orderId\":\"1001\",\"value\":\"{date}\"}}");
        Assert.Equal(["1", "Deny", "Deny", "1"], new[] { "2026-12-31", "2027-01-01", "2027-01-31", "2027-02-01" }.Select(On));
    }

    [Fact]
    public void The_strictest_case_that_fits_holds_wherever_it_stands()
    {
        var large = Case("\"amount\":{\"over\":10}", Deny);
        var card = Case("\"channel\":{\"is\":\"card\"}", Two);
        var cheap = Case("\"amount\":{\"under\":100}", Approve);

        foreach (var cases in (string[][])[[large, card, cheap], [cheap, card, large], [card, cheap, large]])
        {
            var policy = Reading(One, cases);
            Assert.Equal("Deny", Holds(policy, WithAmount("50.00")));
            Assert.Equal("2", Holds(policy, WithAmount("5.00")));
            Assert.Equal("Approve", Holds(policy, WithAmount("5.00").Replace("card", "bank transfer", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Of_several_cases_that_ask_the_first_holds()
    {
        var policy = Reading(One, Case("\"amount\":{\"over\":100}", Three), Case("\"amount\":{\"over\":50}", Two));

        Assert.Equal(["1", "2", "3"], new[] { "50.00", "60.00", "200.00" }.Select(amount => Holds(policy, WithAmount(amount))));
    }

    [Theory]
    [InlineData("\"amount\":{\"over\":50}", "\"amount\":{\"over\":100}")]
    [InlineData("\"amount\":{\"over\":50}", "\"amount\":{\"atLeast\":50.01}")]
    [InlineData("\"amount\":{\"under\":50}", "\"amount\":{\"is\":[1,2]}")]
    [InlineData("\"amount\":{\"given\":true}", "\"amount\":{\"under\":5}")]
    [InlineData("\"amount\":{\"isNot\":5}", "\"amount\":{\"over\":5}")]
    [InlineData("\"channel\":{\"is\":\"card\"}", "\"channel\":{\"is\":\"card\"},\"amount\":{\"over\":100}")]
    public void A_case_that_never_holds_is_an_error(string before, string hidden)
    {
        var reading = PolicyReader.Read($"{{\"actions\":{{\"refund-order\":{{\"when\":[{Case(before, One)},{Case(hidden, Two)}],{One}}}}}}}", SampleAction.Catalog);

        Assert.Equal("$.actions['refund-order'].when[1].if: This case never holds: $.actions['refund-order'].when[0] fits wherever it does, and goes before it.", reading.Errors.Single().ToString().Split(", ", 3)[2]);
        Assert.True(PolicyReader.Read($"{{\"actions\":{{\"refund-order\":{{\"when\":[{Case(before, One)},{Case(hidden, Deny)}],{One}}}}}}}", SampleAction.Catalog).Is(out _)); // a denial does
        Assert.False(PolicyReader.Read($"{{\"actions\":{{\"refund-order\":{{\"when\":[{Case(hidden, Approve)},{Case(before, One)}],{One}}}}}}}", SampleAction.Catalog).Is(out _)); // what is approved at once does not
    }

    [Theory]
    [InlineData("\"amount\":{\"over\":50}", "\"amount\":{\"atLeast\":50}")]
    [InlineData("\"amount\":{\"over\":50}", "\"amount\":{\"under\":100}")]
    [InlineData("\"amount\":{\"over\":50}", "\"channel\":{\"is\":\"card\"}")]
    [InlineData("\"days\":{\"given\":true}", "\"days\":{\"given\":false}")]
    [InlineData("\"amount\":{\"over\":50},\"channel\":{\"is\":\"card\"}", "\"amount\":{\"over\":50}")]
    public void A_case_that_can_hold_is_none(string before, string other) => Reading(One, Case(before, One), Case(other, Two));

    [Fact]
    public void A_condition_that_cannot_be_told_denies()
    {
        var policy = Reading(Approve, Case("\"amount\":{\"over\":50}", One));

        Assert.Equal(ActionPolicy.NotTold, policy.For(Parameters.Parse("{\"amount\":\"much\",\"orderId\":\"1001\"}")));
        Assert.Equal(Ruling.Deny, ActionPolicy.NotTold.Ruling);
    }

    [Fact]
    public void What_is_denied_whatever_it_is_asked_for_with_is_known_beforehand()
    {
        Assert.True(Reading(Deny, Case("\"amount\":{\"over\":50}", Deny.Replace("Too", "Far too", StringComparison.Ordinal))).IsDenied);
        Assert.False(Reading(Deny, Case("\"amount\":{\"over\":50}", One)).IsDenied);
        Assert.False(Reading(One, Case("\"amount\":{\"over\":50}", Deny)).IsDenied);
    }

    [Fact]
    public void What_holds_has_no_cases_any_more_and_only_that_can_be_kept()
    {
        var policy = Reading(One, Case("\"amount\":{\"over\":50}", Two));

        Assert.Throws<FormatException>(policy.ToSnapshot);
        Assert.Equal(policy.For(SampleAction.Good).ToSnapshot(), ActionPolicy.FromSnapshot(policy.For(SampleAction.Good).ToSnapshot()).ToSnapshot());
    }
}
