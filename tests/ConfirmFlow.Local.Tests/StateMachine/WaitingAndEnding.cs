namespace ConfirmFlow.Local.Tests;

public class WaitingAndEnding
{
    [Theory]
    [InlineData("\"Seconds\": 172800")]
    [InlineData("\"SecondsPath\": \"$.s\"")]
    public void A_wait_of_two_days_takes_two_days(string field)
    {
        using var stage = Stage.With($$""" "W": { "Type": "Wait", {{field}}, "End": true } """);
        var execution = stage.Run("""{"s":172800}""");

        stage.LetPass(TimeSpan.FromDays(2) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(ExecutionStatus.Running, execution.Status());
        stage.LetPass(TimeSpan.FromMilliseconds(1));

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status());
        Assert.Equal(["ExecutionStarted", "WaitStateEntered", "WaitStateExited", "ExecutionSucceeded"], execution.Types());
        Assert.Equal(Stage.Noon.AddDays(2), execution.Position.Stopped);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("\"5\"")]
    [InlineData("null")]
    public void A_wait_needs_whole_seconds(string seconds)
    {
        using var stage = Stage.With(""" "W": { "Type": "Wait", "SecondsPath": "$.s", "End": true } """);

        Assert.Equal("States.Runtime", stage.Run($$"""{"s":{{seconds}}}""").Position.Error);
    }

    [Fact]
    public void A_fail_state_ends_the_execution_under_its_own_name()
    {
        using var stage = Stage.With(""" "F": { "Type": "Fail", "Error": "Superseded", "Cause": "Because." } """);

        var execution = stage.Run();

        Assert.Equal(["ExecutionStarted", "FailStateEntered", "ExecutionFailed"], execution.Types());
        Assert.Equal(("Superseded", "Because."), (execution.Position.Error, execution.Position.Cause));
    }

    [Fact]
    public void A_succeed_state_puts_out_what_it_was_given()
    {
        using var stage = Stage.With(""" "S": { "Type": "Succeed", "InputPath": "$.a" } """);

        var execution = stage.Run("""{"a":[1]}""");

        Assert.Equal("[1]", execution.Position.Output);
        Assert.Equal(["ExecutionStarted", "SucceedStateEntered", "SucceedStateExited", "ExecutionSucceeded"], execution.Types());
    }

    [Fact]
    public void A_machine_that_goes_round_for_ever_ends_at_25000_events()
    {
        using var stage = Stage.With(""" "P": { "Type": "Pass", "Next": "P" } """);

        var execution = stage.Run();

        Assert.Equal(25_000, execution.History.Count);
        Assert.Equal((25_000, 24_999, "ExecutionFailed"), (execution.History[^1].Id, execution.History[^1].PreviousId, execution.History[^1].Type));
        Assert.Equal("States.Runtime", execution.Position.Error);
    }

    [Fact]
    public void A_machine_can_limit_its_executions_as_a_whole()
    {
        using var stage = new Stage("""{ "StartAt": "W", "TimeoutSeconds": 60, "States": { "W": { "Type": "Wait", "Seconds": 61, "End": true } } }""");
        var execution = stage.Run();

        stage.LetPass(TimeSpan.FromSeconds(60));

        Assert.Equal((ExecutionStatus.TimedOut, "ExecutionTimedOut"), (execution.Status(), execution.History[^1].Type));
    }
}
