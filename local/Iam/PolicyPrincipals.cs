using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>How closely a statement's <c>Principal</c> names somebody. It decides what else has to allow.</summary>
internal enum Naming
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By the account: the account's own policies have to allow as well.</summary>
    Account,

    /// <summary>By role, or by service.</summary>
    Role,

    /// <summary>By the very session, or as everyone: what boundary and session policy do not say does not narrow that. (IAM User Guide, "Principal", role principals.)</summary>
    Session,
}

/// <summary>Somebody a resource's policy can name.</summary>
/// <param name="Account">The account.</param>
/// <param name="Role">The role's ARN, or null for a service.</param>
/// <param name="Session">The assumed role's ARN, or null for a service.</param>
/// <param name="Service">The service's principal, or null.</param>
internal sealed record NamedPrincipal(string Account, string? Role, string? Session, string? Service);

/// <summary>A statement's <c>Principal</c>, or its <c>NotPrincipal</c>.</summary>
/// <param name="Everyone">It is a star.</param>
/// <param name="Aws">Account ids and ARNs.</param>
/// <param name="Services">Services' principals.</param>
/// <param name="Inverted">It names whom the statement is not about.</param>
internal sealed record PolicyPrincipals(bool Everyone, IReadOnlyList<string> Aws, IReadOnlyList<string> Services, bool Inverted = false)
{
    /// <summary>How closely it names somebody.</summary>
    public Naming Names(NamedPrincipal who) => !Inverted ? Listed(who) : Excepts(who) ? Naming.None : Naming.Role;

    /// <summary>Reads what a statement says of principals.</summary>
    /// <exception cref="PolicyError">Of a kind that is not known.</exception>
    public static PolicyPrincipals Read(JsonObject statement) =>
        statement["Principal"] is { } named ? Read(named, false) : Read(statement["NotPrincipal"], true);

    private Naming Listed(NamedPrincipal who) => who switch
    {
        { Service: { } service } => Everyone || Services.Contains(service) ? Naming.Role : Naming.None,
        _ when Everyone || Aws.Contains("*") || Aws.Contains(who.Session) => Naming.Session,
        _ when Aws.Contains(who.Role) => Naming.Role,
        _ when Aws.Any(named => named == who.Account || IsRootOf(named, who.Account)) => Naming.Account,
        _ => Naming.None,
    };

    // A session is looked at as account, as role and as session: only who is listed as all three is let off. (IAM User Guide, "NotPrincipal with Deny".)
    private bool Excepts(NamedPrincipal who) =>
        Everyone || Aws.Contains("*")
        || (who.Service is { } service ? Services.Contains(service) : Aws.Contains(who.Session) && Aws.Contains(who.Role) && Aws.Any(named => named == who.Account || IsRootOf(named, who.Account)));

    private static PolicyPrincipals Read(JsonNode? principal, bool inverted) => principal switch
    {
        JsonValue star when star.Text() == "*" => new(true, [], [], inverted),
        JsonObject named when named.Select(member => member.Key).FirstOrDefault(kind => kind is not ("AWS" or "Service")) is { } unknown =>
            throw new PolicyError($"principals of the kind '{unknown}' are not known"),
        JsonObject named => new(false, named.TextsOf("AWS"), named.TextsOf("Service"), inverted),
        _ => throw new PolicyError($"the principal {principal?.ToJsonString()} is not known"),
    };

    private static bool IsRootOf(string arn, string account) => arn.Split(':') is [_, _, "iam", _, var owner, "root"] && owner == account;
}
