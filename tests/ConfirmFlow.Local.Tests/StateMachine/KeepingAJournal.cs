namespace ConfirmFlow.Local.Tests;

public class KeepingAJournal
{
    private const string Caught = """ "Catch": [{ "ErrorEquals": ["Lambda.Unknown"], "Next": "Lost" }, { "ErrorEquals": ["States.Timeout"], "Next": "Late" }], """;

    private const string Ends = """ "Lost": { "Type": "Succeed" }, "Late": { "Type": "Succeed" } """;

    [Fact]
    public void A_waiting_task_keeps_its_token_and_its_moment_over_a_restart()
    {
        using var stage = Stage.With(A.Waiting("T", """ "TimeoutSeconds": 3600, """ + Caught) + "," + Ends);
        stage.Functions.On("f", ScriptedFunctions.Answered("null"));
        stage.Start("{}", "one");
        stage.Start("{}", "two");
        var token = stage.The().Position.Token;
        stage.LetPass(TimeSpan.FromMinutes(50));

        stage.Restart();

        Assert.Equal(token, stage.The().Position.Token);
        stage.Call("SendTaskSuccess", new() { ["taskToken"] = token, ["output"] = "7" });
        Assert.Equal("7", stage.The().Position.Output);
        stage.LetPass(TimeSpan.FromMinutes(10));
        Assert.Equal(["T", "Late"], stage.The("two").Visited());
        Assert.Equal(Stage.Noon.AddHours(1), stage.The("two").Position.Stopped);
        Assert.Equal(2, stage.Functions.Count("f"));
    }

    [Fact]
    public void What_came_due_while_nothing_ran_happens_at_once()
    {
        using var stage = Stage.With(""" "W": { "Type": "Wait", "Seconds": 60, "End": true } """);
        stage.Start();
        stage.Step.Dispose();
        stage.Time.Advance(TimeSpan.FromDays(3));

        stage.Restart();
        stage.LetPass(TimeSpan.FromSeconds(1));

        Assert.Equal(ExecutionStatus.Succeeded, stage.The().Status());
    }

    [Fact]
    public void A_delay_before_a_retry_goes_on_and_the_count_stays()
    {
        using var stage = Stage.With(A.Task("T", """ "Retry": [{ "ErrorEquals": ["X"], "IntervalSeconds": 10, "BackoffRate": 1, "MaxAttempts": 2 }], """));
        stage.Functions.On("f", ScriptedFunctions.Threw("X"));
        stage.Start();
        stage.LetPass(TimeSpan.FromSeconds(15));

        stage.Restart();
        stage.LetPass(TimeSpan.FromHours(1));

        Assert.Equal([0, 10, 20], stage.The().Tries());
        Assert.Equal(ExecutionStatus.Failed, stage.The().Status());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_function_that_was_at_work_is_not_invoked_again_and_its_outcome_is_unknown(bool waits)
    {
        var task = waits ? A.Waiting("T", Caught) : A.Task("T", Caught);
        using var stage = Stage.With(task + "," + Ends);
        var held = stage.Functions.OnHeld("f");
        stage.Start();

        stage.Restart();
        held.SetResult(ScriptedFunctions.Answered("1"));

        Assert.Equal(["T", "Lost"], stage.The().Visited());
        Assert.Equal(1, stage.Functions.Count("f"));
        Assert.Equal("Lambda.Unknown", stage.The().History.Single(each => each.Type == "TaskFailed").Details!.Error);
    }

    [Fact]
    public void Nothing_moves_before_it_is_told_to()
    {
        using var stage = Stage.With(A.Task("T", Caught) + "," + Ends);
        stage.Functions.OnHeld("f");
        stage.Start();

        stage.Restart(resume: false);

        Assert.Equal(Phase.Calling, stage.The().Position.Phase);
    }

    [Fact]
    public void A_running_execution_keeps_the_definition_it_was_started_with()
    {
        using var stage = Stage.With(""" "W": { "Type": "Wait", "Seconds": 60, "Next": "Old" }, "Old": { "Type": "Succeed" } """);
        stage.Start("{}", "before");

        stage.Restart(Stage.Machine(""" "New": { "Type": "Succeed" } """));
        stage.Start("{}", "after");
        stage.LetPass(TimeSpan.FromMinutes(1));

        Assert.Equal(["W", "Old"], stage.The("before").Visited());
        Assert.Equal(["New"], stage.The("after").Visited());
    }

    [Fact]
    public void A_tear_in_the_last_line_is_cut_off_and_written_over()
    {
        using var stage = Stage.With(A.Waiting("T"));
        stage.Functions.On("f", ScriptedFunctions.Answered("null"));
        var token = stage.Run().Position.Token;
        stage.Step.Dispose();
        var whole = File.ReadAllText(stage.Journal());
        File.AppendAllText(stage.Journal(), """{"events":[{"id":6,"previousId":5,"at":"2026-11-23T12""");

        stage.Restart();
        Assert.Equal(whole, File.ReadAllText(stage.Journal()));
        stage.Call("SendTaskSuccess", new() { ["taskToken"] = token, ["output"] = "1" });
        stage.Restart();

        Assert.Equal(ExecutionStatus.Succeeded, stage.The().Status());
        Assert.StartsWith(whole, File.ReadAllText(stage.Journal()), StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_in_the_middle_is_not_passed_over()
    {
        using var stage = Stage.With(A.Waiting("T"));
        stage.Functions.On("f", ScriptedFunctions.Answered("null"));
        stage.Start();
        stage.Step.Dispose();
        var lines = File.ReadAllLines(stage.Journal());
        File.WriteAllLines(stage.Journal(), [lines[0], "{\"events\":", .. lines[1..]]);

        var damaged = Assert.Throws<InvalidDataException>(() => stage.Restart());

        Assert.Contains("Line 2", damaged.Message, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(stage.Journal()), damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_processes_never_work_on_one_folder()
    {
        using var stage = Stage.With(""" "S": { "Type": "Succeed" } """);

        Assert.Throws<IOException>(() => new ExecutionFiles(stage.Folder));
    }

    [Fact]
    public void What_cannot_be_written_has_not_happened()
    {
        using var stage = Stage.With(A.Waiting("T"));
        stage.Functions.On("f", ScriptedFunctions.Answered("null"));
        var execution = stage.Run();
        var (journal, token) = (stage.Journal(), execution.Position.Token);
        File.Move(journal, journal + ".away");
        Directory.CreateDirectory(journal);

        Assert.ThrowsAny<SystemException>(() => stage.Call("SendTaskSuccess", new() { ["taskToken"] = token, ["output"] = "1" }));
        Assert.Equal(Phase.Waiting, execution.Position.Phase);

        Directory.Delete(journal);
        File.Move(journal + ".away", journal);
        stage.Call("SendTaskSuccess", new() { ["taskToken"] = token, ["output"] = "1" });
        stage.Restart();
        Assert.Equal(ExecutionStatus.Succeeded, stage.The().Status());
    }

    [Fact]
    public void A_turn_that_cannot_be_written_is_told_to_whoever_can_end_the_process()
    {
        using var stage = Stage.With(A.Task("T"));
        var held = stage.Functions.OnHeld("f");
        var execution = stage.Run();
        File.Move(stage.Journal(), stage.Journal() + ".away");
        Directory.CreateDirectory(Directory.EnumerateFiles(stage.Folder, "*.away").Single()[..^".away".Length]);

        held.SetResult(ScriptedFunctions.Answered("1"));

        Assert.IsAssignableFrom<SystemException>(stage.Faults.Single());
        Assert.Equal(Phase.Calling, execution.Position.Phase);
    }

    [Fact]
    public void Once_it_is_stopping_nothing_is_accepted_any_more()
    {
        using var stage = Stage.With(A.Waiting("T"));
        stage.Functions.On("f", ScriptedFunctions.Answered("null"));
        var token = stage.Run().Position.Token;

        stage.Step.Dispose();

        Assert.Throws<OperationCanceledException>(() => stage.Call("SendTaskSuccess", new() { ["taskToken"] = token, ["output"] = "1" }));
        Assert.Throws<OperationCanceledException>(() => stage.Start("{}", "two"));
        stage.Restart();
        Assert.Equal(Phase.Waiting, stage.The().Position.Phase);
    }

    [Fact]
    public void The_journal_is_for_its_owner_only()
    {
        using var stage = Stage.With(""" "S": { "Type": "Succeed" } """);

        if (OperatingSystem.IsWindows()) return; // which has no file modes
        Assert.Equal("700", Convert.ToString((int)File.GetUnixFileMode(stage.Folder), 8));
    }
}
