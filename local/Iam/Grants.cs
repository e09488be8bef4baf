namespace ConfirmFlow.Local;

/// <summary>All policies that bear on one request.</summary>
internal sealed record Grants
{
    /// <summary>The role's own policies.</summary>
    public IReadOnlyList<PolicyDocument> Identity { get; init; } = [];

    /// <summary>The permissions boundary; null when there is none, which narrows nothing.</summary>
    public PolicyDocument? Boundary { get; init; }

    /// <summary>The session's policy; null when there is none.</summary>
    public PolicyDocument? Session { get; init; }

    /// <summary>The organisation's service control policies.</summary>
    public ServiceControl Organization { get; init; } = ServiceControl.None;

    /// <summary>The resource's policy; for a role that is its trust policy.</summary>
    public PolicyDocument? Resource { get; init; }

    /// <summary>Whether the resource's policy has to allow as well: a role's trust policy does.</summary>
    public bool ResourceDecides { get; init; }

    /// <summary>Whom the resource's policy may name.</summary>
    public required NamedPrincipal Principal { get; init; }

    /// <summary>
    /// Puts them together as one account does: an explicit deny wins; then service control policies ∩ (role ∪ resource's policy) ∩ boundary ∩ session
    /// policy; a resource's policy that names the very session, or everyone, is narrowed by service control policies only. (IAM User Guide, "Policy evaluation logic".)
    /// </summary>
    public Verdict Decide(AccessRequest request)
    {
        foreach (var (kind, documents) in Attached())
        {
            if (documents.Any(document => document.Denies(request)))
            {
                return Verdict.Denied($"{(kind[0] is 'i' ? "an" : "a")} {kind}");
            }
        }

        var about = Resource?.Statements.Where(it => IsAboutCaller(it) && it.Covers(request)).ToList() ?? [];
        if (about.Exists(it => !it.Allows))
        {
            return Verdict.Denied("a resource-based policy");
        }

        if (!Organization.Allows(request))
        {
            return Verdict.NotAllowed("service control policy", request.Action);
        }

        var naming = about.Select(it => it.Principals!.Names(Principal)).DefaultIfEmpty().Max();
        return naming switch
        {
            Naming.Session => Verdict.Yes,
            Naming.Role when Principal.Service is not null => Verdict.Yes,
            Naming.Role => Narrowed(request),
            Naming.None when ResourceDecides => Verdict.NotAllowed("resource-based policy", request.Action),
            _ when !Identity.Any(document => document.Allows(request)) => Verdict.NotAllowed("identity-based policy", request.Action),
            _ => Narrowed(request),
        };
    }

    // A denial that excepts somebody never excepts a role with a boundary. (IAM User Guide, "Permissions boundaries for IAM entities".)
    private bool IsAboutCaller(PolicyStatement statement) =>
        (statement is { Allows: false, Principals.Inverted: true } && Boundary is not null) || statement.Principals?.Names(Principal) > Naming.None;

    private Verdict Narrowed(AccessRequest request) =>
        Boundary is not null && !Boundary.Allows(request) ? Verdict.NotAllowed("permissions boundary", request.Action)
        : Session is not null && !Session.Allows(request) ? Verdict.NotAllowed("session policy", request.Action)
        : Verdict.Yes;

    private IEnumerable<(string Kind, IReadOnlyList<PolicyDocument> Documents)> Attached() =>
    [
        ("service control policy", Organization.Policies),
        ("identity-based policy", Identity),
        ("permissions boundary", Boundary is null ? [] : [Boundary]),
        ("session policy", Session is null ? [] : [Session]),
    ];
}
