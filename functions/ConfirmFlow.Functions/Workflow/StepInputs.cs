using System.Text.Json;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions;

/// <summary>Reads what the machine hands to a step. What is of another type than it should be counts as not sent.</summary>
internal static class StepInputs
{
    public static StepInput Read(JsonElement sent) => new()
    {
        RequestId = sent.TextOf("requestId"),
        Run = sent.Property("run") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var run) ? run : 0,
        TaskToken = sent.TextOf("taskToken"),
        Fault = sent.Property("fault") is { ValueKind: JsonValueKind.True },
    };
}
