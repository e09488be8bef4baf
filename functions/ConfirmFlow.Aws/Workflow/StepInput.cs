using System.Text.Json.Serialization;

namespace ConfirmFlow.Aws;

/// <summary>What the machine hands to a step (statemachine/approval.asl.json): ids, never parameters.</summary>
public sealed record StepInput
{
    /// <summary>The request.</summary>
    [JsonPropertyName("requestId")]
    public string? RequestId { get; init; }

    /// <summary>The run that the execution carries.</summary>
    [JsonPropertyName("run")]
    public int Run { get; init; }

    /// <summary>For the step that waits for people: what wakes it.</summary>
    [JsonPropertyName("taskToken")]
    public string? TaskToken { get; init; }

    /// <summary>For the step that advances: whether the step before it failed.</summary>
    [JsonPropertyName("fault")]
    public bool Fault { get; init; }
}
