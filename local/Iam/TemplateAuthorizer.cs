namespace ConfirmFlow.Local;

/// <summary>Decides by the template's policies.</summary>
/// <param name="roles">The roles.</param>
/// <param name="organization">What the organisation takes away from all of them.</param>
/// <param name="stack">The stack.</param>
/// <param name="time">The clock that date conditions see.</param>
/// <param name="note">Told of every decision.</param>
internal sealed class TemplateAuthorizer(RoleBook roles, ServiceControl organization, Stack stack, TimeProvider time, Action<AccessDecision> note) : IAuthorizer
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
    public void DemandForService(string service, string sourceArn, string action, string resource) =>
        Decide(service, sourceArn, action, resource, roles.PolicyOf(resource), trust: false);

    /// <inheritdoc/>
    public Caller ServiceUnder(string roleArn, string service, string sourceArn)
    {
        var role = roles.Find(roleArn) ?? throw AwsError.Validation($"The template has no role {roleArn}.");
        Decide(service, sourceArn, "sts:AssumeRole", roleArn, role.Trust, trust: true);
        return Callers.For(Callers.NewSession(roleArn, service.Split('.')[0], time.GetUtcNow(), TimeSpan.FromHours(12)) with { WorksFor = sourceArn }, stack);
    }

    private void Decide(Caller caller, RoleSession session, string action, string resource, ConditionKeys? keys, PolicyDocument? policy, bool trust)
    {
        var role = roles.Find(session.RoleArn)
            ?? throw new AwsError(403, "InvalidClientTokenId", "The security token included in the request is invalid.");
        var request = new AccessRequest(action, resource, PrincipalKeys.Of(caller, session, role, stack, time.GetUtcNow()).With(keys));
        Hold(caller.Arn, session, trust, request, new()
        {
            Identity = role.Identity,
            Boundary = role.Boundary,
            Session = session.Policy is { } narrowed ? PolicyDocument.Parse(narrowed) : null,
            Organization = organization,
            Resource = policy,
            ResourceDecides = trust,
            Principal = new(stack.Account, session.RoleArn, caller.Arn, null),
        });
    }

    // Service control policies hold the account's users and roles, not AWS's services.
    private void Decide(string service, string sourceArn, string action, string resource, PolicyDocument? policy, bool trust) =>
        Hold(service, null, trust, new(action, resource, PrincipalKeys.OfService(service, sourceArn, stack, time.GetUtcNow())), new()
        {
            Resource = policy,
            ResourceDecides = true,
            Principal = new(stack.Account, null, null, service),
        });

    private void Hold(string who, RoleSession? session, bool trust, AccessRequest request, Grants grants)
    {
        var verdict = grants.Decide(request);
        note(new(request, grants.Principal, session, trust, verdict));
        if (!verdict.Allowed)
        {
            throw new AccessDenied(who, request, verdict);
        }
    }
}
