namespace ConfirmFlow.Local.Tests;

public class LookingAtExecutions
{
    [Fact]
    public async Task Somebody_who_waits_for_a_state_is_told_when_it_is_reached()
    {
        using var stage = Stage.With(""" "W": { "Type": "Wait", "Seconds": 60, "Next": "S" }, "S": { "Type": "Wait", "Seconds": 60, "End": true } """);
        var arn = stage.Start();
        var reached = stage.View.When(arn, view => view.State == "S", TestContext.Current.CancellationToken);
        Assert.False(reached.IsCompleted);

        stage.LetPass(TimeSpan.FromSeconds(60));

        var view = await reached;
        Assert.Equal((Phase.Sleeping, Stage.Noon.AddSeconds(120)), (view.Phase, view.Due));
        Assert.Equal("W", (await stage.View.When(arn, now => now.Visits.Count > 0, TestContext.Current.CancellationToken)).Visits[0].State);
    }

    [Fact]
    public void Visits_tell_when_how_often_and_what_went_wrong()
    {
        using var stage = Stage.With(A.Task("T", """ "Retry": [{ "ErrorEquals": ["X"], "MaxAttempts": 1 }], """, "\"Next\": \"W\"")
            + """, "W": { "Type": "Wait", "Seconds": 60, "End": true } """);
        stage.Functions.On("f", ScriptedFunctions.Threw("X"), ScriptedFunctions.Answered("1"));
        stage.Start();

        stage.LetPass(TimeSpan.FromSeconds(2));

        Assert.Equal(
            [new("T", Stage.Noon, Stage.Noon.AddSeconds(1), 2, "X"), new("W", Stage.Noon.AddSeconds(1), null, 0, null)],
            stage.View.Executions.Single().Visits);
    }

    [Fact]
    public void A_view_holds_no_token_and_no_data()
    {
        using var stage = Stage.With(A.Waiting("T"));
        stage.Functions.On("f", ScriptedFunctions.Answered("null"));
        var execution = stage.Run("""{"secret":"s3cr3t"}""");

        var view = stage.View.Executions.Single();
        var text = view + string.Join(' ', view.Visits);

        Assert.DoesNotContain("s3cr3t", text, StringComparison.Ordinal);
        Assert.DoesNotContain(execution.Position.Token!, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_can_be_drawn()
    {
        using var stage = Stage.With(A.Task("T", """ "Catch": [{ "ErrorEquals": ["X", "Y"], "Next": "C" }], """) + """
            , "C": { "Type": "Choice", "Choices": [{ "Variable": "$.n", "StringEquals": "t", "Next": "T" }], "Default": "T" }
            """);

        var machine = stage.View.Machines.Single();

        Assert.Equal(("test", "T"), (machine.Name, machine.StartAt));
        Assert.Equal([new("C", "X, Y")], machine.States[0].Exits);
        Assert.Equal([new("T", "$.n StringEquals \"t\""), new("T", "otherwise")], machine.States[1].Exits);
    }

    [Fact]
    public void Every_turn_is_told_of()
    {
        using var stage = Stage.With(""" "W": { "Type": "Wait", "Seconds": 60, "End": true } """);
        var seen = new List<ExecutionStatus>();
        stage.View.Changed += view => seen.Add(view.Status);

        stage.Start();
        stage.LetPass(TimeSpan.FromSeconds(60));

        Assert.Equal([ExecutionStatus.Running, ExecutionStatus.Succeeded], seen);
    }
}
