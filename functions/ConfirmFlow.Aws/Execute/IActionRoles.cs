using Amazon.Runtime;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The roles that actions run under, one for each.</summary>
public interface IActionRoles
{
    /// <summary>Assumes an action's role, narrowed to the approved resource, in the name of the request.</summary>
    Task<AWSCredentials> Assume(ActionDefinition definition, ApprovalRequest approved, CancellationToken cancel);
}
