using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>The template's roles with their policies read, and the policies of its tables and functions.</summary>
internal sealed class RoleBook
{
    private readonly Dictionary<string, KnownRole> roles = [];
    private readonly Dictionary<string, IReadOnlyList<PolicyDocument>> resources = [];

    /// <summary>Reads every policy of the template.</summary>
    /// <exception cref="StartError">One of them says something the evaluator does not know.</exception>
    public RoleBook(StackTemplate template)
    {
        var managed = template.ManagedPolicies;
        foreach (var role in template.Roles)
        {
            PolicyDocument Managed(string arn) => managed.TryGetValue(arn, out var policy)
                ? Read(policy.LogicalId, policy.Document, PolicyKind.Attached)
                : throw new StartError($"The template's role '{role.LogicalId}' names the policy {arn}, which the template does not have.");

            roles[role.Arn] = new(
                role,
                [.. role.Inline.Select(document => Read(role.LogicalId, document, PolicyKind.Attached)), .. role.Attached.Select(Managed)],
                role.Boundary is null ? null : Managed(role.Boundary),
                Read(role.LogicalId, role.Trust, PolicyKind.Trust));
        }

        foreach (var table in template.Tables.Where(table => table.Policy is not null))
        {
            resources[table.Arn] = [Read(table.LogicalId, table.Policy!, PolicyKind.Resource)];
        }

        foreach (var function in template.Permissions.GroupBy(permission => permission.FunctionArn))
        {
            resources[function.Key] = [.. function.Select(permission => Read(permission.LogicalId, Document(permission.Statement), PolicyKind.Resource))];
        }
    }

    /// <summary>All roles.</summary>
    public IReadOnlyCollection<KnownRole> Roles => roles.Values;

    /// <summary>Finds a role.</summary>
    public KnownRole? Find(string arn) => roles.GetValueOrDefault(arn);

    /// <summary>Every statement that has a name, with what it belongs to.</summary>
    public IEnumerable<(string Owner, string? Name)> Statements => Roles
        .SelectMany(role => role.Identity.Concat(role.Boundary is null ? [] : [role.Boundary]).Append(role.Trust)).Concat(OfResources)
        .SelectMany(policy => policy.Statements.Select(statement => (policy.Owner, statement.Sid)));

    /// <summary>The policies of all resources but roles, each part with what it belongs to.</summary>
    public IEnumerable<PolicyDocument> OfResources => resources.Values.SelectMany(parts => parts);

    /// <summary>A resource's own policy, or null; an index falls under its table's.</summary>
    public PolicyDocument? PolicyOf(string arn) =>
        resources.TryGetValue(arn.Split("/index/")[0], out var parts) ? new([.. parts.SelectMany(part => part.Statements)]) : null;

    private static JsonObject Document(JsonObject statement) => new() { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statement) };

    private static PolicyDocument Read(string where, JsonObject document, PolicyKind kind)
    {
        try
        {
            return PolicyDocument.Read(document, kind) with { Owner = where };
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
