namespace ConfirmFlow.Local;

/// <summary>One answer to the question whether somebody may do something.</summary>
/// <param name="Request">What was asked, with every condition key.</param>
/// <param name="Principal">Who asked.</param>
/// <param name="Session">The role's session that asked, or null for a service.</param>
/// <param name="IsTrust">Whether the role that was asked about had to trust them.</param>
/// <param name="Verdict">The answer.</param>
internal sealed record AccessDecision(AccessRequest Request, NamedPrincipal Principal, RoleSession? Session, bool IsTrust, Verdict Verdict);
