using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>The JSON object that Lambda answers when a function failed.</summary>
internal static class ErrorPayload
{
    /// <summary>Writes one.</summary>
    public static ReadOnlyMemory<byte> Write(string type, string message) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["errorType"] = type, ["errorMessage"] = message }.ToJsonString());

    /// <summary>Reads what a function's process sent; what it is no object is taken as a message.</summary>
    public static FunctionError Read(ReadOnlyMemory<byte> payload, string? typeHeader)
    {
        try
        {
            var error = JsonNode.Parse(payload.Span) as JsonObject ?? [];
            return new(error.TextOf("errorType") ?? typeHeader ?? "Error", error.TextOf("errorMessage") ?? "");
        }
        catch (JsonException)
        {
            return new(typeHeader ?? "Error", Encoding.UTF8.GetString(payload.Span));
        }
    }
}
