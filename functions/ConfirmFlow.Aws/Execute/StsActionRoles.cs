using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>AWS STS AssumeRole with session policy, session tag, session name and source identity.</summary>
/// <param name="client">The client, made for the first role.</param>
/// <param name="rolePrefix">The ARN of every action's role up to the role's name.</param>
/// <param name="place">Where it runs.</param>
public sealed class StsActionRoles(Lazy<IAmazonSecurityTokenService> client, string rolePrefix, StackPlace place) : IActionRoles
{
    /// <summary>The shortest that AssumeRole gives, in seconds.</summary>
    private const int Duration = 900;

    /// <inheritdoc />
    public async Task<AWSCredentials> Assume(ActionDefinition definition, ApprovalRequest approved, CancellationToken cancel)
    {
        var answer = await client.Value.AssumeRoleAsync(new AssumeRoleRequest
        {
            RoleArn = rolePrefix + definition.Role,
            RoleSessionName = approved.Id.Value,
            SourceIdentity = approved.Id.Value,
            DurationSeconds = Duration,
            Policy = definition.SessionPolicyFor(approved.Parameters, place),
            // The role's own policy allows only what this tag names: the narrowing does not rest on the session policy alone.
            Tags = [new Tag { Key = "resource", Value = definition.TargetOf(approved.Parameters) }],
        }, cancel);
        return answer.Credentials;
    }
}
