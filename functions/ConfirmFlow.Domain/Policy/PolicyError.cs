namespace ConfirmFlow.Domain;

/// <summary>One thing that is wrong with a policy file, and where.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">In characters, counted from 1.</param>
/// <param name="Path">The place as a JSONPath, such as <c>$.actions['refund-order'].deadline</c> (RFC 9535).</param>
/// <param name="Message">What is wrong, in one sentence.</param>
public sealed record PolicyError(int Line, int Column, string Path, string Message)
{
    /// <summary>All of it on one line.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Line}, column {Column}, {Path}: {Message}");
}
