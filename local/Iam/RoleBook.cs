namespace ConfirmFlow.Local;

/// <summary>The template's roles with their policies read, and the policies of its tables.</summary>
internal sealed class RoleBook
{
    private readonly Dictionary<string, KnownRole> roles = [];
    private readonly Dictionary<string, PolicyDocument> resources = [];

    /// <summary>Reads every policy of the template.</summary>
    /// <exception cref="StartError">One of them says something the evaluator does not know.</exception>
    public RoleBook(StackTemplate template)
    {
        var managed = template.ManagedPolicies;
        foreach (var role in template.Roles)
        {
            PolicyDocument Managed(string arn) => managed.TryGetValue(arn, out var document)
                ? Named(role.LogicalId, () => PolicyDocument.Read(document))
                : throw new StartError($"The template's role '{role.LogicalId}' names the policy {arn}, which the template does not have.");

            roles[role.Arn] = new(
                role,
                [.. role.Inline.Select(document => Named(role.LogicalId, () => PolicyDocument.Read(document))), .. role.Attached.Select(Managed)],
                role.Boundary is null ? null : Managed(role.Boundary),
                Named(role.LogicalId, () => PolicyDocument.Read(role.Trust)));
        }

        foreach (var table in template.Tables.Where(table => table.Policy is not null))
        {
            resources[table.Arn] = Named(table.Name, () => PolicyDocument.Read(table.Policy!));
        }
    }

    /// <summary>All roles.</summary>
    public IReadOnlyCollection<KnownRole> Roles => roles.Values;

    /// <summary>Finds a role.</summary>
    public KnownRole? Find(string arn) => roles.GetValueOrDefault(arn);

    /// <summary>A resource's own policy, or null; an index falls under its table's.</summary>
    public PolicyDocument? PolicyOf(string arn) => resources.GetValueOrDefault(arn.Split("/index/")[0]);

    private static PolicyDocument Named(string where, Func<PolicyDocument> read)
    {
        try
        {
            return read();
        }
        catch (PolicyError unknown)
        {
            throw new StartError($"The template's '{where}': {unknown.Message}.");
        }
    }
}

/// <summary>A role whose policies have been read.</summary>
internal sealed record KnownRole(
    RoleResource Role, IReadOnlyList<PolicyDocument> Identity, PolicyDocument? Boundary, PolicyDocument Trust);
