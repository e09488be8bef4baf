using System.Text.Json;

namespace ConfirmFlow.Story.Tests;

/// <summary>What an agent was answered.</summary>
internal sealed record Told(JsonElement Json)
{
    public string? RequestId => Text("requestId");

    public string Status => Text("status")!;

    public bool Executed => Json.GetProperty("executed").GetBoolean();

    public string Message => Text("message")!;

    public string? Code => Text("code");

    public string? Reason => Text("reason");

    /// <summary>The receipt's sentence; null where there is none.</summary>
    public string? Receipt => Json.TryGetProperty("receipt", out var receipt) && receipt.ValueKind is JsonValueKind.Object ? receipt.GetProperty("summary").GetString() : null;

    /// <summary>The names of the parameters that were found wrong.</summary>
    public IEnumerable<string> Wrong => Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("parameter").GetString()!);

    /// <summary>The request's id of an answer that opened or found one.</summary>
    public string Id => RequestId ?? throw new InvalidOperationException($"There is no request in {Json}");

    private string? Text(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
