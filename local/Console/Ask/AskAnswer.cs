using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A call that the console made and what the function answered, both as people read them.</summary>
/// <param name="Call">The event.</param>
/// <param name="Answer">The answer, or the error.</param>
/// <param name="IsFault">Whether the function did not answer.</param>
/// <param name="RequestId">The request the answer is about.</param>
internal sealed record AskAnswer(string Call, string Answer, bool IsFault, string? RequestId)
{
    public static AskAnswer Of(JsonObject call, FunctionResult result) =>
        new(ReadableJson.Of(call), ReadableJson.Of(result.Payload), result.Error is not null, IdIn(result));

    private static string? IdIn(FunctionResult result)
    {
        try
        {
            return result.Error is null && JsonNode.Parse(result.Payload.Span) is JsonObject answer ? answer.TextOf("requestId") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
