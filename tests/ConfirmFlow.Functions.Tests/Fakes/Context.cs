using Amazon.Lambda.Core;

namespace ConfirmFlow.Functions.Tests;

/// <summary>What Lambda hands over beside an event.</summary>
internal sealed class Context(IDictionary<string, string>? custom) : ILambdaContext, IClientContext
{
    public IDictionary<string, string> Custom => custom!;

    public IClientContext ClientContext => Misshapen is { } thrown ? throw thrown : custom is null ? null! : this;

    /// <summary>What reading the client context throws, if anything.</summary>
    public Exception? Misshapen { get; init; }

    public TimeSpan RemainingTime { get; init; } = TimeSpan.FromMinutes(2);

    public string AwsRequestId => "";

    public string FunctionName => "";

    public string FunctionVersion => "";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "";

    public ILambdaLogger Logger => null!;

    public string LogGroupName => "";

    public string LogStreamName => "";

    public int MemoryLimitInMB => 256;

    public IDictionary<string, string> Environment => null!;

    public IClientApplication Client => null!;
}
