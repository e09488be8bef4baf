namespace ConfirmFlow.Local.Tests;

public class NamingErrors
{
    [Theory]
    [InlineData("States.ALL", "Whatever", true)]
    [InlineData("States.ALL", "States.Timeout", true)]
    [InlineData("States.ALL", "Lambda.Unknown", true)]
    [InlineData("States.ALL", "States.Runtime", false)]
    [InlineData("States.ALL", "States.DataLimitExceeded", false)]
    [InlineData("States.TaskFailed", "Whatever", true)]
    [InlineData("States.TaskFailed", "Lambda.Unknown", true)]
    [InlineData("States.TaskFailed", "States.Timeout", false)]
    [InlineData("States.Timeout", "States.Timeout", true)]
    [InlineData("States.Timeout", "States.HeartbeatTimeout", true)]
    [InlineData("States.HeartbeatTimeout", "States.Timeout", false)]
    [InlineData("States.Runtime", "States.Runtime", false)]
    [InlineData("States.DataLimitExceeded", "States.DataLimitExceeded", true)]
    [InlineData("Whatever", "Whatever", true)]
    [InlineData("whatever", "Whatever", false)]
    public void A_name_in_ErrorEquals_stands_for_these_errors(string listed, string error, bool stands) =>
        Assert.Equal(stands, ErrorNames.Match([listed], error));

    [Fact]
    public void An_exception_of_a_function_goes_by_its_type_with_its_description_as_the_cause()
    {
        using var stage = Stage.With(A.Task("T"));
        stage.Functions.On("f", ScriptedFunctions.Threw("SupersededException", "r-1"));

        var execution = stage.Run();

        Assert.Equal(ExecutionStatus.Failed, execution.Status());
        Assert.Equal("SupersededException", execution.Position.Error);
        Histories.Same("""{"errorType":"SupersededException","errorMessage":"r-1"}""", System.Text.Json.Nodes.JsonNode.Parse(execution.Position.Cause!));
    }

    [Theory]
    [InlineData("missing", "Lambda.ResourceNotFoundException")]
    [InlineData("forbidden", "Lambda.AWSLambdaException")]
    [InlineData("busy", "Lambda.TooManyRequestsException")]
    [InlineData("down", "Lambda.ServiceException")]
    [InlineData("garbage", "Lambda.Unknown")]
    public void What_Lambda_itself_refuses_goes_by_Lambdas_name(string function, string error)
    {
        using var stage = Stage.With(A.Task("T", function: function));
        stage.Functions
            .On("busy", _ => throw new AwsError(429, "TooManyRequestsException", "Slowly."))
            .On("down", _ => throw new AwsError(500, "ServiceException", "Sorry."))
            .On("garbage", ScriptedFunctions.Answered("not json"));

        Assert.Equal(error, stage.Run().Position.Error);
        Assert.Equal(0, stage.Functions.Count("forbidden"));
    }
}
