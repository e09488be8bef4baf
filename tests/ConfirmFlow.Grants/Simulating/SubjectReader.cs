using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>Finds what cases can be made about.</summary>
internal static class SubjectReader
{
    /// <summary>The statements of a role, of its boundary, of whom it trusts, and of the tables it could reach.</summary>
    public static IEnumerable<Subject> Of(RoleResource role, StackTemplate template, PolicyShelf shelf)
    {
        var asking = Asking(role, template, shelf);
        foreach (var name in asking.Boundary is { } boundary ? asking.Identity.Append(boundary) : asking.Identity)
            foreach (var statement in Statements(shelf.All[name])) yield return asking with { Statement = statement };

        var trust = shelf.Put(role.LogicalId + " trusts", role.Trust);
        foreach (var statement in Statements(role.Trust))
        {
            var services = statement.ObjectOf("Principal").TextsOf("Service");
            var callers = template.Roles.Where(other => statement.ToJsonString().Contains(other.Arn + "\"", StringComparison.Ordinal)).ToList();
            foreach (var service in services) yield return new() { Statement = statement, CallerArn = role.Arn, Service = service, Role = role.Arn, Of = trust };
            foreach (var caller in callers) yield return Asking(caller, template, shelf) with { Statement = statement, Role = role.Arn, Of = trust };
        }

        foreach (var table in template.Tables.Where(table => table.Policy is not null))
        {
            var policy = shelf.Put(table.LogicalId, table.Policy!);
            foreach (var statement in Statements(table.Policy!)) yield return asking with { Statement = statement, Of = policy };
        }
    }

    private static Subject Asking(RoleResource role, StackTemplate template, PolicyShelf shelf) => new()
    {
        Statement = [],
        CallerArn = role.Arn,
        Identity = [.. role.Inline.Select((policy, at) => shelf.Put($"{role.LogicalId} {at + 1}", policy)), .. role.Attached.Select(arn => Managed(arn, template, shelf))],
        Boundary = role.Boundary is { } boundary ? Managed(boundary, template, shelf) : null,
    };

    private static string Managed(string arn, StackTemplate template, PolicyShelf shelf) => shelf.Put(template.ManagedPolicies[arn].LogicalId, template.ManagedPolicies[arn].Document);

    private static IEnumerable<JsonObject> Statements(JsonObject policy) => policy.ListOf("Statement").Cast<JsonObject>();
}
