using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ConfirmFlow.Domain;

/// <summary>What came of reading a policy file: a policy, or everything that is wrong with the file in the order of the file.</summary>
public sealed class PolicyReading
{
    private readonly Policy? _policy;

    internal PolicyReading(Policy policy) => _policy = policy;

    internal PolicyReading(ImmutableArray<PolicyError> errors) => Errors = errors;

    /// <summary>What is wrong; empty when nothing is.</summary>
    public ImmutableArray<PolicyError> Errors { get; } = [];

    /// <summary>Whether the file is good, and then the policy in it.</summary>
    public bool Is([NotNullWhen(true)] out Policy? policy) => (policy = _policy) is not null;
}
