using Amazon.Runtime;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Roles to assume; each time gives other credentials, named after the request.</summary>
internal sealed class Roles : IActionRoles
{
    public List<(string? Role, RequestId Request)> Assumed { get; } = [];

    /// <summary>The role cannot be assumed.</summary>
    public bool Closed { get; set; }

    public Task<AWSCredentials> Assume(ActionDefinition definition, ApprovalRequest approved, CancellationToken cancel)
    {
        if (Closed) throw new StoppedException();
        Assumed.Add((definition.Role, approved.Id));
        return Task.FromResult<AWSCredentials>(new SessionAWSCredentials("key", "secret", approved.Id.Value));
    }
}
