using System.Text.Json;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>What a step tells the machine: at most what comes next, which every step derives again from the request.</summary>
public sealed record StepAnswer : IAnswer
{
    /// <summary>The next step's word (statemachine/approval.asl.json).</summary>
    public string? Next { get; init; }

    /// <summary>How long to wait, in seconds.</summary>
    public int? Wait { get; init; }

    internal static StepAnswer Of(NextStep next) => new() { Next = next.Kind.Word(), Wait = (int)next.Wait.TotalSeconds };

    void IAnswer.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteMaybe("next", Next);
        if (Wait is { } wait) writer.WriteNumber("wait", wait);
        writer.WriteEndObject();
    }
}
