using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace ConfirmFlow.Domain.Tests;

public class ReadingAnyParameter
{
    private static readonly Gen<string> Texts = Gen.Frequency(
            (6, Gen.Int[' ', '~']), (1, Gen.Int[0, 0xff]), (1, Gen.Int[0x200, 0x2fff]), (1, Gen.Int[0xd700, 0xffff]), (1, Gen.Int[0x10000, 0x10ffff]))
        .Select(code => code is >= 0xd800 and <= 0xdfff ? ((char)code).ToString() : char.ConvertFromUtf32(code))
        .Array[0, 12].Select(string.Concat);

    [Fact]
    public void A_text_that_is_taken_hides_nothing_and_is_not_changed() => Texts.Sample(text =>
    {
        if (!new TextRule(MinLength: 0, MaxLength: 12).TryRead(Element(Escaped(text)), false, out var value, out _)) return;
        Assert.Equal(text, value.Text);
        Assert.Equal(text, Element(value.Json).GetString());
        Assert.DoesNotContain(text.EnumerateRunes(), rune => rune.Value is 0xfffd && !text.Contains('\ufffd', StringComparison.Ordinal));
        Assert.DoesNotContain(text.EnumerateRunes(), rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
            || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format && rune.Value is not (0x200c or 0x200d)));
    });

    [Fact]
    public void A_whole_number_is_taken_exactly_within_its_range() =>
        Gen.Select(Gen.Long[-50, 50], Gen.Long[-50, 50], Gen.Long[-60, 60]).Sample((a, b, number) =>
        {
            var rule = new IntegerRule(Math.Min(a, b), Math.Max(a, b));
            var taken = rule.TryRead(Element(Text(number)), false, out var value, out _);

            Assert.Equal(number >= rule.Min && number <= rule.Max, taken);
            Assert.True(!taken || value!.Json == Text(number));
        });

    [Fact]
    public void A_number_with_decimals_has_one_text_however_it_is_written() =>
        Gen.Select(Gen.Long[-9_999_999_999_999_999, 9_999_999_999_999_999], Gen.Int[0, 9], Gen.Int[0, 6]).Sample((digits, scale, zeros) =>
        {
            var number = new decimal((int)(Math.Abs(digits) % int.MaxValue), 0, 0, digits < 0, (byte)scale);
            var rule = new DecimalRule(-3_000_000_000m, 3_000_000_000m, scale);
            var written = number.ToString(CultureInfo.InvariantCulture);
            var longer = (scale == 0 ? written + "." : written) + new string('0', zeros + 1);

            Assert.True(rule.TryRead(Element($"\"{written}\""), false, out var plain, out _));
            Assert.True(rule.TryRead(Element($"\"{longer}\""), false, out var padded, out _));
            Assert.True(rule.TryRead(Element(longer), false, out var bare, out _));
            Assert.Equal((plain, plain), (padded, bare));
            Assert.Equal(number, decimal.Parse(plain.Text, CultureInfo.InvariantCulture));
            Assert.Equal(scale, plain.Text.Contains('.', StringComparison.Ordinal) ? plain.Text.Split('.')[1].Length : 0);
        });

    [Fact]
    public void A_date_is_taken_exactly_within_its_range() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 400], Gen.Int[0, 400]).Sample((a, b, day) =>
        {
            var start = new DateOnly(2026, 1, 1);
            var rule = new DateRule(start.AddDays(Math.Min(a, b)), start.AddDays(Math.Max(a, b)));
            var date = start.AddDays(day);

            Assert.Equal(date >= rule.Min && date <= rule.Max, rule.TryRead(Element($"\"{date:yyyy-MM-dd}\""), true, out var value, out _));
            Assert.True(value is null || value.Text == date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        });

    [Fact]
    public void Whatever_is_proposed_the_answer_is_short_and_hides_nothing() =>
        Gen.Select(Texts.Array[1, 20].Select(string.Concat), Texts, Gen.Bool).Array[0, 8].Sample(proposals =>
        {
            var proposed = proposals.Select(each => new ProposedParameter(each.Item1, Element(Escaped(each.Item2)), each.Item3));

            var problems = ParameterReading.Read(SampleAction.Refund, proposed).Problems;

            Assert.All(problems, problem => Assert.True(problem.Parameter.Length <= 100 && PlainText.Flaw(problem.Parameter) is null));
            Assert.All(problems, problem => Assert.True(PlainText.Flaw(problem.Problem + problem.Allowed) is null));
        });

    [Fact]
    public void What_was_read_is_what_is_stored() =>
        Gen.Select(Gen.Int[0, 9999], Gen.Int[1, 50000], Gen.Int[1, 30], Gen.Bool).Sample((order, cents, days, notify) =>
        {
            var (read, _) = ReadingParameters.Read(SampleAction.Refund, false,
                ("days", Text(days)), ("notify", notify ? "true" : "false"), ("channel", "\"card\""), ("amount", Text(cents / 100m)), ("orderId", $"\"{order:d4}\""));

            var stored = Parameters.Parse(read!.Canonical);

            Assert.Equal(read.Canonical, stored.Canonical);
            Assert.Equal(read.Shown(SampleAction.Refund), stored.Shown(SampleAction.Refund));
            Assert.Equal((cents / 100m, days, notify), (stored.Amount("amount"), stored.Whole("days"), stored.Flag("notify")));
        });

    [Fact]
    public void The_tools_schema_takes_what_the_rules_take()
    {
        var tool = ToolDefinitions.For(SampleAction.Catalog).Single(each => each.Name == "refund-order");
        string[][] calls =
        [
            ["1001", "\"12.50\"", "card", "7"], ["100", "\"12.50\"", "card", "7"], ["1001", "\"12.505\"", "card", "7"], ["1001", "\"012\"", "card", "7"], ["1001", "\"1e2\"", "card", "7"],
            ["1001", "\"12\"", "cash", "7"], ["1001", "\"12\"", "bank transfer", "30"], ["1001", "\"12\"", "card", "31"], ["1001", "\"12\"", "card", "1.5"], ["1001", "\"12\"", "card", "\"7\""],
            ["1001x", "\"12\"", "card", "1"], ["1001", "\"12\"", "card", "1,\"other\":1"],
        ];
        var texts = calls.Select(call => $$"""{"orderId":"{{call[0]}}","amount":{{call[1]}},"channel":"{{call[2]}}","days":{{call[3]}}}""").ToList();

        var taken = texts.Select(text => ParameterReading.Read(
            SampleAction.Refund, Element(text).EnumerateObject().Select(each => new ProposedParameter(each.Name, each.Value, false))).Parameters is not null);

        Assert.Equal(Node.Fits(tool.InputSchema, texts), taken);
    }

    // Every character escaped, so that halves of surrogate pairs come through as well.
    private static string Escaped(string text) => "\"" + string.Concat(text.Select(c => $"\\u{(int)c:x4}")) + "\"";

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
