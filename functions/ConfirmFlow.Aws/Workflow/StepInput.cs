using System.Text.Json.Serialization;

namespace ConfirmFlow.Aws;

/// <summary>What the machine hands to a step (statemachine/approval.asl.json): ids, never parameters.</summary>
[JsonConverter(typeof(StepInputJson))]
public sealed record StepInput
{
    /// <summary>The request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The run that the execution carries.</summary>
    public int Run { get; init; }

    /// <summary>For the step that waits for people: what wakes it.</summary>
    public string? TaskToken { get; init; }

    /// <summary>For the step that advances: whether the step before it failed.</summary>
    public bool Fault { get; init; }
}
