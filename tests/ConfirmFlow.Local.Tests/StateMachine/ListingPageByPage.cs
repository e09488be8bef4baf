using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

public class ListingPageByPage
{
    private const string Quick = """
        "C": { "Type": "Choice", "Choices": [{ "Variable": "$.wait", "IsPresent": true, "Next": "W" }], "Default": "S" },
        "W": { "Type": "Wait", "Seconds": 3600, "End": true }, "S": { "Type": "Succeed" }
        """;

    [Fact]
    public void Executions_come_latest_first_and_a_new_one_moves_no_page()
    {
        using var stage = Stage.With(Quick);
        foreach (var name in new[] { "a", "b", "c", "d", "e" })
        {
            stage.Start("{}", name);
            stage.LetPass(TimeSpan.FromSeconds(1));
        }

        var names = new List<string>();
        string? next = null;
        do
        {
            var page = stage.Call("ListExecutions", new() { ["stateMachineArn"] = Stage.MachineArn, ["maxResults"] = 2, ["nextToken"] = next });
            names.AddRange(page["executions"]!.AsArray().Select(each => each!["name"]!.GetValue<string>()));
            next = page["nextToken"]?.GetValue<string>();
            if (names.Count == 2) stage.Start("{}", "new");
        }
        while (next is not null);

        Assert.Equal(["e", "d", "c", "b", "a"], names);
    }

    [Fact]
    public void Executions_can_be_listed_by_status()
    {
        using var stage = Stage.With(Quick);
        stage.Start("{}", "done");
        stage.Start("""{"wait":1}""", "running");

        Assert.Equal(["running"], Names("RUNNING"));
        Assert.Equal(["done"], Names("SUCCEEDED"));
        Assert.Empty(Names("ABORTED"));
        Assert.Equal("ValidationException", stage.Refused("ListExecutions", Filtered("ASLEEP")));

        IEnumerable<string> Names(string status) =>
            stage.Call("ListExecutions", Filtered(status))["executions"]!.AsArray().Select(each => each!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_history_comes_whole_in_either_direction(bool reverse)
    {
        using var stage = Stage.With(Quick);
        var arn = stage.Start();
        var ids = new List<long>();
        string? next = null;
        do
        {
            var page = stage.Call("GetExecutionHistory", new()
            {
                ["executionArn"] = arn, ["maxResults"] = 2, ["reverseOrder"] = reverse, ["nextToken"] = next,
            });
            ids.AddRange(page["events"]!.AsArray().Select(each => each!["id"]!.GetValue<long>()));
            next = page["nextToken"]?.GetValue<string>();
        }
        while (next is not null);

        Assert.Equal(reverse ? [6, 5, 4, 3, 2, 1] : [1, 2, 3, 4, 5, 6], ids);
    }

    [Fact]
    public void A_page_token_is_good_for_its_own_list_only()
    {
        using var stage = Stage.With(Quick);
        var (one, two) = (stage.Start("{}", "one"), stage.Start("{}", "two"));
        var next = stage.Call("GetExecutionHistory", new() { ["executionArn"] = one, ["maxResults"] = 2 })["nextToken"]!.GetValue<string>();

        Assert.Equal("InvalidToken", stage.Refused("GetExecutionHistory", new() { ["executionArn"] = two, ["nextToken"] = next }));
        Assert.Equal("InvalidToken", stage.Refused("GetExecutionHistory", new() { ["executionArn"] = one, ["nextToken"] = next, ["reverseOrder"] = true }));
        Assert.Equal("InvalidToken", stage.Refused("ListExecutions", new() { ["stateMachineArn"] = Stage.MachineArn, ["nextToken"] = "no" }));
        Assert.Equal("ValidationException", stage.Refused("GetExecutionHistory", new() { ["executionArn"] = one, ["maxResults"] = 1001 }));
    }

    [Fact]
    public void Events_look_as_AWS_writes_them()
    {
        using var stage = Stage.With(A.Task("T", """ "TimeoutSeconds": 60, "ResultPath": null, """));
        stage.Functions.On("f", ScriptedFunctions.Answered("5"));
        var arn = stage.Start("""{"a":1}""");

        var events = stage.Call("GetExecutionHistory", new() { ["executionArn"] = arn })["events"]!.AsArray();

        Histories.Same(
            $$$$"""
            [{"timestamp":1795435200.000,"type":"ExecutionStarted","id":1,"previousEventId":0,
              "executionStartedEventDetails":{"roleArn":"{{{{Stage.RoleArn}}}}","input":"{\"a\":1}","inputDetails":{"truncated":false}}},
             {"timestamp":1795435200.000,"type":"TaskStateEntered","id":2,"previousEventId":0,
              "stateEnteredEventDetails":{"name":"T","input":"{\"a\":1}","inputDetails":{"truncated":false}}},
             {"timestamp":1795435200.000,"type":"TaskScheduled","id":3,"previousEventId":2,
              "taskScheduledEventDetails":{"resourceType":"lambda","resource":"invoke","region":"us-east-1","timeoutInSeconds":60,
              "parameters":"{\"FunctionName\":\"f\",\"Payload\":{\"a\":1}}"}},
             {"timestamp":1795435200.000,"type":"TaskStarted","id":4,"previousEventId":3,
              "taskStartedEventDetails":{"resourceType":"lambda","resource":"invoke"}},
             {"timestamp":1795435200.000,"type":"TaskSucceeded","id":5,"previousEventId":4,
              "taskSucceededEventDetails":{"resourceType":"lambda","resource":"invoke",
              "output":"{\"ExecutedVersion\":\"$LATEST\",\"Payload\":5,\"StatusCode\":200}","outputDetails":{"truncated":false}}},
             {"timestamp":1795435200.000,"type":"TaskStateExited","id":6,"previousEventId":5,
              "stateExitedEventDetails":{"name":"T","output":"{\"a\":1}","outputDetails":{"truncated":false}}},
             {"timestamp":1795435200.000,"type":"ExecutionSucceeded","id":7,"previousEventId":6,
              "executionSucceededEventDetails":{"output":"{\"a\":1}","outputDetails":{"truncated":false}}}]
            """,
            events);
    }

    [Fact]
    public void Without_execution_data_a_history_tells_no_input_and_no_output()
    {
        using var stage = Stage.With(A.Task("T"));
        stage.Functions.On("f", ScriptedFunctions.Threw("X", "secret"));
        var arn = stage.Start("""{"a":"secret"}""");

        var history = stage.Call("GetExecutionHistory", new() { ["executionArn"] = arn, ["includeExecutionData"] = false }).ToJsonString();

        Assert.DoesNotContain("secret", history, StringComparison.Ordinal);
        Assert.Contains("\"error\":\"X\"", history, StringComparison.Ordinal);
    }

    private static JsonObject Filtered(string status) => new() { ["stateMachineArn"] = Stage.MachineArn, ["statusFilter"] = status };
}
