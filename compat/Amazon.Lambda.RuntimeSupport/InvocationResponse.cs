namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The answer to one invocation.</summary>
/// <param name="outputStream">The answer's bytes, from the stream's position on.</param>
/// <param name="disposeOutputStream">Whether the runtime disposes the stream once it is sent.</param>
public sealed class InvocationResponse(Stream outputStream, bool disposeOutputStream)
{
    /// <summary>With a stream that is disposed once it is sent.</summary>
    public InvocationResponse(Stream outputStream) : this(outputStream, true)
    {
    }

    /// <summary>The answer's bytes.</summary>
    public Stream OutputStream { get; set; } = outputStream ?? throw new ArgumentNullException(nameof(outputStream));

    /// <summary>Whether the runtime disposes the stream once it is sent.</summary>
    public bool DisposeOutputStream { get; } = disposeOutputStream;
}
