namespace ConfirmFlow.Local;

/// <summary>An error that a service answers its caller with, in whatever form its protocol has.</summary>
internal class AwsError(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The error's name without a namespace, for instance <c>ResourceNotFoundException</c>.</summary>
    public string Code { get; } = code;

    /// <summary>A call whose content the service cannot take.</summary>
    public static AwsError Validation(string message) => new(400, "ValidationException", message);

    /// <summary>An operation that the local run does not offer.</summary>
    public static AwsError UnknownOperation(string service, string operation) =>
        new(400, "UnknownOperationException", $"The local run's {service} has no operation '{operation}'.");
}
