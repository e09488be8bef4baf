using System.Text;

namespace ConfirmFlow.Story.Tests;

/// <summary>One bad call at a front door, and what its sender is told.</summary>
/// <param name="Name">What is bad about it.</param>
/// <param name="Payload">The event.</param>
/// <param name="Code">The refusal's code, or the error of AWS Lambda where the call never reaches a function.</param>
/// <param name="Words">What the answer says beside.</param>
internal sealed record BadCall(string Name, string Payload, string Code, params string[] Words)
{
    /// <summary>What is sent: the payload in UTF-8, unless the case is about bytes that are not.</summary>
    public byte[] Bytes { get; init; } = Encoding.UTF8.GetBytes(Payload);

    /// <summary>What stands where the client context belongs; null for no such header.</summary>
    public string? ClientContext { get; init; }

    /// <summary>Whether a function has to answer it.</summary>
    public bool ReachesFunction => !Code.EndsWith("Exception", StringComparison.Ordinal);
}
