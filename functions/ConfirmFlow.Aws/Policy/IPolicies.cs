using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Who approves what.</summary>
public interface IPolicies
{
    /// <summary>What holds at this moment (a consistent read).</summary>
    /// <exception cref="InvalidPolicyException">What was put in force cannot be used: nothing is asked and nothing runs until it can.</exception>
    Task<Policy> InForce(CancellationToken cancel);
}
