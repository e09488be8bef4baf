namespace ConfirmFlow.Local;

/// <summary>Decides by the template's policies.</summary>
/// <param name="roles">The roles.</param>
/// <param name="stack">The stack.</param>
/// <param name="time">The clock that date conditions see.</param>
internal sealed class TemplateAuthorizer(RoleBook roles, Stack stack, TimeProvider time) : IAuthorizer
{
    /// <inheritdoc/>
    public void Demand(Caller caller, string action, string resource, ConditionKeys? keys = null)
    {
        if (caller.Session is { } session)
        {
            Decide(caller, session, action, resource, keys, roles.PolicyOf(resource), trust: false);
        }
    }

    /// <inheritdoc/>
    public void DemandTrust(Caller caller, string action, KnownRole role, ConditionKeys keys)
    {
        if (caller.Session is { } session)
        {
            Decide(caller, session, action, role.Role.Arn, keys, role.Trust, trust: true);
        }
    }

    /// <inheritdoc/>
    public Caller ServiceUnder(string roleArn, string service, string sourceArn)
    {
        var now = time.GetUtcNow();
        var role = roles.Find(roleArn) ?? throw AwsError.Validation($"The template has no role {roleArn}.");
        var request = new AccessRequest("sts:AssumeRole", roleArn, PrincipalKeys.OfService(sourceArn, stack, now));
        var grants = new Grants { Resource = role.Trust, ResourceDecides = true, Principal = new(stack.Account, null, null, service) };
        return grants.Decide(request) is { Allowed: false } no
            ? throw new AccessDenied(service, request, no)
            : Callers.For(Callers.NewSession(roleArn, service.Split('.')[0], now, TimeSpan.FromHours(12)), stack);
    }

    private void Decide(
        Caller caller, RoleSession session, string action, string resource, ConditionKeys? keys, PolicyDocument? policy, bool trust)
    {
        var role = roles.Find(session.RoleArn)
            ?? throw new AwsError(403, "InvalidClientTokenId", "The security token included in the request is invalid.");
        var request = new AccessRequest(
            action, resource, PrincipalKeys.Of(caller, session, role, stack, time.GetUtcNow()).With(keys));
        var grants = new Grants
        {
            Identity = role.Identity,
            Boundary = role.Boundary,
            Session = session.Policy is { } narrowed ? PolicyDocument.Parse(narrowed) : null,
            Resource = policy,
            ResourceDecides = trust,
            Principal = new(stack.Account, session.RoleArn, caller.Arn, null),
        };
        if (grants.Decide(request) is { Allowed: false } no)
        {
            throw new AccessDenied(caller.Arn, request, no);
        }
    }
}
