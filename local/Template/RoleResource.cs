using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A role of the template.</summary>
internal sealed record RoleResource
{
    /// <summary>Its name in the template.</summary>
    public required string LogicalId { get; init; }

    /// <summary>Its physical name, without the path.</summary>
    public required string Name { get; init; }

    /// <summary>Its ARN, with the path.</summary>
    public required string Arn { get; init; }

    /// <summary>Who may assume it.</summary>
    public required JsonObject Trust { get; init; }

    /// <summary>The policies written inside it.</summary>
    public required IReadOnlyList<JsonObject> Inline { get; init; }

    /// <summary>The ARNs of the managed policies attached to it.</summary>
    public required IReadOnlyList<string> Attached { get; init; }

    /// <summary>The ARN of the managed policy that caps it, or null.</summary>
    public string? Boundary { get; init; }

    /// <summary>The longest a session may last when it is not assumed by another role.</summary>
    public required TimeSpan LongestSession { get; init; }

    /// <summary>The role's own tags.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>Reads a role from its resolved properties.</summary>
    public static RoleResource Read(ResourceIdentity identity, string logicalId, JsonObject properties) => new()
    {
        LogicalId = logicalId,
        Name = identity.Name,
        Arn = identity.Arn,
        Trust = properties.ObjectOf("AssumeRolePolicyDocument"),
        Inline = [.. properties.ListOf("Policies").OfType<JsonObject>().Select(policy => policy.ObjectOf("PolicyDocument"))],
        Attached = properties.TextsOf("ManagedPolicyArns"),
        Boundary = properties.TextOf("PermissionsBoundary"),
        LongestSession = TimeSpan.FromSeconds(properties.NumberOf("MaxSessionDuration", 3600)),
        Tags = properties.ListOf("Tags").OfType<JsonObject>().ToDictionary(tag => tag.TextOf("Key") ?? "", tag => tag.TextOf("Value") ?? ""),
    };
}
