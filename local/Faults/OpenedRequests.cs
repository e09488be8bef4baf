using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>What requests were opened with: events after that name their ids only.</summary>
internal sealed partial class OpenedRequests
{
    private readonly ConcurrentDictionary<string, string> parameters = new();

    /// <summary>Learns from the body of a write to a table whether it opens a request.</summary>
    public void Learn(ReadOnlyMemory<byte> body)
    {
        if (JsonNode.Parse(body.Span) is JsonObject put && put.ObjectOf("Item") is { } item
            && TextOf(item, "key") is { } key && IdIn(key) is { } id && TextOf(item, "parameters") is { } text) parameters[id] = text;
    }

    /// <summary>Whether a text is in an event, or in the parameters of the request that the event or the call is about.</summary>
    public bool Concerns(string match, string happened, string? request) =>
        happened.Contains(match, StringComparison.Ordinal) || request == match || IsOf(request, match) || IsOf(IdIn(happened), match);

    /// <summary>The first request that a text names.</summary>
    public static string? IdIn(string text) => Id().Match(text) is { Success: true } found ? found.Value : null;

    private bool IsOf(string? request, string match) =>
        request is not null && parameters.TryGetValue(request, out var text) && text.Contains(match, StringComparison.Ordinal);

    private static string? TextOf(JsonObject item, string attribute) => item.ObjectOf(attribute).TextOf("S");

    [GeneratedRegex("ar-[a-z2-7]{26}")]
    private static partial Regex Id();
}
