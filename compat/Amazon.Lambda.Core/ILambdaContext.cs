namespace Amazon.Lambda.Core;

/// <summary>What Lambda says about one invocation and the function it is for.</summary>
public interface ILambdaContext
{
    /// <summary>The invocation's id; the same when Lambda tries the same event again.</summary>
    string AwsRequestId { get; }

    /// <summary>What the caller sent beside the event. The runtime hands over an empty one when it sent nothing.</summary>
    IClientContext ClientContext { get; }

    /// <summary>The function's physical name.</summary>
    string FunctionName { get; }

    /// <summary>The version that runs, <c>$LATEST</c> for none.</summary>
    string FunctionVersion { get; }

    /// <summary>The Cognito identity of a mobile caller.</summary>
    ICognitoIdentity Identity { get; }

    /// <summary>The ARN the caller used: a function's, a version's or an alias's.</summary>
    string InvokedFunctionArn { get; }

    /// <summary>Writes to the function's log.</summary>
    ILambdaLogger Logger { get; }

    /// <summary>The log group.</summary>
    string LogGroupName { get; }

    /// <summary>The log stream.</summary>
    string LogStreamName { get; }

    /// <summary>The memory the function is given, in MB.</summary>
    int MemoryLimitInMB { get; }

    /// <summary>The time left until Lambda ends the invocation, by this machine's clock; negative when it has passed.</summary>
    TimeSpan RemainingTime { get; }

    /// <summary>The tenant, for functions that isolate tenants.</summary>
    string TenantId => string.Empty;

    /// <summary>The X-Ray trace id.</summary>
    string TraceId => string.Empty;

    /// <summary>The serializer the function was built with.</summary>
    ILambdaSerializer Serializer => null;
}
