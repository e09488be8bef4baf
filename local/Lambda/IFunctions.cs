namespace ConfirmFlow.Local;

/// <summary>The functions of the template, each in a process of its own.</summary>
internal interface IFunctions
{
    /// <summary>Invokes a function and waits for its answer. Who may do so has been asked before.</summary>
    /// <param name="functionNameOrArn">Logical id, physical name or ARN.</param>
    /// <param name="payload">The event, JSON.</param>
    /// <param name="clientContext">The client context as base64, as it came in <c>X-Amz-Client-Context</c>.</param>
    /// <param name="cancel">Stops waiting; a function that has begun runs to its end.</param>
    /// <exception cref="AwsError"><c>ResourceNotFoundException</c>: there is no such function.</exception>
    Task<FunctionResult> Invoke(
        string functionNameOrArn, ReadOnlyMemory<byte> payload, string? clientContext, CancellationToken cancel);
}
