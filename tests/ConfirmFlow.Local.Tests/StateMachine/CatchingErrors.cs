namespace ConfirmFlow.Local.Tests;

public class CatchingErrors
{
    private const string Ends = """ "First": { "Type": "Succeed" }, "Second": { "Type": "Succeed" } """;

    [Theory]
    [InlineData("X", "First")]
    [InlineData("Y", "Second")]
    public void The_first_rule_that_means_the_error_catches_it(string error, string to)
    {
        using var stage = Stage.With(A.Task("T", """
            "Catch": [{ "ErrorEquals": ["A", "X"], "Next": "First" }, { "ErrorEquals": ["States.ALL"], "Next": "Second" }],
            """) + "," + Ends);
        stage.Functions.On("f", ScriptedFunctions.Threw(error));

        var execution = stage.Run();

        Assert.Equal(["T", to], execution.Visited());
        Assert.Equal(
            ["ExecutionStarted", "TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskFailed", "TaskStateExited",
             "SucceedStateEntered", "SucceedStateExited", "ExecutionSucceeded"],
            execution.Types());
    }

    [Theory]
    [InlineData("", """{"Error":"X","Cause":"{\"errorType\":\"X\",\"errorMessage\":\"\"}"}""")]
    [InlineData("\"ResultPath\": null,", """{"a":1}""")]
    [InlineData("\"ResultPath\": \"$.e\",", """{"a":1,"e":{"Error":"X","Cause":"{\"errorType\":\"X\",\"errorMessage\":\"\"}"}}""")]
    public void What_was_caught_goes_where_the_rule_says(string path, string output)
    {
        // OutputPath is for results; what is caught goes round it.
        using var stage = Stage.With(A.Task("T", $$""" "OutputPath": "$.Payload", "Catch": [{ "ErrorEquals": ["X"], {{path}} "Next": "First" }], """) + "," + Ends);
        stage.Functions.On("f", ScriptedFunctions.Threw("X"));

        Histories.Same(output, stage.Run("""{"a":1}""").Output());
    }

    [Fact]
    public void What_no_rule_means_fails_the_execution()
    {
        using var stage = Stage.With(A.Task("T", """ "Catch": [{ "ErrorEquals": ["X"], "Next": "First" }], """) + "," + Ends);
        stage.Functions.On("f", ScriptedFunctions.Threw("Y"));

        Assert.Equal((ExecutionStatus.Failed, "Y"), (stage.Run().Status(), stage.The().Position.Error));
    }

    [Theory]
    [InlineData("\"TimeoutSecondsPath\": \"$.t\",", """{"t":0}""")]
    [InlineData("\"TimeoutSecondsPath\": \"$.t\",", """{"t":-5}""")]
    [InlineData("\"TimeoutSecondsPath\": \"$.t\",", "{}")]
    [InlineData("\"InputPath\": \"$.t\",", "{}")]
    public void Data_that_does_not_fit_is_never_caught_and_invokes_nothing(string more, string input)
    {
        using var stage = Stage.With(
            A.Task("T", more + """ "Catch": [{ "ErrorEquals": ["States.Runtime"], "Next": "First" }, { "ErrorEquals": ["States.ALL"], "Next": "First" }], """) + "," + Ends);

        Assert.Equal((ExecutionStatus.Failed, "States.Runtime"), (stage.Run(input).Status(), stage.The().Position.Error));
        Assert.Empty(stage.Functions.Calls);
    }

    [Fact]
    public void A_fault_on_the_way_out_ends_the_execution_instead_of_going_round()
    {
        using var stage = Stage.With(A.Task("T", """ "Catch": [{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.a.b", "Next": "First" }], """) + "," + Ends);
        stage.Functions.On("f", ScriptedFunctions.Threw("X"));

        Assert.Equal("States.ResultPathMatchFailure", stage.Run("""{"a":"text"}""").Position.Error);
    }
}
