using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Internal;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions;

namespace ConfirmFlow.Aws.Tests;

public sealed class StartingQuickly
{
    [Fact]
    public async Task A_client_is_made_for_its_first_call_and_not_before()
    {
        var made = new Lazy<IAmazonStepFunctions>(() => throw new InvalidOperationException("made"));
        var (workflow, doorbell) = (new StepFunctionsWorkflow(made, "arn:aws:states:us-east-1:123456789012:stateMachine:confirmflow-approval"), new StepFunctionsDoorbell(made));
        var events = new EventBridgeEvents(new(() => throw new InvalidOperationException("made")), "confirmflow-events");
        var mail = new SesPostOffice(new(() => throw new InvalidOperationException("made")), "confirmflow@example.com", "confirmflow-mail");

        foreach (var call in (Func<Task>[])[() => workflow.Start(A.Request(), default), () => doorbell.Ring("token", default), () => events.Publish(A.Request(), default), () => mail.Send(new Mail(Ada, A.Id, "", "", ""), default)])
            Assert.Equal("made", (await Assert.ThrowsAsync<InvalidOperationException>(call)).Message);
    }

    // A step more than these would cost every start what bench/README.md says, and a step less could be what signs, or what repeats.
    [Fact]
    public void A_call_to_the_table_goes_through_these_steps_and_no_others()
    {
        using var client = new TableClient(new AmazonDynamoDBConfig { ServiceURL = "http://127.0.0.1:1" });

        Assert.Equal(
            [
                typeof(Marshaller), typeof(AmazonDynamoDBAuthSchemeHandler), typeof(AmazonDynamoDBEndpointResolver), typeof(RetryHandler), typeof(Signer),
                typeof(ErrorHandler), typeof(Unmarshaller), typeof(HttpHandler<HttpContent>),
            ],
            client.Steps);
    }
}
