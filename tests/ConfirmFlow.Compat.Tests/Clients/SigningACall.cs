namespace ConfirmFlow.Compat.Tests;

public sealed class SigningACall
{
    [Fact]
    public async Task Step_Functions_gets_a_signature_that_holds()
    {
        await using var aws = new AwsEndpoint(new Answer(200, """{"executionArn":"arn:x","startDate":1.5}"""));
        using var client = A.StepFunctions(aws.Url);

        await client.StartExecutionAsync(A.Start, TestContext.Current.CancellationToken);

        Holds("states", aws.Requests.Single());
    }

    [Fact]
    public async Task SES_gets_a_signature_that_holds()
    {
        await using var aws = new AwsEndpoint(new Answer(200, """{"MessageId":"m-1"}"""));
        using var client = A.Email(aws.Url);

        await client.SendEmailAsync(A.Mail, TestContext.Current.CancellationToken);

        Holds("ses", aws.Requests.Single());
    }

    [Fact]
    public async Task EventBridge_gets_a_signature_that_holds()
    {
        await using var aws = new AwsEndpoint(new Answer(200, """{"FailedEntryCount":0,"Entries":[{"EventId":"e-1"}]}"""));
        using var client = A.EventBridge(aws.Url);

        await client.PutEventsAsync(A.Event, TestContext.Current.CancellationToken);

        Holds("events", aws.Requests.Single());
    }

    private static void Holds(string service, Asked request)
    {
        var signature = Signature.In(request);

        Assert.Equal(("AKIDEXAMPLE", "eu-central-1", service), (signature.AccessKey, signature.Region, signature.Service));
        Assert.Equal("token-example", request.Headers["x-amz-security-token"]);
        Assert.Contains("x-amz-security-token", signature.SignedHeaders.Split(';'));
        Assert.Contains("host", signature.SignedHeaders.Split(';'));
        Assert.Equal(signature.Expected(request, A.Secret), signature.Value);
        Assert.NotEqual(signature.Expected(request, "another secret"), signature.Value);
    }
}
