using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local.Tests;

public class ServingTheWire
{
    private static readonly Caller Somebody = new("arn:aws:iam::123456789012:user/somebody", "id", null);

    [Theory]
    [InlineData("StartExecution", "stateMachineArn", true)]
    [InlineData("DescribeStateMachine", "stateMachineArn", true)]
    [InlineData("ListExecutions", "stateMachineArn", true)]
    [InlineData("DescribeExecution", "executionArn", true)]
    [InlineData("GetExecutionHistory", "executionArn", true)]
    [InlineData("StopExecution", "executionArn", true)]
    [InlineData("SendTaskSuccess", "taskToken", false)]
    [InlineData("SendTaskFailure", "taskToken", false)]
    [InlineData("ListStateMachines", "x", false)]
    public async Task Each_operation_asks_for_its_own_permission_before_anything_else(string operation, string member, bool named)
    {
        using var stage = Stage.With(""" "S": { "Type": "Succeed" } """);
        var doors = new ClosedDoors();

        var refused = await Assert.ThrowsAsync<AwsError>(() => new StepFunctionsService(stage.Api, doors).Answer(
            Call(operation, new() { [member] = "something" }), TestContext.Current.CancellationToken));

        Assert.Equal("AccessDeniedException", refused.Code);
        Assert.Equal([("states:" + operation, named ? "something" : "*")], doors.Asked);
    }

    [Fact]
    public async Task An_answer_is_the_operations_JSON()
    {
        using var stage = Stage.With(""" "S": { "Type": "Succeed" } """);

        var answer = await new StepFunctionsService(stage.Api, new OpenDoors()).Answer(
            Call("StartExecution", new() { ["stateMachineArn"] = Stage.MachineArn, ["name"] = "n" }), TestContext.Current.CancellationToken);

        Histories.Same(
            """{"executionArn":"arn:aws:states:us-east-1:123456789012:execution:test:n","startDate":1795435200.000}""",
            JsonNode.Parse(answer.Body.Span));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    public async Task A_body_that_is_no_JSON_object_is_refused(string body)
    {
        using var stage = Stage.With(""" "S": { "Type": "Succeed" } """);

        var refused = await Assert.ThrowsAsync<AwsError>(() => new StepFunctionsService(stage.Api, new OpenDoors()).Answer(
            new("StartExecution", "POST", "/", new HeaderDictionary(), Encoding.UTF8.GetBytes(body), Somebody), TestContext.Current.CancellationToken));

        Assert.Equal("SerializationException", refused.Code);
    }

    private static AwsCall Call(string operation, JsonObject body) =>
        new(operation, "POST", "/", new HeaderDictionary(), Encoding.UTF8.GetBytes(body.ToJsonString()), Somebody);
}
