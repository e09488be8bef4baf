namespace ConfirmFlow.Local.Tests;

public class Choosing
{
    [Theory]
    [InlineData("\"x\"", "\"StringEquals\": \"x\"", true)]
    [InlineData("\"y\"", "\"StringEquals\": \"x\"", false)]
    [InlineData("1", "\"StringEquals\": \"1\"", false)]
    [InlineData("\"a\"", "\"StringLessThan\": \"b\"", true)]
    [InlineData("\"a\"", "\"StringLessThan\": \"B\"", false)]
    [InlineData("\"b\"", "\"StringGreaterThanEquals\": \"b\"", true)]
    [InlineData("1.0", "\"NumericEquals\": 1", true)]
    [InlineData("\"1\"", "\"NumericEquals\": 1", false)]
    [InlineData("2", "\"NumericLessThan\": 2", false)]
    [InlineData("2", "\"NumericLessThanEquals\": 2", true)]
    [InlineData("3", "\"NumericGreaterThan\": 2", true)]
    [InlineData("true", "\"BooleanEquals\": true", true)]
    [InlineData("false", "\"BooleanEquals\": true", false)]
    [InlineData("\"true\"", "\"BooleanEquals\": true", false)]
    [InlineData("null", "\"IsNull\": true", true)]
    [InlineData("0", "\"IsNull\": false", true)]
    [InlineData("0", "\"IsPresent\": false", false)]
    [InlineData("0", "\"IsNumeric\": true", true)]
    [InlineData("\"0\"", "\"IsString\": true", true)]
    [InlineData("0", "\"IsBoolean\": true", false)]
    public void A_comparison_holds_for_its_type_only(string value, string comparison, bool holds) =>
        Assert.Equal(holds, Chosen($$"""{ "Variable": "$.v", {{comparison}}, "Next": "Yes" }""", $$"""{"v":{{value}}}"""));

    [Theory]
    [InlineData("And", 1, 2, true)]
    [InlineData("And", 1, 3, false)]
    [InlineData("Or", 0, 2, true)]
    [InlineData("Or", 0, 0, false)]
    public void Conditions_combine(string word, int a, int b, bool holds) => Assert.Equal(holds, Chosen(
        $$"""{ "{{word}}": [{ "Variable": "$.a", "NumericEquals": 1 }, { "Variable": "$.b", "NumericEquals": 2 }], "Next": "Yes" }""",
        $$"""{"a":{{a}},"b":{{b}}}"""));

    [Fact]
    public void Not_turns_a_condition_round() =>
        Assert.True(Chosen("""{ "Not": { "Variable": "$.nowhere", "IsPresent": true }, "Next": "Yes" }""", "{}"));

    [Fact]
    public void The_context_object_can_be_asked_too() =>
        Assert.True(Chosen("""{ "Variable": "$$.State.RetryCount", "NumericEquals": 0, "Next": "Yes" }""", "{}"));

    [Fact]
    public void The_first_rule_that_holds_decides()
    {
        using var stage = Stage.With("""
            "C": { "Type": "Choice", "Choices": [
              { "Variable": "$.n", "NumericGreaterThan": 5, "Next": "A" }, { "Variable": "$.n", "NumericGreaterThan": 1, "Next": "B" } ] },
            "A": { "Type": "Succeed" }, "B": { "Type": "Succeed" }
            """);

        Assert.Equal(["C", "A"], stage.Run("""{"n":9}""", "nine").Visited());
        Assert.Equal(["C", "B"], stage.Run("""{"n":2}""", "two").Visited());
    }

    [Theory]
    [InlineData("""{"v":"other"}""", "States.NoChoiceMatched")]
    [InlineData("{}", "States.Runtime")]
    public void Without_a_rule_that_holds_or_the_variable_the_execution_fails(string input, string error)
    {
        using var stage = Stage.With(""" "C": { "Type": "Choice", "Choices": [{ "Variable": "$.v", "StringEquals": "x", "Next": "C" }] } """);

        Assert.Equal(error, stage.Run(input).Position.Error);
    }

    private static bool Chosen(string rule, string input)
    {
        using var stage = Stage.With($$"""
            "C": { "Type": "Choice", "Choices": [{{rule}}], "Default": "No" }, "Yes": { "Type": "Succeed" }, "No": { "Type": "Succeed" }
            """);
        return stage.Run(input).Visited()[^1] == "Yes";
    }
}
