using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>One invocation: the event and what Lambda says about it.</summary>
public sealed class InvocationRequest : IDisposable
{
    internal InvocationRequest()
    {
    }

    /// <summary>The event's bytes.</summary>
    public Stream InputStream { get; internal init; }

    /// <summary>What Lambda says about the invocation.</summary>
    public ILambdaContext LambdaContext { get; internal init; }

    /// <inheritdoc />
    public void Dispose() => InputStream?.Dispose();
}
