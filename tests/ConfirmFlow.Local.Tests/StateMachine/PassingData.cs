using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

public class PassingData
{
    [Theory]
    [InlineData("", """{"a":{"b":[7,8]},"c":"x"}""")]
    [InlineData("\"InputPath\": \"$.a.b\",", "[7,8]")]
    [InlineData("\"InputPath\": null,", "{}")]
    [InlineData("\"OutputPath\": \"$.a.b[1]\",", "8")]
    [InlineData("\"OutputPath\": null,", "{}")]
    [InlineData("\"Result\": {\"r\":1},", """{"r":1}""")]
    [InlineData("\"Result\": 1, \"ResultPath\": \"$.c\",", """{"a":{"b":[7,8]},"c":1}""")]
    [InlineData("\"Result\": 1, \"ResultPath\": \"$.d.e\",", """{"a":{"b":[7,8]},"c":"x","d":{"e":1}}""")]
    [InlineData("\"Result\": 1, \"ResultPath\": null,", """{"a":{"b":[7,8]},"c":"x"}""")]
    [InlineData("\"Parameters\": { \"k.$\": \"$['c']\", \"n\": [ { \"m.$\": \"$.a\" } ] },", """{"k":"x","n":[{"m":{"b":[7,8]}}]}""")]
    [InlineData("\"InputPath\": \"$.a\", \"Parameters\": { \"k.$\": \"$.b\" }, \"ResultPath\": \"$.c\",", """{"a":{"b":[7,8]},"c":{"k":[7,8]}}""")]
    public void A_pass_state_shapes_its_data_as_its_fields_say(string more, string expected)
    {
        using var stage = Stage.With($$""" "P": { "Type": "Pass", {{more}} "End": true } """);

        Histories.Same(expected, stage.Run("""{"a":{"b":[7,8]},"c":"x"}""").Output());
    }

    [Fact]
    public void A_tasks_answer_is_wrapped_and_can_be_selected_and_placed()
    {
        using var stage = Stage.With(A.Task("T", """ "ResultSelector": { "code.$": "$.StatusCode", "got.$": "$.Payload.x" }, "ResultPath": "$.r", """));
        stage.Functions.On("f", ScriptedFunctions.Answered("""{"x":"ü<"}"""));

        Histories.Same("""{"in":1,"r":{"code":200,"got":"ü<"}}""", stage.Run("""{"in":1}""").Output());
        Histories.Same("""{"in":1}""", stage.Functions.Calls.Single().Event);
    }

    [Fact]
    public void The_context_object_tells_execution_state_machine_and_retries()
    {
        using var stage = Stage.With("""
            "W": { "Type": "Wait", "Seconds": 90, "Next": "P" },
            "P": { "Type": "Pass", "End": true, "Parameters": {
              "id.$": "$$.Execution.Id", "in.$": "$$.Execution.Input.n", "name.$": "$$.Execution.Name", "start.$": "$$.Execution.StartTime",
              "state.$": "$$.State.Name", "entered.$": "$$.State.EnteredTime", "retries.$": "$$.State.RetryCount",
              "machine.$": "$$.StateMachine.Name", "machineId.$": "$$.StateMachine.Id" } }
            """);
        var execution = stage.Run("""{"n":[1]}""");

        stage.LetPass(TimeSpan.FromSeconds(90));

        Histories.Same(
            $$"""
            {"id":"{{execution.Identity.Arn}}","in":[1],"name":"one","start":"2026-11-23T12:00:00.000Z","state":"P",
             "entered":"2026-11-23T12:01:30.000Z","retries":0,"machine":"test","machineId":"{{Stage.MachineArn}}"}
            """,
            execution.Output());
    }

    [Theory]
    [InlineData("\"InputPath\": \"$.nowhere\",", "States.Runtime")]
    [InlineData("\"OutputPath\": \"$.a[1]\",", "States.Runtime")]
    [InlineData("\"Parameters\": { \"k.$\": \"$$.Task.Token\" },", "States.Runtime")]
    [InlineData("\"Result\": 1, \"ResultPath\": \"$.c.d\",", "States.ResultPathMatchFailure")]
    public void A_path_that_leads_nowhere_fails_the_execution(string more, string error)
    {
        using var stage = Stage.With($$""" "P": { "Type": "Pass", {{more}} "End": true } """);

        var execution = stage.Run("""{"a":[1],"c":"x"}""");

        Assert.Equal((ExecutionStatus.Failed, error), (execution.Status(), execution.Position.Error));
        Assert.Equal(["ExecutionStarted", "PassStateEntered", "ExecutionFailed"], execution.Types());
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "States.DataLimitExceeded")]
    public void Two_hundred_and_fifty_six_kibibytes_go_from_state_to_state_and_not_a_byte_more(int more, string? error)
    {
        using var stage = Stage.With(A.Task("T", """ "OutputPath": "$.Payload", "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "End" }], """) + "," + A.End);
        var wrapping = """{"ExecutedVersion":"$LATEST","Payload":"","StatusCode":200}""".Length;
        stage.Functions.On("f", ScriptedFunctions.Answered($"\"{new string('x', JsonText.Limit - wrapping + more)}\""));

        // States.ALL does not stand for this error.
        Assert.Equal(error, stage.Run().Position.Error);
    }

    [Fact]
    public void Of_two_members_with_one_name_the_last_one_counts()
    {
        using var stage = Stage.With(""" "P": { "Type": "Pass", "OutputPath": "$.a", "End": true } """);

        Assert.Equal(2, stage.Run("""{"a":1,"a":2}""").Output()!.GetValue<int>());
    }
}
