namespace ConfirmFlow.Local.Tests;

public class TimingOut
{
    private const string Caught = """
        "Catch": [{ "ErrorEquals": ["States.HeartbeatTimeout"], "Next": "Silent" }, { "ErrorEquals": ["States.Timeout"], "Next": "Late" }],
        """;

    private const string Ends = """ "Late": { "Type": "Succeed" }, "Silent": { "Type": "Succeed" } """;

    [Fact]
    public void A_function_that_takes_too_long_has_timed_out_and_its_late_answer_changes_nothing()
    {
        using var stage = Stage.With(A.Task("T", """ "TimeoutSeconds": 60, """ + Caught) + "," + Ends);
        var held = stage.Functions.OnHeld("f");
        var execution = stage.Run();

        stage.LetPass(TimeSpan.FromSeconds(59));
        Assert.Equal("T", execution.Position.State);
        stage.LetPass(TimeSpan.FromSeconds(1));
        Assert.Equal(["T", "Late"], execution.Visited());
        var before = execution.History.Count;
        held.SetResult(ScriptedFunctions.Answered("1"));

        Assert.Equal(before, execution.History.Count);
        Assert.Equal("States.Timeout", execution.History.Single(each => each.Type == "TaskTimedOut").Details!.Error);
    }

    [Fact]
    public void A_late_answer_of_one_try_is_not_taken_for_the_next_ones()
    {
        using var stage = Stage.With(A.Task("T", """ "TimeoutSeconds": 10, "Retry": [{ "ErrorEquals": ["States.Timeout"] }], """));
        var (first, second) = (new TaskCompletionSource<FunctionResult>(), new TaskCompletionSource<FunctionResult>());
        var sources = new Queue<TaskCompletionSource<FunctionResult>>([first, second]);
        stage.Functions.On("f", _ => sources.Dequeue().Task);
        var execution = stage.Run();
        stage.LetPass(TimeSpan.FromSeconds(11));

        first.SetResult(ScriptedFunctions.Answered("\"first\""));
        Assert.Equal(ExecutionStatus.Running, execution.Status());
        second.SetResult(ScriptedFunctions.Answered("\"second\""));

        Assert.Equal("second", execution.Output()!["Payload"]!.GetValue<string>());
    }

    [Fact]
    public void A_wait_for_a_token_takes_as_long_as_the_data_says()
    {
        using var stage = Stage.With(A.Waiting("T", """ "TimeoutSecondsPath": "$.wait", """ + Caught) + "," + Ends);
        stage.Functions.On("f", ScriptedFunctions.Answered("null"));
        var execution = stage.Run("""{"wait":604800}""");

        stage.LetPass(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal(Phase.Waiting, execution.Position.Phase);
        stage.LetPass(TimeSpan.FromSeconds(1));

        Assert.Equal(["T", "Late"], execution.Visited());
        Assert.Equal(604_800, execution.History.Single(each => each.Type == "TaskScheduled").Details!.TimeoutInSeconds);
    }

    [Fact]
    public void A_task_that_falls_silent_has_missed_its_heartbeat()
    {
        using var stage = Stage.With(A.Waiting("T", """ "TimeoutSeconds": 600, "HeartbeatSeconds": 60, """ + Caught) + "," + Ends);
        stage.Functions.On("f", ScriptedFunctions.Answered("null"));
        var execution = stage.Run();

        for (var beat = 0; beat < 3; beat++)
        {
            stage.LetPass(TimeSpan.FromSeconds(59));
            stage.Call("SendTaskHeartbeat", new() { ["taskToken"] = execution.Position.Token });
        }

        Assert.Equal(["T"], execution.Visited());
        stage.LetPass(TimeSpan.FromSeconds(60));

        Assert.Equal(["T", "Silent"], execution.Visited());
    }

    [Fact]
    public void Heartbeats_do_not_lengthen_the_task()
    {
        using var stage = Stage.With(A.Waiting("T", """ "TimeoutSeconds": 100, "HeartbeatSeconds": 60, """ + Caught) + "," + Ends);
        stage.Functions.On("f", ScriptedFunctions.Answered("null"));
        var execution = stage.Run();

        stage.LetPass(TimeSpan.FromSeconds(50));
        stage.Call("SendTaskHeartbeat", new() { ["taskToken"] = execution.Position.Token });
        stage.LetPass(TimeSpan.FromSeconds(50));

        Assert.Equal(["T", "Late"], execution.Visited());
    }

    [Fact]
    public void Each_try_has_the_whole_time_and_the_delay_between_takes_none_of_it()
    {
        using var stage = Stage.With(A.Task("T", """ "TimeoutSeconds": 10, "Retry": [{ "ErrorEquals": ["States.Timeout"], "IntervalSeconds": 30, "MaxAttempts": 1 }], """));
        stage.Functions.OnHeld("f");
        var execution = stage.Run();

        stage.LetPass(TimeSpan.FromHours(1));

        Assert.Equal([0, 40], execution.Tries());
        Assert.Equal(Stage.Noon.AddSeconds(50), execution.Position.Stopped);
    }
}
