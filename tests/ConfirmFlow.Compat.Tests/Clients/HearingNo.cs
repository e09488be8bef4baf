using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using Amazon.SimpleEmailV2;
using Amazon.SimpleEmailV2.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace ConfirmFlow.Compat.Tests;

public sealed class HearingNo
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ExecutionAlreadyExists", typeof(ExecutionAlreadyExistsException))]
    [InlineData("ExecutionDoesNotExist", typeof(ExecutionDoesNotExistException))]
    [InlineData("ExecutionLimitExceeded", typeof(ExecutionLimitExceededException))]
    [InlineData("InvalidArn", typeof(InvalidArnException))]
    [InlineData("InvalidExecutionInput", typeof(InvalidExecutionInputException))]
    [InlineData("InvalidName", typeof(InvalidNameException))]
    [InlineData("InvalidOutput", typeof(InvalidOutputException))]
    [InlineData("InvalidToken", typeof(InvalidTokenException))]
    [InlineData("KmsAccessDeniedException", typeof(KmsAccessDeniedException))]
    [InlineData("StateMachineDeleting", typeof(StateMachineDeletingException))]
    [InlineData("StateMachineDoesNotExist", typeof(StateMachineDoesNotExistException))]
    [InlineData("TaskDoesNotExist", typeof(TaskDoesNotExistException))]
    [InlineData("TaskTimedOut", typeof(TaskTimedOutException))]
    [InlineData("ValidationException", typeof(ValidationException))]
    [InlineData("SomethingNew", typeof(AmazonStepFunctionsException))]
    public async Task Step_Functions_says_it_by_type(string code, Type expected)
    {
        await using var aws = new AwsEndpoint(new Answer(
            400, $$"""{"__type":"com.amazonaws.swf.service.v2.model#{{code}}","message":"No: {{code}}"}""", ("x-amzn-RequestId", "r-1")));
        using var client = A.StepFunctions(aws.Url);

        var no = (AmazonStepFunctionsException)await Assert.ThrowsAsync(expected, () => client.StartExecutionAsync(A.Start, Cancellation));

        Assert.Equal((code, $"No: {code}", "r-1", 400), (no.ErrorCode, no.Message, no.RequestId, (int)no.StatusCode));
        Assert.Single(aws.Requests);
    }

    [Theory]
    [InlineData("AccountSuspendedException", typeof(AccountSuspendedException))]
    [InlineData("BadRequestException", typeof(BadRequestException))]
    [InlineData("LimitExceededException", typeof(Amazon.SimpleEmailV2.Model.LimitExceededException))]
    [InlineData("MailFromDomainNotVerifiedException", typeof(MailFromDomainNotVerifiedException))]
    [InlineData("MessageRejected", typeof(MessageRejectedException))]
    [InlineData("NotFoundException", typeof(NotFoundException))]
    [InlineData("SendingPausedException", typeof(SendingPausedException))]
    [InlineData("SomethingNew", typeof(AmazonSimpleEmailServiceV2Exception))]
    public async Task SES_says_it_by_type_in_a_header(string code, Type expected)
    {
        await using var aws = new AwsEndpoint(new Answer(400, """{"message":"No."}""", ("x-amzn-ErrorType", $"{code}:http://internal.amazon.com/")));
        using var client = A.Email(aws.Url);

        var no = (AmazonSimpleEmailServiceV2Exception)await Assert.ThrowsAsync(expected, () => client.SendEmailAsync(A.Mail, Cancellation));

        Assert.Equal((code, "No."), (no.ErrorCode, no.Message));
    }

    [Theory]
    [InlineData("OperationDisabledException", typeof(OperationDisabledException))]
    [InlineData("ResourceNotFoundException", typeof(ResourceNotFoundException))]
    [InlineData("AccessDeniedException", typeof(AmazonEventBridgeException))]
    public async Task EventBridge_says_it_by_type(string code, Type expected)
    {
        await using var aws = new AwsEndpoint(new Answer(400, $$"""{"__type":"{{code}}","message":"No."}"""));
        using var client = A.EventBridge(aws.Url);

        var no = (AmazonEventBridgeException)await Assert.ThrowsAsync(expected, () => client.PutEventsAsync(A.Event, Cancellation));

        Assert.Equal((code, "No."), (no.ErrorCode, no.Message));
    }

    [Theory]
    [InlineData(400, "ThrottlingException")]
    [InlineData(429, "TooManyRequestsException")]
    [InlineData(500, "InternalFailure")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task What_passes_is_tried_again(int status, string code)
    {
        var busy = new Answer(status, $$"""{"__type":"{{code}}","message":"Later."}""");
        await using var aws = new AwsEndpoint(busy, busy, new Answer(200, """{"executionArn":"arn:x","startDate":1}"""));
        using var client = A.StepFunctions(aws.Url);

        var started = await client.StartExecutionAsync(A.Start, Cancellation);

        Assert.Equal("arn:x", started.ExecutionArn);
        Assert.Equal(3, aws.Requests.Count);
        Assert.All(aws.Requests, request => Assert.Equal(Signature.In(request).Expected(request, A.Secret), Signature.In(request).Value));
    }

    [Fact]
    public async Task It_is_not_tried_forever()
    {
        await using var aws = new AwsEndpoint(new Answer(500, """{"__type":"InternalException","message":"Never."}"""));
        using var client = A.EventBridge(aws.Url);

        await Assert.ThrowsAsync<InternalException>(() => client.PutEventsAsync(A.Event, Cancellation));

        Assert.Equal(3, aws.Requests.Count);
    }
}
