namespace ConfirmFlow.Local;

/// <summary>Who makes a call: the administrator, or a session of a role.</summary>
/// <param name="Arn">The user's or the assumed role's ARN.</param>
/// <param name="UserId">The id <c>GetCallerIdentity</c> tells.</param>
/// <param name="Session">Null for the administrator, who may do everything.</param>
internal sealed record Caller(string Arn, string UserId, RoleSession? Session);
