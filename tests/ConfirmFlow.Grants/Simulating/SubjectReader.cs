using System.Text.Json.Nodes;
using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>Finds what cases can be made about.</summary>
internal static class SubjectReader
{
    private static readonly JsonObject Everything = PolicyShelf.Only(new() { ["Effect"] = "Allow", ["Action"] = "*", ["Resource"] = "*" });

    /// <summary>The statements of a role's own policies.</summary>
    public static IEnumerable<Subject> Of(RoleResource role, StackTemplate template, PolicyShelf shelf)
    {
        var asking = Asking(role, template, shelf);
        return asking.Identity.SelectMany(name => Statements(shelf.All[name])).Select(statement => asking with { Statement = statement });
    }

    /// <summary>The statements of a role's boundary, where only that is in the way: the role is allowed everything besides.</summary>
    public static IEnumerable<Subject> OfBoundary(RoleResource role, StackTemplate template, PolicyShelf shelf)
    {
        var asking = Asking(role, template, shelf);
        return asking.Boundary is not { } boundary ? []
            : Statements(shelf.All[boundary]).Select(statement => asking with { Statement = statement, Identity = [.. asking.Identity, shelf.Put("everything", Everything)] });
    }

    /// <summary>The statements by which a role trusts others.</summary>
    public static IEnumerable<Subject> OfTrust(RoleResource role, StackTemplate template, PolicyShelf shelf)
    {
        var trust = shelf.Put(role.LogicalId + " trusts", role.Trust);
        foreach (var statement in Statements(role.Trust))
        {
            var services = statement.ObjectOf("Principal").TextsOf("Service");
            var callers = template.Roles.Where(other => statement.ToJsonString().Contains(other.Arn + "\"", StringComparison.Ordinal)).ToList();
            foreach (var service in services) yield return new() { Statement = statement, CallerArn = role.Arn, Service = service, Role = role.Arn, Of = trust };
            foreach (var caller in callers) yield return Asking(caller, template, shelf) with { Statement = statement, Role = role.Arn, Of = trust };
        }
    }

    /// <summary>The statements that only take away, of the organization and of tables, where they have to: somebody asks whom everything is allowed.</summary>
    public static IEnumerable<Subject> OfDenials(StackTemplate template, ShippedControl organization, PolicyShelf shelf)
    {
        var administrator = new Subject { Statement = [], CallerArn = $"arn:aws:iam::{PolicyShelf.Account}:role/Administrator", Identity = [shelf.Put("everything", Everything)] };
        foreach (var (_, policy) in organization.Policies)
            foreach (var statement in Statements(policy)) yield return administrator with { Statement = statement, Named = Named(statement, policy), IsOfOrganization = true };

        foreach (var table in template.Tables.Where(table => table.Policy is not null))
            foreach (var statement in Statements(table.Policy!)) yield return administrator with { Statement = statement, Named = Named(statement, table.Policy!), Of = shelf.Put(table.LogicalId, table.Policy!) };
    }

    // Whom the statement is about, or excepts; where it is about everyone, whom the others are.
    private static IReadOnlyList<string> Named(JsonObject statement, JsonObject policy) =>
        Callers(statement).ToList() is { Count: > 0 } named ? named : [.. Statements(policy).SelectMany(Callers).Distinct()];

    private static IEnumerable<string> Callers(JsonObject statement) =>
        statement.ObjectOf("Condition").SelectMany(condition => ((JsonObject)condition.Value!).TextsOf("aws:PrincipalArn"));

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
