using System.Text.Json.Nodes;

namespace ConfirmFlow.Grants;

/// <summary>A statement that cases are made about, and who asks.</summary>
internal sealed record Subject
{
    /// <summary>The statement.</summary>
    public required JsonObject Statement { get; init; }

    /// <summary>The role that asks; for a service, the one it would become.</summary>
    public required string CallerArn { get; init; }

    /// <summary>Roles, as patterns, any of which may ask in its place: the policy says something of them.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>The service that asks, or null.</summary>
    public string? Service { get; init; }

    /// <summary>The names of the policies of the role that asks.</summary>
    public IReadOnlyList<string> Identity { get; init; } = [];

    /// <summary>The name of its boundary, or null.</summary>
    public string? Boundary { get; init; }

    /// <summary>The role that is to be assumed, or null.</summary>
    public string? Role { get; init; }

    /// <summary>The name of the policy that the statement is of, where that belongs to a resource.</summary>
    public string? Of { get; init; }

    /// <summary>Whether the statement is one of the organization's.</summary>
    public bool IsOfOrganization { get; init; }
}
