namespace ConfirmFlow.Local;

/// <summary>What an execution is from its start to its end.</summary>
internal sealed record ExecutionIdentity
{
    public required string Arn { get; init; }

    public required string Name { get; init; }

    public required string MachineArn { get; init; }

    public required string RoleArn { get; init; }

    /// <summary>The definition it was started with, by the hash of its text; a later change of the machine leaves it as it is.</summary>
    public required string Definition { get; init; }

    public required string Input { get; init; }

    public required DateTimeOffset Started { get; init; }

    /// <summary>The machine's name: the last part of its ARN.</summary>
    public string MachineName() => MachineArn[(MachineArn.LastIndexOf(':') + 1)..];
}
