using System.Text.Json;
using Amazon.Runtime;
using Amazon.StepFunctions;

namespace ConfirmFlow.Aws.Tests;

public sealed class CarryingRequests
{
    private const string Arn = "arn:aws:states:eu-central-1:123456789012:stateMachine:confirmflow-approval";

    private static AmazonStepFunctionsClient Client(Listener listener) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonStepFunctionsConfig { ServiceURL = listener.Address.AbsoluteUri, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    private static Said Error(string type) => new(400, $$"""{"__type":"{{type}}","message":"no"}""");

    private static async Task<JsonElement> Started(ApprovalRequest request)
    {
        await using var states = Listener.Answering(new Said(200, """{"executionArn":"arn","startDate":1}"""));
        using var client = Client(states);
        await new StepFunctionsWorkflow(new(client), Arn).Start(request, default);
        var heard = Assert.Single(states.Heard);
        Assert.Equal("AWSStepFunctions.StartExecution", heard.Target);
        using var body = JsonDocument.Parse(heard.Body);
        return body.RootElement.Clone();
    }

    [Fact]
    public async Task A_run_is_named_after_request_and_run_and_is_told_ids_only()
    {
        var body = await Started(A.Request());

        Assert.Equal($"{A.Id}-1", body.GetProperty("name").GetString());
        Assert.Equal(Arn, body.GetProperty("stateMachineArn").GetString());
        Assert.Equal($$"""{"requestId":"{{A.Id}}","run":1,"next":"ask","wait":86400}""", body.GetProperty("input").GetString());
    }

    [Fact]
    public async Task The_next_run_is_another_execution()
    {
        var body = await Started(A.Request() with { Run = 2 });

        Assert.Equal($"{A.Id}-2", body.GetProperty("name").GetString());
        Assert.Contains("\"run\":2", body.GetProperty("input").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_policy_approved_begins_with_execution() =>
        Assert.Equal($$"""{"requestId":"{{A.Id}}","run":1,"next":"execute","wait":1}""", (await Started(A.Request(A.ApprovingPolicy))).GetProperty("input").GetString());

    [Fact]
    public async Task The_input_is_the_same_whatever_has_happened_since()
    {
        var request = A.Request(A.Policy(A.Stage(1, Ada) with { Reminders = [TimeSpan.FromHours(1)] }, A.Stage(1, Grace)));
        var later = request.Advance(A.Stamp(Noon.AddHours(4)), true).Fault(A.Stamp());

        Assert.Equal((await Started(request)).GetProperty("input").GetString(), (await Started(later)).GetProperty("input").GetString());
    }

    [Fact]
    public async Task Starting_what_has_ended_starts_nothing()
    {
        await using var states = Listener.Answering(Error("ExecutionAlreadyExists"));
        using var client = Client(states);

        await new StepFunctionsWorkflow(new(client), Arn).Start(A.Request(), default);

        Assert.Single(states.Heard);
    }

    [Fact]
    public async Task A_later_run_begins_with_a_look() =>
        Assert.Equal($$"""{"requestId":"{{A.Id}}","run":2,"next":"wait","wait":1}""", (await Started(A.Request().NextRun(A.Stamp()))).GetProperty("input").GetString());

    [Theory]
    [InlineData("RUNNING", RunState.Running)]
    [InlineData("SUCCEEDED", RunState.Ended)]
    [InlineData("FAILED", RunState.Ended)]
    [InlineData("TIMED_OUT", RunState.Ended)]
    [InlineData("ABORTED", RunState.Ended)]
    [InlineData("PENDING_REDRIVE", RunState.Ended)]
    public async Task The_run_is_looked_for_by_its_name(string status, RunState state)
    {
        await using var states = Listener.Answering(new Said(200, $$"""{"executionArn":"arn","stateMachineArn":"arn","status":"{{status}}","startDate":1}"""));
        using var client = Client(states);

        Assert.Equal(state, await new StepFunctionsWorkflow(new(client), Arn).Look(A.Request() with { Run = 3 }, default));

        var heard = Assert.Single(states.Heard);
        Assert.Equal("AWSStepFunctions.DescribeExecution", heard.Target);
        Assert.Contains($"\"arn:aws:states:eu-central-1:123456789012:execution:confirmflow-approval:{A.Id}-3\"", heard.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_never_started_is_missing()
    {
        await using var states = Listener.Answering(Error("ExecutionDoesNotExist"));
        using var client = Client(states);

        Assert.Equal(RunState.Missing, await new StepFunctionsWorkflow(new(client), Arn).Look(A.Request(), default));
    }

    [Fact]
    public async Task A_machine_that_is_missing_is_a_fault()
    {
        await using var states = Listener.Answering(Error("StateMachineDoesNotExist"));
        using var client = Client(states);

        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => new StepFunctionsWorkflow(new(client), Arn).Start(A.Request(), default));
    }

    [Fact]
    public async Task The_doorbell_says_look_again_and_nothing_else()
    {
        await using var states = Listener.Answering(new Said(200, "{}"));
        using var client = Client(states);

        Assert.True(await new StepFunctionsDoorbell(new(client)).Ring("token-1", default));

        var heard = Assert.Single(states.Heard);
        Assert.Equal("AWSStepFunctions.SendTaskSuccess", heard.Target);
        using var body = JsonDocument.Parse(heard.Body);
        Assert.Equal(["output", "taskToken"], body.RootElement.EnumerateObject().Select(property => property.Name).Order());
        Assert.Equal(("{}", "token-1"), (body.RootElement.GetProperty("output").GetString(), body.RootElement.GetProperty("taskToken").GetString()));
    }

    [Theory]
    [InlineData("TaskTimedOut")]
    [InlineData("TaskDoesNotExist")]
    [InlineData("com.amazonaws.swf.base.model#TaskTimedOut")]
    // What is kept there was never a token.
    [InlineData("InvalidToken")]
    [InlineData("ValidationException")]
    public async Task An_execution_that_no_longer_waits_is_left_alone(string type)
    {
        await using var states = Listener.Answering(Error(type));
        using var client = Client(states);

        Assert.False(await new StepFunctionsDoorbell(new(client)).Ring("token-1", default));

        Assert.Single(states.Heard);
    }

    [Theory]
    [InlineData("AccessDeniedException")]
    [InlineData("ThrottlingException")]
    public async Task Anything_else_at_the_door_is_a_fault(string type)
    {
        await using var states = Listener.Answering(Error(type));
        using var client = Client(states);

        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => new StepFunctionsDoorbell(new(client)).Ring("token-1", default));
    }
}
