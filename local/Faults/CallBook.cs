using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>A line for every call that functions made, for every answer they gave, and for everything that went wrong on purpose.</summary>
internal sealed class CallBook(Journal journal)
{
    /// <summary>Lines from one on, as one JSON array.</summary>
    public string ToJson(int from) => journal.ToJson(from);

    /// <summary>Writes a line.</summary>
    /// <param name="place">Where.</param>
    /// <param name="result">The status it was answered with; null where it did not go through.</param>
    /// <param name="fault">What went wrong on purpose.</param>
    public void Note(CallPlace place, int? result, Fault? fault) => journal.Append(new JsonObject
    {
        ["function"] = place.Function,
        ["invocation"] = place.Invocation.Id,
        ["call"] = place.Call,
        ["ofRequest"] = place.OfRequest,
        ["operation"] = place.Operation,
        ["key"] = place.Key,
        ["request"] = place.Request ?? OpenedRequests.IdIn(place.Invocation.Text),
        ["result"] = result,
        ["fault"] = fault?.Name,
    });

    /// <summary>The table and the item's key, to tell apart what was done to what; null for a call of another service.</summary>
    public static string? KeyOf(AwsCall call)
    {
        if (!call.Headers["X-Amz-Target"].ToString().StartsWith("DynamoDB", StringComparison.Ordinal)) return null;

        var body = JsonNode.Parse(call.Body.Span) as JsonObject ?? [];
        var table = body.TextOf("TableName");
        // Among an item's many attributes the key of requests is called that, and those of the samples come first.
        var key = body.ObjectOf("Key") is { Count: 1 } one ? one.First().Value : body.ObjectOf("Item") is { Count: > 0 } item ? item["key"] ?? item.First().Value : null;
        return key is JsonObject value ? $"{table} {value.First().Value!.Text()}" : table;
    }
}
