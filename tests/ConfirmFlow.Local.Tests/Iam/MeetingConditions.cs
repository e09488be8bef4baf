namespace ConfirmFlow.Local.Tests;

public class MeetingConditions
{
    [Theory]
    [InlineData("StringEquals", "a*", "a*", true)]
    [InlineData("StringEquals", "a*", "ab", false)]
    [InlineData("StringLike", "a*c?", "abbcd", true)]
    [InlineData("StringLike", "a*c?", "abbc", false)]
    [InlineData("StringNotEquals", "a", "b", true)]
    [InlineData("StringNotLike", "a*", "ab", false)]
    [InlineData("StringEqualsIgnoreCase", "ABC", "abc", true)]
    [InlineData("ArnLike", "arn:aws:iam::*:role/x/*", "arn:aws:iam::123456789012:role/x/y/z", true)]
    [InlineData("ArnEquals", "arn:aws:*:role/x", "arn:aws:iam::123456789012:role/x", false)]
    [InlineData("Bool", "true", "TRUE", true)]
    [InlineData("NumericLessThanEquals", "900", "900", true)]
    [InlineData("NumericGreaterThan", "900", "900", false)]
    [InlineData("DateLessThan", "2026-11-23T12:00:00Z", "2026-11-23T11:59:59Z", true)]
    [InlineData("DateGreaterThan", "2026-11-23T12:00:00Z", "1700000000", false)]
    [InlineData("IpAddress", "127.0.0.0/8", "127.0.0.1", true)]
    [InlineData("NotIpAddress", "127.0.0.1", "127.0.0.1", false)]
    public void Each_operator_compares_in_its_own_way(string name, string wanted, string given, bool holds) =>
        Assert.Equal(holds, Holds(name, [wanted], given));

    [Theory]
    [InlineData("StringEquals", false)]
    [InlineData("StringNotEquals", true)]
    [InlineData("StringEqualsIfExists", true)]
    [InlineData("ForAllValues:StringEquals", true)]
    [InlineData("ForAnyValue:StringEquals", false)]
    [InlineData("ForAnyValue:StringNotEquals", false)]
    public void A_missing_key_meets_what_is_negated_and_ForAllValues_only(string name, bool holds) => Assert.Equal(holds, Holds(name, ["a"]));

    [Fact]
    public void Null_beside_ForAllValues_closes_the_hole_a_missing_key_leaves()
    {
        var all = new PolicyCondition("ForAllValues:StringEquals", "k", [new("a")]);
        var there = new PolicyCondition("Null", "k", [new("false")]);

        Assert.True(all.Holds(new()));
        Assert.False(there.Holds(new()));
        Assert.True(there.Holds(new ConditionKeys().With("k", "a")));
    }

    [Theory]
    [InlineData("ForAllValues:StringEquals", true, "a", "b")]
    [InlineData("ForAllValues:StringEquals", false, "a", "c")]
    [InlineData("ForAnyValue:StringEquals", true, "a", "c")]
    [InlineData("ForAnyValue:StringEquals", false, "c", "d")]
    [InlineData("ForAllValues:StringNotEquals", false, "a", "c")]
    [InlineData("ForAnyValue:StringNotEquals", true, "a", "c")]
    public void Sets_are_compared_value_by_value(string name, bool holds, params string[] given) => Assert.Equal(holds, Holds(name, ["a", "b"], given));

    [Fact]
    public void What_a_variable_stands_for_is_never_a_wildcard()
    {
        var condition = new PolicyCondition("StringLike", "item", [new("order-${aws:PrincipalTag/resource}")]);

        Assert.True(condition.Holds(Tagged("10*").With("item", "order-10*")));
        Assert.False(condition.Holds(Tagged("10*").With("item", "order-1001")));
    }

    [Theory]
    [InlineData("\uE000")]
    [InlineData("\uE001")]
    [InlineData("\uE002")]
    [InlineData("\uE0020")]
    public void Nor_is_any_other_character_of_it_or_of_the_policy(string character)
    {
        foreach (var condition in (PolicyCondition[])[new("StringLike", "item", [new("order-${aws:PrincipalTag/resource}*")]), new("StringLike", "item", [new("order-" + character + "*")])])
        {
            Assert.True(condition.Holds(Tagged(character).With("item", "order-" + character)));
            Assert.True(condition.Holds(Tagged(character).With("item", "order-" + character + "1")));
            Assert.False(condition.Holds(Tagged(character).With("item", "order-1001")));
            Assert.False(condition.Holds(Tagged(character).With("item", "order-1")));
        }
    }

    [Theory]
    [InlineData("NumericNotEquals", "x")]
    [InlineData("NumericEquals", "")]
    [InlineData("ForAnyValue:NumericNotEqualsIfExists", "1,2,x")]
    [InlineData("DateNotEquals", "soon")]
    [InlineData("DateGreaterThan", "2026-13-01")]
    [InlineData("NotIpAddress", "10.0.0.0/33")]
    [InlineData("IpAddress", "everywhere")]
    [InlineData("Bool", "yes")]
    [InlineData("Null", "no")]
    [InlineData("NumericLessThan", "${aws:PrincipalTag/resource}")]
    public void What_an_operator_cannot_compare_with_is_refused_by_name(string name, string value)
    {
        var refused = Assert.Throws<PolicyError>(() => new PolicyCondition(name, "k", [new("1.5"), new("127.0.0.1"), new("true"), new("2026-11-23"), new(value)]));

        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Contains(value, Assert.Throws<PolicyError>(() => new PolicyCondition(name, "k", [new(value)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_that_is_missing_matches_nothing()
    {
        var condition = new PolicyCondition("ForAllValues:StringEquals", "item", [new("${aws:PrincipalTag/resource}")]);

        Assert.False(condition.Holds(new ConditionKeys().With("item", "")));
        Assert.False(condition.Holds(new ConditionKeys().With("item", "${aws:PrincipalTag/resource}")));
    }

    private static ConditionKeys Tagged(string value) => new ConditionKeys().With("aws:PrincipalTag/resource", value);

    private static bool Holds(string name, string[] wanted, params string[] given) =>
        new PolicyCondition(name, "k", [.. wanted.Select(text => new PolicyPattern(text))])
            .Holds(given is [] ? new() : new ConditionKeys().With("k", given));
}
