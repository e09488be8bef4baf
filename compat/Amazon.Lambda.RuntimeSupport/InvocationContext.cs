using System.Globalization;
using System.Net.Http.Headers;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What the headers of <c>/invocation/next</c> say about an invocation.</summary>
internal sealed class InvocationContext(HttpResponseHeaders headers, FunctionEnvironment environment, ILambdaSerializer serializer) : ILambdaContext
{
    // Read when asked for: a caller's broken JSON is a fault of its invocation, not of the loop.
    private readonly Lazy<ClientContext> clientContext = new(() => RuntimeSupport.ClientContext.Parse(Header(headers, "Client-Context")));
    private readonly Lazy<CognitoIdentity> identity = new(() => CognitoIdentity.Parse(Header(headers, "Cognito-Identity")));
    private readonly DateTimeOffset deadline = long.TryParse(Header(headers, "Deadline-Ms"), CultureInfo.InvariantCulture, out var milliseconds)
        ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
        : DateTimeOffset.UnixEpoch;

    public string AwsRequestId { get; } = Header(headers, "Aws-Request-Id")
        ?? throw new HttpRequestException("The Runtime API gave an invocation without Lambda-Runtime-Aws-Request-Id.");

    public IClientContext ClientContext => clientContext.Value;

    public string FunctionName => environment.FunctionName;

    public string FunctionVersion => environment.FunctionVersion;

    public ICognitoIdentity Identity => identity.Value;

    public string InvokedFunctionArn { get; } = Header(headers, "Invoked-Function-Arn");

    public ILambdaLogger Logger => ConsoleLogger.Instance;

    public string LogGroupName => environment.LogGroupName;

    public string LogStreamName => environment.LogStreamName;

    public int MemoryLimitInMB => environment.MemoryLimitInMB;

    public TimeSpan RemainingTime => deadline - DateTimeOffset.UtcNow;

    public string TenantId { get; } = Header(headers, "Aws-Tenant-Id");

    public string TraceId { get; } = Header(headers, "Trace-Id");

    public ILambdaSerializer Serializer => serializer;

    private static string Header(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues($"Lambda-Runtime-{name}", out var values) ? values.First() : null;
}
