using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>The policy that a test wants to hold.</summary>
internal sealed class Policies(Policy policy) : IPolicies
{
    public Task<Policy> InForce(CancellationToken cancel) => Task.FromResult(policy);
}
