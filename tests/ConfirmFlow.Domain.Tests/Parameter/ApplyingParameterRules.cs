using System.Text.Json;

namespace ConfirmFlow.Domain.Tests;

public class ApplyingParameterRules
{
    private static readonly TextRule Line = new(MinLength: 2, MaxLength: 5);
    private static readonly TextRule Lines = new(MaxLength: 5, Multiline: true);
    private static readonly TextRule Code = new("[a-z]+|[0-9]{3}", MaxLength: 9);
    private static readonly TextRule Spaced = new("[a-z ]+");
    private static readonly ChoiceRule Choice = new(["card", "bank transfer"]);
    private static readonly IntegerRule Whole = new(-5, 30);
    private static readonly IntegerRule Widest = new(-9_007_199_254_740_991, 9_007_199_254_740_991);
    private static readonly DecimalRule Amount = new(-1m, 1000.5m, 2);
    private static readonly BooleanRule Flag = new();
    private static readonly DateRule Date = new(new(2026, 2, 1), new(2028, 2, 29));

    public static TheoryData<ParameterRule, string, string> Taken => new()
    {
        { Line, "\"ab\"", "ab" },
        { Line, "\"  x  \"", "  x  " },
        { Line, "\"<b>&\"", "<b>&" },
        { Line, "\"\\u00e9\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00\"", "é😀😀😀😀" },
        { Line, "\"a\\u200db\"", "a\u200Db" },
        { new TextRule(MinLength: 0), "\"\"", "" },
        { new TextRule(MinLength: 0), "\" \"", " " },
        { Lines, "\"a\\nb\"", "a\nb" },
        { Code, "\"abc\"", "abc" },
        { Code, "\"123\"", "123" },
        { Spaced, "\"a b\"", "a b" },
        { Choice, "\"bank transfer\"", "bank transfer" },
        { Whole, "-5", "-5" },
        { Whole, "30", "30" },
        { Whole, "7.0", "7" },
        { Whole, "-0", "0" },
        { Widest, "9007199254740991", "9007199254740991" },
        { Widest, "-9007199254740991", "-9007199254740991" },
        { Amount, "\"12.5\"", "12.50" },
        { Amount, "12.5", "12.50" },
        { Amount, "12", "12.00" },
        { Amount, "\"12.5000\"", "12.50" },
        { Amount, "\"-0.00\"", "0.00" },
        { Amount, "-1", "-1.00" },
        { Amount, "1000.50", "1000.50" },
        { new DecimalRule(0, 5, 0), "\"5\"", "5" },
        { new DecimalRule(0, 9_999_999_999_999_999.999999999m, 9), "\"9999999999999999.999999999\"", "9999999999999999.999999999" },
        { Flag, "true", "true" },
        { Flag, "false", "false" },
        { Date, "\"2026-02-01\"", "2026-02-01" },
        { Date, "\"2028-02-29\"", "2028-02-29" },
        { new DateRule(), "\"0001-01-01\"", "0001-01-01" },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void A_value_within_its_rule_is_taken(ParameterRule rule, string json, string text)
    {
        Assert.True(rule.TryRead(Element(json), false, out var value, out var problem), problem);
        Assert.Equal(text, value.Text);
        Assert.Equal(value.Json, CanonicalJson.From(Element(value.Json)));
        Assert.Equal(text, rule is IntegerRule or BooleanRule ? value.Json : Element(value.Json).GetString());
    }

    public static TheoryData<ParameterRule, string, string> Refused
    {
        get
        {
            var rows = new TheoryData<ParameterRule, string, string>
            {
                { Line, "5", "is not a text" },
                { Line, "{}", "is not a text" },
                { Line, "\"a\"", "is too short" },
                { Line, "\"abcdef\"", "is too long" },
                { Line, "\"😀😀😀😀😀😀\"", "is too long" },
                { Line, "\"    \"", "is blank" },
                { Line, "\"a\\nb\"", "holds a control" },
                { Line, "\"ab\\n\"", "holds a control" },
                { Lines, "\"a\\rb\"", "holds a control" },
                { Lines, "\"a\\tb\"", "holds a control" },
                { Line, "\"ab\\ud800\"", "holds half" },
                { Line, "\"\\udc00\\ud800\"", "holds half" },
                { Code, "\"ab1\"", "does not have the right form" },
                { Code, "\"1234\"", "does not have the right form" },
                { Code, "\"x123\"", "does not have the right form" },
                { Spaced, "\" ab\"", "begins or ends with white space" },
                { Spaced, "\"ab \"", "begins or ends with white space" },
                { new TextRule("[a-z\u00a0]+"), "\"ab\u00a0\"", "begins or ends with white space" },
                { Choice, "\"Card\"", "is none of" },
                { Choice, "\"card \"", "is none of" },
                { Choice, "\"\\ud800\"", "is none of" },
                { Choice, "0", "is none of" },
                { Whole, "\"7\"", "is not a whole" },
                { Whole, "7.5", "is not a whole" },
                { Whole, "1e1", "is not a whole" },
                { Whole, "true", "is not a whole" },
                { Whole, "31", "is out of range" },
                { Whole, "-6", "is out of range" },
                { Whole, "99999999999999999999999999999999999999999999999", "is not a whole" },
                { Widest, "9007199254740992", "is out of range" },
                { Amount, "\"12.505\"", "is not a number" },
                { Amount, "12.505", "is not a number" },
                { Amount, "0.00000000000000000000000000000000000000001", "is not a number" },
                { Amount, $"\"1.{new string('0', 60)}\"", "is not a number" },
                { Amount, "1e2", "is not a number" },
                { Amount, "\"+5\"", "is not a number" },
                { Amount, "\"05\"", "is not a number" },
                { Amount, "\".5\"", "is not a number" },
                { Amount, "\"5.\"", "is not a number" },
                { Amount, "\"1,000\"", "is not a number" },
                { Amount, "\" 5\"", "is not a number" },
                { Amount, "\"--5\"", "is not a number" },
                { Amount, "\"\"", "is not a number" },
                { Amount, "\"-\"", "is not a number" },
                { Amount, "\"\\u0661\"", "is not a number" }, // an Arabic one
                { Amount, "\"NaN\"", "is not a number" },
                { Amount, "false", "is not a number" },
                { Amount, "\"1000.51\"", "is out of range" },
                { Amount, "\"-1.01\"", "is out of range" },
                { new DecimalRule(0, 5, 0), "\"1.5\"", "is not a number" },
                { Flag, "\"true\"", "is neither" },
                { Flag, "1", "is neither" },
                { Date, "\"2026-2-1\"", "is not a date" },
                { Date, "\"2027-02-29\"", "is not a date" },
                { Date, "\"2026-02-01T00:00:00Z\"", "is not a date" },
                { Date, "\" 2026-02-01\"", "is not a date" },
                { Date, "20260201", "is not a date" },
                { Date, "\"2026-01-31\"", "is out of range" },
                { Date, "\"2028-03-01\"", "is out of range" },
            };
            foreach (var hidden in (int[])[0x00, 0x07, 0x1b, 0x7f, 0x85, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff, 0xfff9, 0xe0041, 0xe0100])
                rows.Add(Line, JsonSerializer.Serialize("ab" + char.ConvertFromUtf32(hidden)), "holds a control, invisible");
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_beyond_its_rule_is_refused_with_the_reason(ParameterRule rule, string json, string reason)
    {
        Assert.False(rule.TryRead(Element(json), false, out _, out var problem));
        Assert.StartsWith(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_every_value_is_a_text_other_values_are_refused()
    {
        Assert.False(Whole.TryRead(Element("7"), true, out _, out _));
        Assert.False(Amount.TryRead(Element("7"), true, out _, out _));
        Assert.False(Flag.TryRead(Element("true"), true, out _, out _));
        Assert.False(Flag.TryRead(Element("\"True\""), true, out _, out _));
        Assert.True(Flag.TryRead(Element("\"false\""), true, out var no, out _));
        Assert.Equal(("false", "no"), (no.Json, Flag.Show(no.Text)));
    }

    [Fact]
    public void Rules_say_what_they_allow()
    {
        Assert.Equal("text of 2 to 5 characters on one line", Line.Allowed);
        Assert.Equal("text of 1 to 5 characters", Lines.Allowed);
        Assert.Equal("text of 1 to 9 characters on one line in the form [a-z]+|[0-9]{3}", Code.Allowed);
        Assert.Equal("a date written yyyy-MM-dd, not before 2026-02-01, not after 2028-02-29", Date.Allowed);
        Assert.Equal("true or false", Flag.Allowed);
    }

    public static TheoryData<string, ParameterRule> Flawed => new()
    {
        { "lengths", new TextRule(MinLength: -1) },
        { "lengths", new TextRule(MinLength: 3, MaxLength: 2) },
        { "lengths", new TextRule(MaxLength: 4001) },
        { "words that", new TextRule(Words: "a\u202Eb") },
        { "anchors", new TextRule("^a") },
        { "anchors", new TextRule("a$") },
        { "no regular expression", new TextRule("(") },
        { "no regular expression", new TextRule("a)|(b") },
        { "no regular expression", new TextRule("(?=a)b") },
        { "no regular expression", new TextRule(@"(a)\1") },
        { "1 to 50 choices", new ChoiceRule([]) },
        { "1 to 50 choices", new ChoiceRule(default) },
        { "1 to 50 choices", new ChoiceRule([.. Enumerable.Range(0, 51).Select(i => $"{i}")]) },
        { "a choice twice", new ChoiceRule(["a", "b", "a"]) },
        { "plain text of 1 to 100", new ChoiceRule(["a", " "]) },
        { "plain text of 1 to 100", new ChoiceRule(["a\n"]) },
        { "plain text of 1 to 100", new ChoiceRule([new('a', 101)]) },
        { "range", new IntegerRule(2, 1) },
        { "range", new IntegerRule(0, 9_007_199_254_740_992) },
        { "range", new IntegerRule(-9_007_199_254_740_992, 0) },
        { "0 to 9 decimals", new DecimalRule(0, 1, -1) },
        { "0 to 9 decimals", new DecimalRule(0, 1, 10) },
        { "range", new DecimalRule(2, 1) },
        { "range", new DecimalRule(0.001m, 1) },
        { "range", new DecimalRule(0, 10_000_000_000_000_000m) },
        { "range", new DateRule(new(2026, 2, 2), new(2026, 2, 1)) },
    };

    [Theory]
    [MemberData(nameof(Flawed))]
    public void A_rule_that_makes_no_sense_is_in_no_catalog(string flaw, ParameterRule rule) => Assert.Contains(
        flaw, Assert.Throws<InvalidDefinitionException>(() => new Catalog([SampleAction.With(rule)])).Message, StringComparison.Ordinal);

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
