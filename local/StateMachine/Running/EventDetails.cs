namespace ConfirmFlow.Local;

/// <summary>What a history event tells beside its type and time. What does not belong to the type is null.</summary>
internal sealed record EventDetails
{
    public string? Name { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? Error { get; init; }

    public string? Cause { get; init; }

    public string? RoleArn { get; init; }

    public string? ResourceType { get; init; }

    public string? Resource { get; init; }

    public string? Region { get; init; }

    public string? Parameters { get; init; }

    public long? TimeoutInSeconds { get; init; }

    public long? HeartbeatInSeconds { get; init; }
}
