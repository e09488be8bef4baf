using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

public class CallingTheApi
{
    private const string Hour = """ "W": { "Type": "Wait", "Seconds": 3600, "End": true } """;

    [Fact]
    public void Starting_twice_starts_once_while_it_runs_and_not_at_all_for_90_days_after()
    {
        using var stage = Stage.With(Hour);
        var first = stage.Call("StartExecution", Named("one", "{}"));
        stage.LetPass(TimeSpan.FromMinutes(1));

        var again = stage.Call("StartExecution", Named("one", "{}"));

        Assert.True(JsonNode.DeepEquals(first, again));
        Assert.Single(stage.Step.Index.All);
        Assert.Equal("ExecutionAlreadyExists", stage.Refused("StartExecution", Named("one", "{\"other\":1}")));
        stage.LetPass(TimeSpan.FromMinutes(59));
        Assert.Equal("ExecutionAlreadyExists", stage.Refused("StartExecution", Named("one", "{}")));
        stage.LetPass(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        Assert.Equal("ExecutionAlreadyExists", stage.Refused("StartExecution", Named("one", "{}")));
        stage.LetPass(TimeSpan.FromSeconds(1));
        Assert.Equal("ExecutionDoesNotExist", stage.Refused("DescribeExecution", new() { ["executionArn"] = first["executionArn"]!.DeepClone() }));
        stage.Call("StartExecution", Named("one", "{\"other\":1}"));
        stage.Restart();
        Assert.Equal("{\"other\":1}", stage.The().Identity.Input);
    }

    [Fact]
    public async Task Of_many_that_start_the_same_at_once_one_starts()
    {
        using var stage = Stage.With(Hour);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => stage.Start(), TestContext.Current.CancellationToken)));

        Assert.Single(stage.Step.Index.All);
        Assert.Single(Directory.EnumerateFiles(stage.Folder, "*.jsonl"));
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("a:b")]
    [InlineData("a/b")]
    [InlineData("a*")]
    [InlineData("")]
    [InlineData("123456789-123456789-123456789-123456789-123456789-123456789-123456789-123456789-1")]
    public void A_name_that_AWS_refuses_is_refused(string name)
    {
        using var stage = Stage.With(Hour);

        Assert.Equal("InvalidName", stage.Refused("StartExecution", Named(name, "{}")));
        Assert.Empty(stage.Step.Index.All);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{\"a\":\"\\udc00\"}")]
    public void Input_that_is_not_JSON_is_refused(string input)
    {
        using var stage = Stage.With(Hour);

        Assert.Equal("InvalidExecutionInput", stage.Refused("StartExecution", Named("one", input)));
    }

    [Fact]
    public void Input_of_256_KiB_is_taken_and_a_byte_more_is_not()
    {
        using var stage = Stage.With(Hour);

        stage.Call("StartExecution", Named("one", $"\"{new string('x', JsonText.Limit - 2)}\""));

        Assert.Equal("InvalidExecutionInput", stage.Refused("StartExecution", Named("two", $"\"{new string('x', JsonText.Limit - 1)}\"")));
    }

    [Fact]
    public void Machines_and_executions_that_are_not_there_are_told_from_ARNs_that_are_none()
    {
        using var stage = Stage.With(Hour);
        var none = Stage.MachineArn + "x";
        var noExecution = none.Replace("stateMachine", "execution", StringComparison.Ordinal) + ":n";

        foreach (var operation in new[] { "StartExecution", "ListExecutions", "DescribeStateMachine" })
        {
            Assert.Equal("StateMachineDoesNotExist", stage.Refused(operation, new() { ["stateMachineArn"] = none }));
            Assert.Equal("InvalidArn", stage.Refused(operation, new() { ["stateMachineArn"] = "test" }));
            Assert.Equal("ValidationException", stage.Refused(operation, []));
        }

        foreach (var operation in new[] { "DescribeExecution", "GetExecutionHistory", "StopExecution" })
        {
            Assert.Equal("ExecutionDoesNotExist", stage.Refused(operation, new() { ["executionArn"] = noExecution }));
            Assert.Equal("InvalidArn", stage.Refused(operation, new() { ["executionArn"] = Stage.MachineArn }));
        }

        Assert.Equal("UnknownOperationException", stage.Refused("CreateActivity", []));
        Assert.Equal("SerializationException", stage.Refused("StartExecution", new() { ["stateMachineArn"] = 5 }));
    }

    [Fact]
    public void An_execution_without_a_name_gets_one_and_without_input_an_empty_object()
    {
        using var stage = Stage.With(Hour);

        stage.Call("StartExecution", new() { ["stateMachineArn"] = Stage.MachineArn });

        Assert.Equal(36, stage.Step.Index.All.Single().Identity.Name.Length);
        Assert.Equal("{}", stage.Step.Index.All.Single().Identity.Input);
    }

    [Fact]
    public void Describing_tells_how_it_stands_and_ended()
    {
        using var stage = Stage.With(Hour);
        var arn = stage.Start("""{"a":1}""");
        var running = stage.Call("DescribeExecution", new() { ["executionArn"] = arn });
        Assert.Equal(("RUNNING", null), (running["status"]!.GetValue<string>(), running["stopDate"]));

        stage.LetPass(TimeSpan.FromHours(1));

        Histories.Same(
            $$$"""
            {"executionArn":"{{{arn}}}","stateMachineArn":"{{{Stage.MachineArn}}}","name":"one","status":"SUCCEEDED","startDate":1795435200.000,
             "stopDate":1795438800.000,"input":"{\"a\":1}","inputDetails":{"included":true},"output":"{\"a\":1}","outputDetails":{"included":true},"redriveCount":0}
            """,
            stage.Call("DescribeExecution", new() { ["executionArn"] = arn }));
    }

    [Fact]
    public void Stopping_aborts_once_and_gives_the_same_answer_again()
    {
        using var stage = Stage.With(Hour);
        var arn = stage.Start();
        var body = new JsonObject { ["executionArn"] = arn, ["error"] = "Enough", ["cause"] = "of it" };

        var stopped = stage.Call("StopExecution", (JsonObject)body.DeepClone());
        stage.LetPass(TimeSpan.FromHours(2));

        Assert.True(JsonNode.DeepEquals(stopped, stage.Call("StopExecution", body)));
        Assert.Equal((ExecutionStatus.Aborted, "Enough"), (stage.The().Status(), stage.The().Position.Error));
        Assert.Equal(["ExecutionStarted", "WaitStateEntered", "ExecutionAborted"], stage.The().Types());
    }

    [Fact]
    public void The_machine_can_be_looked_at()
    {
        using var stage = Stage.With(Hour);

        var machine = stage.Call("DescribeStateMachine", new() { ["stateMachineArn"] = Stage.MachineArn });

        Assert.Equal((Stage.Machine(Hour), Stage.RoleArn, "STANDARD", "ACTIVE"), (
            machine["definition"]!.GetValue<string>(), machine["roleArn"]!.GetValue<string>(),
            machine["type"]!.GetValue<string>(), machine["status"]!.GetValue<string>()));
        Assert.Equal("test", stage.Call("ListStateMachines", [])["stateMachines"]!.AsArray().Single()!["name"]!.GetValue<string>());
    }

    private static JsonObject Named(string name, string input) =>
        new() { ["stateMachineArn"] = Stage.MachineArn, ["name"] = name, ["input"] = input };
}
