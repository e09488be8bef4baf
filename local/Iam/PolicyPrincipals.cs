namespace ConfirmFlow.Local;

/// <summary>How closely a statement's <c>Principal</c> names somebody. It decides what else has to allow.</summary>
internal enum Naming
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By the account: the account's own policies have to allow as well.</summary>
    Account,

    /// <summary>By role, by service, or as everyone.</summary>
    Role,

    /// <summary>By the very session: boundary and session policy do not narrow that.</summary>
    Session,
}

/// <summary>Somebody a resource's policy can name.</summary>
/// <param name="Account">The account.</param>
/// <param name="Role">The role's ARN, or null for a service.</param>
/// <param name="Session">The assumed role's ARN, or null for a service.</param>
/// <param name="Service">The service's principal, or null.</param>
internal sealed record NamedPrincipal(string Account, string? Role, string? Session, string? Service);

/// <summary>A statement's <c>Principal</c>.</summary>
/// <param name="Everyone">It is a star.</param>
/// <param name="Aws">Account ids and ARNs.</param>
/// <param name="Services">Services' principals.</param>
internal sealed record PolicyPrincipals(bool Everyone, IReadOnlyList<string> Aws, IReadOnlyList<string> Services)
{
    /// <summary>How closely it names somebody.</summary>
    public Naming Names(NamedPrincipal who) => who switch
    {
        { Service: { } service } => Everyone || Services.Contains(service) ? Naming.Role : Naming.None,
        _ when Aws.Contains(who.Session) => Naming.Session,
        _ when Everyone || Aws.Contains("*") || Aws.Contains(who.Role) => Naming.Role,
        _ when Aws.Any(named => named == who.Account || IsRootOf(named, who.Account)) => Naming.Account,
        _ => Naming.None,
    };

    private static bool IsRootOf(string arn, string account) => arn.Split(':') is [_, _, "iam", _, var owner, "root"] && owner == account;
}
