namespace ConfirmFlow.Local.Tests;

public class Retrying
{
    [Fact]
    public void Each_delay_grows_by_the_rate_up_to_the_longest()
    {
        using var stage = Failing(""" { "ErrorEquals": ["States.ALL"], "IntervalSeconds": 2, "BackoffRate": 3, "MaxDelaySeconds": 20, "MaxAttempts": 4 } """);

        stage.LetPass(TimeSpan.FromHours(1));

        Assert.Equal([0, 2, 2 + 6, 2 + 6 + 18, 2 + 6 + 18 + 20], stage.The().Tries());
        Assert.Equal((ExecutionStatus.Failed, "X"), (stage.The().Status(), stage.The().Position.Error));
    }

    [Fact]
    public void Left_to_themselves_there_are_three_retries_after_1_2_and_4_seconds()
    {
        using var stage = Failing(""" { "ErrorEquals": ["X"] } """);

        stage.LetPass(TimeSpan.FromHours(1));

        Assert.Equal([0, 1, 3, 7], stage.The().Tries());
    }

    [Theory]
    [InlineData(0.5, "FULL", 5)]
    [InlineData(0.01, "FULL", 0.1)]
    [InlineData(0.5, "NONE", 10)]
    public void Full_jitter_waits_a_random_part_of_the_delay(double chance, string strategy, double expected)
    {
        using var stage = Failing($$""" { "ErrorEquals": ["X"], "IntervalSeconds": 10, "MaxAttempts": 1, "JitterStrategy": "{{strategy}}" } """, chance);

        stage.LetPass(TimeSpan.FromHours(1));

        Assert.Equal([0, expected], stage.The().Tries());
    }

    [Fact]
    public void No_attempts_means_no_retry_even_where_a_later_rule_would_allow_one()
    {
        using var stage = Failing(""" { "ErrorEquals": ["X"], "MaxAttempts": 0 }, { "ErrorEquals": ["States.ALL"] } """);

        Assert.Equal(ExecutionStatus.Failed, stage.The().Status());
        Assert.Equal(1, stage.Functions.Count("f"));
    }

    [Fact]
    public void Each_rule_counts_for_itself()
    {
        using var stage = Stage.With(A.Task("T", """
            "Retry": [{ "ErrorEquals": ["X"], "MaxAttempts": 1 }, { "ErrorEquals": ["Y"], "MaxAttempts": 1, "IntervalSeconds": 5 }],
            """));
        var (x, y) = (ScriptedFunctions.Threw("X"), ScriptedFunctions.Threw("Y"));
        stage.Functions.On("f", x, y, x);
        stage.Start();

        stage.LetPass(TimeSpan.FromHours(1));

        Assert.Equal([0, 1, 6], stage.The().Tries());
        Assert.Equal("X", stage.The().Position.Error);
    }

    [Fact]
    public void Counting_begins_anew_when_the_state_is_entered_again_and_the_context_tells_the_count()
    {
        using var stage = Stage.With($$"""
            "T": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "OutputPath": "$.Payload",
              "Parameters": { "FunctionName": "f", "Payload": { "retry.$": "$$.State.RetryCount" } },
              "Retry": [{ "ErrorEquals": ["X"], "MaxAttempts": 1 }], "Next": "C" },
            "C": { "Type": "Choice", "Choices": [{ "Variable": "$", "StringEquals": "again", "Next": "T" }], "Default": "End" }, {{A.End}}
            """);
        var x = ScriptedFunctions.Threw("X");
        stage.Functions.On("f", x, ScriptedFunctions.Answered("\"again\""), x, ScriptedFunctions.Answered("\"done\""));
        stage.Start();

        stage.LetPass(TimeSpan.FromHours(1));

        Assert.Equal(ExecutionStatus.Succeeded, stage.The().Status());
        Assert.Equal([0, 1, 0, 1], stage.Functions.Calls.Select(call => call.Event!["retry"]!.GetValue<int>()));
    }

    [Fact]
    public void What_is_left_after_the_last_retry_is_for_the_catch()
    {
        using var stage = Stage.With(A.Task("T", """
            "Retry": [{ "ErrorEquals": ["X"], "MaxAttempts": 2 }], "Catch": [{ "ErrorEquals": ["X"], "Next": "End" }],
            """) + "," + A.End);
        stage.Functions.On("f", ScriptedFunctions.Threw("X"));
        stage.Start();

        stage.LetPass(TimeSpan.FromHours(1));

        Assert.Equal(["T", "End"], stage.The().Visited());
        Assert.Equal(3, stage.Functions.Count("f"));
    }

    private static Stage Failing(string retry, double chance = 1)
    {
        var stage = Stage.With(A.Task("T", $$""" "Retry": [{{retry}}], """));
        stage.Chance = chance;
        stage.Functions.On("f", ScriptedFunctions.Threw("X"));
        stage.Start();
        return stage;
    }
}
