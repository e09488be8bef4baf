using System.Text.Json.Nodes;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace ConfirmFlow.Compat.Tests;

public sealed class PuttingACallOnTheWire
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_execution_is_started_as_Step_Functions_wants_it()
    {
        await using var aws = new AwsEndpoint(new Answer(200, """{"executionArn":"arn:x","startDate":1795435200.25}"""));
        using var client = A.StepFunctions(aws.Url);

        var started = await client.StartExecutionAsync(A.Start, Cancellation);

        Arrived(aws, "/", "application/x-amz-json-1.0", "AWSStepFunctions.StartExecution",
            """{"input":"{\"run\":1}","name":"ar-x-1","stateMachineArn":"arn:machine"}""");
        Assert.Equal("arn:x", started.ExecutionArn);
        Assert.Equal(new DateTime(2026, 11, 23, 12, 0, 0, 250, DateTimeKind.Utc), started.StartDate);
        Assert.Equal(DateTimeKind.Utc, started.StartDate!.Value.Kind);
    }

    [Fact]
    public async Task A_doorbell_is_rung_as_Step_Functions_wants_it()
    {
        await using var aws = new AwsEndpoint(new Answer(200, "{}"));
        using var client = A.StepFunctions(aws.Url);

        await client.SendTaskSuccessAsync(new SendTaskSuccessRequest { TaskToken = "AQ+/=", Output = "{}" }, Cancellation);

        Arrived(aws, "/", "application/x-amz-json-1.0", "AWSStepFunctions.SendTaskSuccess", """{"output":"{}","taskToken":"AQ+/="}""");
    }

    [Fact]
    public async Task A_failed_task_is_told_as_Step_Functions_wants_it()
    {
        await using var aws = new AwsEndpoint(new Answer(200, "{}"));
        using var client = A.StepFunctions(aws.Url);

        await client.SendTaskFailureAsync(new SendTaskFailureRequest { TaskToken = "t", Error = "E", Cause = "C" }, Cancellation);

        Arrived(aws, "/", "application/x-amz-json-1.0", "AWSStepFunctions.SendTaskFailure", """{"cause":"C","error":"E","taskToken":"t"}""");
    }

    [Fact]
    public async Task What_became_of_an_execution_is_read_whole()
    {
        await using var aws = new AwsEndpoint(new Answer(200, """
            {"executionArn":"arn:x","stateMachineArn":"arn:machine","name":"n","status":"TIMED_OUT","startDate":1,"stopDate":2,
             "input":"{}","output":null,"error":"E","cause":"C","inputDetails":{"included":true}}
            """));
        using var client = A.StepFunctions(aws.Url);

        var became = await client.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = "arn:x" }, Cancellation);

        Arrived(aws, "/", "application/x-amz-json-1.0", "AWSStepFunctions.DescribeExecution", """{"executionArn":"arn:x"}""");
        Assert.Equal(ExecutionStatus.TIMED_OUT, became.Status);
        Assert.Equal(("n", "{}", "E", "C", (string?)null), (became.Name, became.Input, became.Error, became.Cause, became.Output));
        Assert.Equal(DateTime.UnixEpoch.AddSeconds(2), became.StopDate);
    }

    [Fact]
    public async Task A_mail_is_sent_as_SES_wants_it()
    {
        await using var aws = new AwsEndpoint(new Answer(200, """{"MessageId":"m-1"}"""));
        using var client = A.Email(aws.Url);

        var sent = await client.SendEmailAsync(A.Mail, Cancellation);

        Arrived(aws, "/v2/email/outbound-emails", "application/json", null, """
            {"ConfigurationSetName":"confirmflow-mail","Content":{"Simple":{"Body":{"Html":{"Data":"<p>x</p>"},"Text":{"Data":"x"}},
             "Headers":[{"Name":"X-Request","Value":"ar-x"}],"Subject":{"Charset":"UTF-8","Data":"Änderung"}}},
             "Destination":{"ToAddresses":["ada@example.com"]},"EmailTags":[{"Name":"request","Value":"ar-x"}],
             "FromEmailAddress":"confirmflow@example.com"}
            """);
        Assert.Equal("m-1", sent.MessageId);
    }

    [Fact]
    public async Task An_event_is_published_as_EventBridge_wants_it()
    {
        await using var aws = new AwsEndpoint(new Answer(200, """{"FailedEntryCount":1,"Entries":[{"ErrorCode":"C","ErrorMessage":"M"}]}"""));
        using var client = A.EventBridge(aws.Url);

        var put = await client.PutEventsAsync(A.Event, Cancellation);

        Arrived(aws, "/", "application/x-amz-json-1.1", "AWSEvents.PutEvents", """
            {"Entries":[{"Detail":"{}","DetailType":"Executed","EventBusName":"confirmflow-events","Resources":["arn:x"],
             "Source":"confirmflow","Time":1795435200}]}
            """);
        Assert.Equal((1, "C", "M"), (put.FailedEntryCount, put.Entries[0].ErrorCode, put.Entries[0].ErrorMessage));
    }

    private static void Arrived(AwsEndpoint aws, string path, string contentType, string? target, string body)
    {
        var request = Assert.Single(aws.Requests);
        Assert.Equal(("POST", path, contentType), (request.Method, request.Path, request.Headers["content-type"]));
        Assert.Equal(target, request.Headers.GetValueOrDefault("x-amz-target"));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(request.Text)), request.Text);
    }
}
