using System.Text.Json;

namespace ConfirmFlow.Domain.Tests;

public class ReadingParameters
{
    [Fact]
    public void What_keeps_every_rule_is_taken_in_one_canonical_form()
    {
        var parameters = Taken(SampleAction.Refund, ("notify", "true"), ("orderId", "\"1001\""), ("amount", "12.5"), ("channel", "\"card\""));

        Assert.Equal(SampleAction.Good.Canonical, parameters.Canonical);
        Assert.Equal(("1001", 12.50m, true, null), (parameters.Text("orderId"), parameters.Amount("amount"), parameters.Flag("notify"), parameters["days"]));
        Assert.Throws<KeyNotFoundException>(() => parameters.Text("days"));
    }

    [Fact]
    public void Where_every_value_is_a_text_the_result_is_the_same()
    {
        var asText = Read(SampleAction.Refund, asText: true, ("notify", "\"true\""), ("orderId", "\"1001\""), ("amount", "\"12.5\""), ("channel", "\"card\""), ("days", "\"7\""));
        var typed = Read(SampleAction.Refund, asText: false, ("notify", "true"), ("orderId", "\"1001\""), ("amount", "12.50"), ("channel", "\"card\""), ("days", "7"));

        Assert.Equal(typed.Parameters!.Canonical, asText.Parameters!.Canonical);
        Assert.Equal(7, asText.Parameters.Whole("days"));
    }

    [Fact]
    public void People_are_shown_what_was_given_in_the_definitions_order() => Assert.Equal(
        [("Order", "1001"), ("Amount", "12.50"), ("Channel", "card"), ("Notify", "yes")],
        SampleAction.Good.Shown(SampleAction.Refund).Select(each => (each.Parameter.Label, each.Text)));

    [Fact]
    public void What_people_could_not_be_shown_is_a_fault() => Assert.Throws<InvalidOperationException>(() =>
        Parameters.Parse("""{"hidden":"x","orderId":"1001"}""").Shown(SampleAction.Refund));

    [Fact]
    public void Each_wrong_parameter_is_named_with_what_is_allowed()
    {
        var (parameters, problems) = Read(SampleAction.Refund, false,
            ("orderId", "\"12\""), ("amount", "0"), ("colour", "\"red\""), ("days", "\"7\""), ("days", "7"));

        Assert.Null(parameters);
        Assert.Equal(
        [
            new("orderId", "is too short", "four digits"),
            new("amount", "is out of range", "a number from 0.01 to 500.00 with at most 2 decimals, written like \"500.00\""),
            new("colour", "is not a parameter of this action", "orderId, amount, channel, days, notify"),
            new("days", "is not a whole number", "a whole number from 1 to 30"),
            new("days", "is given twice", "each parameter once"),
            new("channel", "is missing", "one of: card, bank transfer"),
        ], problems.AsEnumerable());
    }

    [Theory]
    [InlineData("Value")]
    [InlineData("value ")]
    [InlineData("")]
    public void A_name_is_taken_letter_by_letter(string name)
    {
        var problems = Read(SampleAction.With(new TextRule()), false, ("orderId", "\"1001\""), (name, "\"x\"")).Problems;

        Assert.Equal(["is not a parameter of this action", "is missing"], problems.Select(problem => problem.Problem));
    }

    [Fact]
    public void Null_is_the_same_as_not_given()
    {
        Assert.Null(Taken(SampleAction.With(new TextRule(), required: false), ("orderId", "\"1001\""), ("value", "null"))["value"]);
        Assert.Equal("is missing", Assert.Single(Read(SampleAction.With(new TextRule()), false, ("orderId", "\"1001\""), ("value", "null")).Problems).Problem);
        Assert.Equal("is given twice", Assert.Single(
            Read(SampleAction.With(new TextRule(), required: false), false, ("orderId", "\"1001\""), ("value", "null"), ("value", "\"x\"")).Problems).Problem);
    }

    [Fact]
    public void All_together_have_a_largest_size()
    {
        var action = SampleAction.With(new TextRule(MaxLength: 4000)) with { Effect = "None." };
        var words = new string('€', 4000);
        var first = SampleAction.Refund.Parameters[0];
        var wide = action with { Parameters = [first, .. Enumerable.Range(0, 4).Select(i => new Parameter($"v{i}", $"V{i}", "Any.", new TextRule(MaxLength: 4000), false))] };

        Assert.Equal(4000, Taken(action, ("orderId", "\"1001\""), ("value", $"\"{words}\"")).Text("value").Length);
        var problem = Assert.Single(Read(wide, false, ("orderId", "\"1001\""), ("v0", $"\"{words}\""), ("v1", $"\"{words}x\"")).Problems);
        Assert.Equal("is too long", problem.Problem);
        problem = Assert.Single(Read(wide, false, ("orderId", "\"1001\""), ("v0", "\"a\""), ("v2", $"\"{words}\""), ("v1", $"\"{words[1..]}\"")).Problems);
        Assert.Equal(("v2", "makes the whole too large"), (problem.Parameter, problem.Problem));
    }

    [Fact]
    public void However_much_is_wrong_the_answer_stays_short()
    {
        var many = Enumerable.Range(0, 5000).Select(i => ($"x{i}{new string('y', 1000)}", "\"z\"")).ToArray();

        var (parameters, problems) = Read(SampleAction.Refund, false, many);

        Assert.Null(parameters);
        Assert.Equal(ParameterReading.MostProblems, problems.Count);
        Assert.All(problems, problem => Assert.True(problem.Parameter.Length <= 100));
    }

    [Fact]
    public void A_name_nobody_knows_is_told_with_nothing_hidden_in_it()
    {
        Assert.Equal("a?b?", Told("a\u202Eb\u0007"));
        Assert.Equal("?x", Told("\ud800x"));
        Assert.Equal("?b?", Told("<b>"));
        Assert.Equal(new string('x', 64) + "…", Told(new string('x', 300_000)));

        static string Told(string name) => ParameterReading.Read(
            SampleAction.Refund, [new(name, JsonDocument.Parse("1").RootElement, false)]).Problems[0].Parameter;
    }

    [Fact]
    public void Stored_parameters_read_back_as_they_were()
    {
        const string stored = """{"amount":"12.50","channel":"card","days":7,"notify":false,"orderId":"1001"}""";

        var parameters = Parameters.Parse(stored);

        Assert.Equal(stored, parameters.Canonical);
        Assert.Equal((7, false, "7", "false"), (parameters.Whole("days"), parameters.Flag("notify"), parameters.Text("days"), parameters.Text("notify")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\": 1}")]
    [InlineData("""{"b":1,"a":1}""")]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1.0}""")]
    [InlineData("""{"a":"\u0041"}""")]
    [InlineData("""{"a":null}""")]
    [InlineData("""{"a":[1]}""")]
    [InlineData("""{"a":{}}""")]
    [InlineData("""{"a":"\ud800"}""")]
    public void A_stored_text_of_any_other_form_is_a_fault(string text) => Assert.ThrowsAny<FormatException>(() => Parameters.Parse(text));

    internal static (Parameters? Parameters, IReadOnlyList<ParameterProblem> Problems) Read(
        ActionDefinition definition, bool asText, params (string Name, string Json)[] proposed)
    {
        var (parameters, problems) = ParameterReading.Read(
            definition, proposed.Select(each => new ProposedParameter(each.Name, JsonDocument.Parse(each.Json).RootElement, asText)));
        Assert.Equal(parameters is null, problems.Length > 0);
        return (parameters, problems);
    }

    private static Parameters Taken(ActionDefinition definition, params (string, string)[] proposed) =>
        Read(definition, false, proposed).Parameters ?? throw new InvalidOperationException("Not taken.");
}
