using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>The policy that a test wants to hold.</summary>
internal sealed class Policies(Policy policy, bool broken = false) : IPolicies
{
    public Task<Policy> InForce(CancellationToken cancel) => broken ? throw new InvalidPolicyException("policy", []) : Task.FromResult(policy);
}
