using System.Text.Json.Nodes;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>The table of requests as the administrator reads it.</summary>
internal sealed class RequestsTable(DynamoDbCall tables, string name)
{
    private const string KeyStart = "request#";

    /// <summary>All requests, the latest first.</summary>
    public async Task<IReadOnlyList<ListedRequest>> All(CancellationToken cancel)
    {
        List<ListedRequest> all = [];
        await foreach (var item in tables.Scan(Scan(StoredRequest.Attributes), cancel)) all.Add(Read(item));
        return [.. all.OrderByDescending(each => each.Request?.Opened ?? DateTimeOffset.MinValue).ThenBy(each => each.Id, StringComparer.Ordinal)];
    }

    /// <summary>A text that is another one when any request is.</summary>
    public async Task<string> Versions(CancellationToken cancel)
    {
        List<string> versions = [];
        await foreach (var item in tables.Scan(Scan(["key", "version"]), cancel)) versions.Add(item.MaybeText("key") + ":" + item.ObjectOf("version").TextOf("N"));
        return string.Join(' ', versions.Order(StringComparer.Ordinal));
    }

    private static ListedRequest Read(JsonObject item)
    {
        var id = item.StoredText("key")[KeyStart.Length..];
        try
        {
            return new(id, StoredRequest.Read(item));
        }
        catch (FormatException malformed)
        {
            return new(id, null, malformed.Message);
        }
    }

    // Every name by a placeholder: some are reserved words.
    private JsonObject Scan(IReadOnlyList<string> attributes) => new()
    {
        ["TableName"] = name,
        ["ConsistentRead"] = true,
        ["ProjectionExpression"] = string.Join(", ", attributes.Select(attribute => "#" + attribute)),
        ["FilterExpression"] = "begins_with(#key, :start)",
        ["ExpressionAttributeNames"] = new JsonObject(attributes.Select(attribute => KeyValuePair.Create("#" + attribute, (JsonNode?)attribute))),
        ["ExpressionAttributeValues"] = new JsonObject { [":start"] = new JsonObject { ["S"] = KeyStart } },
    };
}
