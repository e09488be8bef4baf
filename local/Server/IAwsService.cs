namespace ConfirmFlow.Local;

/// <summary>One AWS service of the local run.</summary>
internal interface IAwsService
{
    /// <summary>The name in the signature's credential scope, for instance <c>states</c>.</summary>
    string SigningName { get; }

    /// <summary>How its calls, answers and errors look on the wire.</summary>
    WireProtocol Protocol { get; }

    /// <summary>Answers a call whose signature is good; what the caller may do is for the service to demand.</summary>
    /// <exception cref="AwsError">The caller is answered with this error.</exception>
    Task<AwsAnswer> Answer(AwsCall call, CancellationToken cancel);
}
