namespace ConfirmFlow.Local.Tests;

public class CarryingARequest
{
    [Fact]
    public void One_approval_takes_six_transitions_and_carries_ids_only()
    {
        using var stage = Approval.Stage("""{"next":"execute","wait":60}""");
        var execution = stage.Run(Approval.Ask);
        stage.LetPass(TimeSpan.FromMinutes(20));

        stage.Ring();

        Assert.Equal(["What Next?", "Ask Approvers", "Advance", "What Next?", "Execute", "Report"], execution.Visited());
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status());
        Assert.Equal(["notify", "advance", "execute", "report"], stage.Functions.Calls.Select(call => call.Function));
        Assert.Equal(["requestId", "run", "taskToken"], stage.Sent("notify").Single()!.AsObject().Select(member => member.Key));
        Histories.Same("""{"requestId":"ar-1","run":1,"fault":false}""", stage.Sent("advance").Single());
        Histories.Same("""{"requestId":"ar-1","run":1}""", stage.Sent("execute").Single());
        Histories.Same("""{"requestId":"ar-1","run":1}""", stage.Sent("report").Single());
    }

    [Fact]
    public void What_rings_the_doorbell_carries_nothing_in()
    {
        using var stage = Approval.Stage("""{"next":"report","wait":60}""");
        var execution = stage.Run(Approval.Ask);

        stage.Call("SendTaskSuccess", new() { ["taskToken"] = execution.Position.Token, ["output"] = """{"next":"execute","requestId":"ar-2"}""" });

        Assert.Equal(0, stage.Functions.Count("execute"));
        Histories.Same("""{"requestId":"ar-1","run":1,"fault":false}""", stage.Sent("advance").Single());
    }

    [Fact]
    public void Days_pass_with_a_reminder_each_until_it_expires()
    {
        const string Day = """{"next":"ask","wait":86400}""";
        using var stage = Approval.Stage(Day, Day, Day, """{"next":"report","wait":1}""");
        var execution = stage.Run(Approval.Ask);

        stage.LetPass(TimeSpan.FromDays(10));

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status());
        Assert.Equal(4, stage.Functions.Count("notify"));
        Assert.Equal(Stage.Noon.AddHours(1).AddDays(3), execution.Position.Stopped);
        Assert.Equal(0, stage.Functions.Count("execute"));
    }

    [Fact]
    public void What_policy_approves_at_once_is_executed_without_asking()
    {
        using var stage = Approval.Stage();

        var execution = stage.Run("""{"requestId":"ar-1","run":1,"next":"execute","wait":60}""");

        Assert.Equal(["What Next?", "Execute", "Report"], execution.Visited());
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status());
    }

    [Theory]
    [InlineData("notify")]
    [InlineData("advance")]
    [InlineData("execute")]
    [InlineData("report")]
    public void A_run_that_is_superseded_ends_at_once(string function)
    {
        using var stage = Approval.Stage("""{"next":"execute","wait":60}""");
        stage.Functions.On(function, ScriptedFunctions.Threw("SupersededException"));
        var execution = stage.Run(Approval.Ask);

        if (function != "notify") stage.Ring();

        Assert.Equal((ExecutionStatus.Failed, "Superseded"), (execution.Status(), execution.Position.Error));
        Assert.Equal(1, stage.Functions.Count(function));
    }

    [Fact]
    public void A_notice_that_could_not_be_sent_is_a_fault_that_is_waited_out()
    {
        using var stage = Approval.Stage("""{"next":"wait","wait":120}""", """{"next":"report","wait":1}""");
        stage.Functions.On("notify", ScriptedFunctions.Threw("SesException"));
        var execution = stage.Run(Approval.Ask);

        stage.LetPass(TimeSpan.FromSeconds(120));

        Assert.Equal(
            ["What Next?", "Ask Approvers", "Count the Fault", "What Next?", "Wait Before Looking Again", "Advance", "What Next?", "Report"],
            execution.Visited());
        Assert.Equal([true, false], stage.Sent("advance").Select(sent => sent!["fault"]!.GetValue<bool>()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Executing_is_never_tried_again_by_the_machine(bool silent)
    {
        using var stage = Approval.Stage("""{"next":"report","wait":1}""");
        if (silent) stage.Functions.OnHeld("execute");
        else stage.Functions.On("execute", ScriptedFunctions.Threw("TimeoutException"));
        var execution = stage.Run("""{"requestId":"ar-1","run":1,"next":"execute","wait":60}""");

        stage.LetPass(TimeSpan.FromSeconds(180));

        Assert.Equal(1, stage.Functions.Count("execute"));
        Assert.Equal(["What Next?", "Execute", "Count the Fault", "What Next?", "Report"], execution.Visited());
        Histories.Same("""{"requestId":"ar-1","run":1,"fault":true}""", stage.Sent("advance").Single());
    }

    [Fact]
    public void Advancing_is_tried_eleven_times_over_minutes_before_it_is_abandoned()
    {
        using var stage = Approval.Stage();
        stage.Functions.On("advance", ScriptedFunctions.Threw("ProvisionedThroughputExceededException"));
        var execution = stage.Run(Approval.Ask);

        stage.Ring();
        stage.LetPass(TimeSpan.FromHours(1));

        Assert.Equal([0, 0, 2, 6, 14, 30, 62, 126, 254, 510, 810, 1110], execution.Tries());
        Assert.Equal("Abandoned", execution.Position.Error);
    }

    [Theory]
    [InlineData("continue", "Succeeded", null)]
    [InlineData("surprise", "Failed", "Abandoned")]
    public void What_Advance_says_can_end_a_run(string next, string status, string? error)
    {
        using var stage = Approval.Stage($$"""{"next":"{{next}}","wait":1}""");
        var execution = stage.Run(Approval.Ask);

        stage.Ring();

        Assert.Equal((status, error), (execution.Status().ToString(), execution.Position.Error));
    }

    [Fact]
    public void A_wait_of_nothing_ends_the_run_uncaught()
    {
        using var stage = Approval.Stage("""{"next":"ask","wait":0}""");
        stage.Start(Approval.Ask);

        stage.Ring();

        Assert.Equal((ExecutionStatus.Failed, "States.Runtime"), (stage.The().Status(), stage.The().Position.Error));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_thousand_looks_fit_into_one_history(bool faulty)
    {
        using var stage = Approval.Stage();
        stage.Functions.On("advance", sent => Task.FromResult(ScriptedFunctions.Answered(
            sent!["fault"]!.GetValue<bool>() ? """{"next":"wait","wait":60}""" : """{"next":"ask","wait":604800}""")));
        if (faulty) stage.Functions.On("notify", ScriptedFunctions.Threw("SesException"));
        var execution = stage.Run(Approval.Ask);

        for (var look = 0; look < 20; look++) stage.LetPass(faulty ? TimeSpan.FromSeconds(60) : TimeSpan.FromDays(7));

        Assert.Equal(ExecutionStatus.Running, execution.Status());
        Assert.InRange(stage.Functions.Count("notify"), 20, 22);
        Assert.InRange(execution.History.Count / 20 * 1000, 1, HistoryEvent.Limit - 1);
    }
}
