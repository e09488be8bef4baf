using Amazon;
using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SimpleEmailV2;
using Amazon.StepFunctions;

namespace ConfirmFlow.Compat.Tests;

/// <summary>Environment variables are a process's: nothing else runs beside these.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class FindingTheEndpoint : IDisposable
{
    private static readonly string[] Variables =
        ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_SFN", "AWS_ENDPOINT_URL_SESV2", "AWS_ENDPOINT_URL_EVENTBRIDGE", "AWS_REGION"];

    private readonly Dictionary<string, string?> before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public FindingTheEndpoint()
    {
        foreach (var name in Variables) Environment.SetEnvironmentVariable(name, null);
    }

    public void Dispose()
    {
        foreach (var (name, value) in before) Environment.SetEnvironmentVariable(name, value);
    }

    [Theory]
    [InlineData("us-east-1", "https://states.us-east-1.amazonaws.com/", "https://email.us-east-1.amazonaws.com/", "https://events.us-east-1.amazonaws.com/")]
    [InlineData("eu-central-1", "https://states.eu-central-1.amazonaws.com/", "https://email.eu-central-1.amazonaws.com/", "https://events.eu-central-1.amazonaws.com/")]
    [InlineData("cn-north-1", "https://states.cn-north-1.amazonaws.com.cn/", "https://email.cn-north-1.amazonaws.com.cn/", "https://events.cn-north-1.amazonaws.com.cn/")]
    public void It_is_the_regions_when_nothing_else_is_said(string region, string states, string email, string events)
    {
        var at = RegionEndpoint.GetBySystemName(region);

        Assert.Equal(states, Of(new AmazonStepFunctionsConfig { RegionEndpoint = at }));
        Assert.Equal(email, Of(new AmazonSimpleEmailServiceV2Config { RegionEndpoint = at }));
        Assert.Equal(events, Of(new AmazonEventBridgeConfig { RegionEndpoint = at }));
    }

    [Fact]
    public void Dual_stack_and_FIPS_have_their_own()
    {
        var at = RegionEndpoint.USEast1;

        Assert.Equal("https://states.us-east-1.api.aws/", Of(new AmazonStepFunctionsConfig { RegionEndpoint = at, UseDualstackEndpoint = true }));
        Assert.Equal("https://states-fips.us-east-1.amazonaws.com/", Of(new AmazonStepFunctionsConfig { RegionEndpoint = at, UseFIPSEndpoint = true }));
    }

    [Fact]
    public async Task The_common_variable_moves_every_client()
    {
        await using var aws = new AwsEndpoint(new Answer(200, "{}"));
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", aws.Url);
        Environment.SetEnvironmentVariable("AWS_REGION", "eu-west-1");

        await CallAll();

        Assert.Equal(["states", "ses", "events"], aws.Requests.Select(request => Signature.In(request).Service));
        Assert.All(aws.Requests, request => Assert.Equal("eu-west-1", Signature.In(request).Region));
    }

    [Fact]
    public async Task A_services_own_variable_wins_over_the_common_one()
    {
        await using var common = new AwsEndpoint(new Answer(200, "{}"));
        await using var states = new AwsEndpoint(new Answer(200, "{}"));
        await using var email = new AwsEndpoint(new Answer(200, "{}"));
        await using var events = new AwsEndpoint(new Answer(200, "{}"));
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", common.Url);
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_SFN", states.Url);
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_SESV2", email.Url);
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_EVENTBRIDGE", events.Url);
        Environment.SetEnvironmentVariable("AWS_REGION", "eu-west-1");

        await CallAll();

        Assert.Empty(common.Requests);
        Assert.Equal(["states", "ses", "events"], new[] { states, email, events }.Select(aws => Signature.In(aws.Requests.Single()).Service));
    }

    private static async Task CallAll()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var states = new AmazonStepFunctionsClient(A.Credentials);
        using var email = new AmazonSimpleEmailServiceV2Client(A.Credentials);
        using var events = new AmazonEventBridgeClient(A.Credentials);
        await states.StartExecutionAsync(A.Start, cancellation);
        await email.SendEmailAsync(A.Mail, cancellation);
        await events.PutEventsAsync(A.Event, cancellation);
    }

    private static string Of(ClientConfig config) => config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new PutEventsRequest())).URL;
}
