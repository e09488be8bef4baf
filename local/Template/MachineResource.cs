using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A state machine of the template.</summary>
internal sealed record MachineResource
{
    /// <summary>Its name in the template.</summary>
    public required string LogicalId { get; init; }

    /// <summary>Its physical name.</summary>
    public required string Name { get; init; }

    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The role it works under.</summary>
    public required string RoleArn { get; init; }

    /// <summary>The file of its definition, from the template's folder.</summary>
    public required string DefinitionUri { get; init; }

    /// <summary>What <c>${Name}</c> stands for in the definition.</summary>
    public required IReadOnlyDictionary<string, string> Substitutions { get; init; }

    /// <summary>Reads a machine from its resolved properties.</summary>
    public static MachineResource Read(ResourceIdentity identity, string logicalId, JsonObject properties) => new()
    {
        LogicalId = logicalId,
        Name = identity.Name,
        Arn = identity.Arn,
        RoleArn = properties.TextOf("Role") ?? throw new StartError($"The template's machine '{logicalId}' has no role."),
        DefinitionUri = properties.TextOf("DefinitionUri") ?? throw new StartError($"The template's machine '{logicalId}' has no DefinitionUri."),
        Substitutions = properties.ObjectOf("DefinitionSubstitutions").ToDictionary(it => it.Key, it => it.Value.Text()),
    };
}
