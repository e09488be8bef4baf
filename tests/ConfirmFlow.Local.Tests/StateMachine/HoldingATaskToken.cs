using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

public class HoldingATaskToken
{
    private static readonly string Machine = A.Waiting("T", """ "Catch": [{ "ErrorEquals": ["Denied"], "Next": "Caught" }], """)
        + """, "Caught": { "Type": "Succeed" } """;

    [Fact]
    public void Success_ends_the_wait_with_what_was_sent()
    {
        using var stage = Waiting(out var token);

        stage.Call("SendTaskSuccess", Sent(token, "output", """{"ok":1}"""));

        Histories.Same("""{"ok":1}""", stage.The().Output());
        Assert.Equal(
            ["ExecutionStarted", "TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded", "TaskStateExited", "ExecutionSucceeded"],
            stage.The().Types());
    }

    [Fact]
    public void Failure_goes_by_the_name_that_was_sent()
    {
        using var stage = Waiting(out var token);

        stage.Call("SendTaskFailure", Sent(token, "error", "Denied"));

        Assert.Equal(["T", "Caught"], stage.The().Visited());
    }

    [Fact]
    public void The_functions_own_answer_is_not_the_result_and_its_error_is_the_end()
    {
        using var stage = Waiting(out _);
        Assert.Equal((ExecutionStatus.Running, Phase.Waiting), (stage.The().Status(), stage.The().Position.Phase));

        stage.Functions.On("f", ScriptedFunctions.Threw("Denied"));

        Assert.Equal(["T", "Caught"], stage.Run("{}", "two").Visited());
    }

    [Fact]
    public void A_function_may_ring_before_it_has_answered()
    {
        using var stage = Stage.With(Machine);
        stage.Functions.On("f", sent =>
        {
            stage.Call("SendTaskSuccess", Sent(sent!["token"]!.GetValue<string>(), "output", "5"));
            return Task.FromResult(ScriptedFunctions.Threw("Denied"));
        });

        Assert.Equal("5", stage.Run().Position.Output);
        Assert.DoesNotContain("TaskFailed", stage.The().Types());
    }

    [Theory]
    [InlineData("SendTaskSuccess")]
    [InlineData("SendTaskFailure")]
    [InlineData("SendTaskHeartbeat")]
    public void A_token_is_good_once_and_garbage_never(string operation)
    {
        using var stage = Waiting(out var token);
        stage.Call("SendTaskSuccess", Sent(token, "output", "1"));

        Assert.Equal("TaskTimedOut", stage.Refused(operation, Sent(token, "output", "1")));
        Assert.Equal("TaskDoesNotExist", stage.Refused(operation, Sent(TaskToken.New(), "output", "1")));
        Assert.Equal("InvalidToken", stage.Refused(operation, Sent("garbage", "output", "1")));
        Assert.Equal("InvalidToken", stage.Refused(operation, Sent(token[1..] + "A", "output", "1")));
        Assert.Equal("ValidationException", stage.Refused(operation, Sent(new string('a', 2049), "output", "1")));
    }

    [Fact]
    public void A_bad_output_is_refused_and_the_task_goes_on_waiting()
    {
        using var stage = Waiting(out var token);

        Assert.Equal("InvalidOutput", stage.Refused("SendTaskSuccess", Sent(token, "output", "{")));
        Assert.Equal("InvalidOutput", stage.Refused("SendTaskSuccess", Sent(token, "output", $"\"{new string('x', JsonText.Limit)}\"")));
        Assert.Equal("InvalidOutput", stage.Refused("SendTaskSuccess", Sent(token, "output", "\"\\ud800\"")));
        Assert.Equal("ValidationException", stage.Refused("SendTaskSuccess", new() { ["taskToken"] = token }));
        Assert.Equal(Phase.Waiting, stage.The().Position.Phase);
    }

    [Fact]
    public void A_token_whose_time_is_over_is_too_late_even_before_the_timer_has_noticed()
    {
        // Both are due at the same moment, one is looked at first, and the function it then invokes rings for the other.
        using var stage = Stage.With(
            A.Waiting("T", """ "TimeoutSeconds": 60, "Catch": [{ "ErrorEquals": ["States.Timeout"], "Next": "G" }], """) + "," + A.Task("G", function: "g"));
        stage.Functions.On("f", ScriptedFunctions.Answered("null"));
        stage.Start("{}", "one");
        var other = stage.Run("{}", "two");
        var (token, answers) = (other.Position.Token!, new List<string>());
        stage.Functions.On("g", _ =>
        {
            if (other.Position.Phase is Phase.Waiting) answers.Add(stage.Refused("SendTaskSuccess", Sent(token, "output", "1")));
            return Task.FromResult(ScriptedFunctions.Answered("null"));
        });

        stage.LetPass(TimeSpan.FromSeconds(60));

        Assert.Equal(["TaskTimedOut"], answers);
        Assert.Equal(["T", "G"], other.Visited());
    }

    [Fact]
    public void Each_try_has_a_token_of_its_own()
    {
        using var stage = Stage.With(A.Waiting("T", """ "Retry": [{ "ErrorEquals": ["X"] }], """));
        stage.Functions.On("f", ScriptedFunctions.Answered("null"));
        var first = stage.Run().Position.Token!;
        stage.Call("SendTaskFailure", Sent(first, "error", "X"));
        Assert.Equal("TaskTimedOut", stage.Refused("SendTaskSuccess", Sent(first, "output", "1")));

        stage.LetPass(TimeSpan.FromSeconds(1));

        Assert.NotEqual(first, stage.The().Position.Token);
        Assert.Equal("TaskTimedOut", stage.Refused("SendTaskSuccess", Sent(first, "output", "1")));
        stage.Call("SendTaskSuccess", Sent(stage.The().Position.Token!, "output", "1"));
        Assert.Equal(ExecutionStatus.Succeeded, stage.The().Status());
    }

    [Fact]
    public void A_token_has_the_characters_that_forms_and_mails_mangle()
    {
        var token = TaskToken.New();

        Assert.Contains('+', token);
        Assert.Contains('/', token);
        Assert.EndsWith("=", token, StringComparison.Ordinal);
        Assert.InRange(token.Length, 500, 2048);
        Assert.NotEqual(token, TaskToken.New());
    }

    private static Stage Waiting(out string token)
    {
        var stage = Stage.With(Machine);
        stage.Functions.On("f", ScriptedFunctions.Answered("""{"ignored":true}"""));
        stage.Start();
        token = stage.Functions.Calls.Single().Event!["token"]!.GetValue<string>();
        return stage;
    }

    private static JsonObject Sent(string token, string member, string value) => new() { ["taskToken"] = token, [member] = value };
}
