using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

/// <summary>Tables that answer a scan two items at a time, with nothing but the attributes it asks for, as DynamoDB does.</summary>
internal sealed class FilledTables
{
    private const int PageSize = 2;
    private readonly ConcurrentDictionary<string, IReadOnlyList<JsonObject>> items = [];

    /// <summary>From one moment to the next, the table holds these and nothing else.</summary>
    public FilledTables Put(string table, params JsonObject[] put)
    {
        items[table] = put;
        return this;
    }

    public FilledTables PutRequests(params JsonObject[] put) => Put("confirmflow-requests", put);

    public Task<JsonObject> Call(string operation, JsonObject body, CancellationToken cancel)
    {
        Assert.Equal("Scan", operation);
        var all = items.GetValueOrDefault(body.TextOf("TableName")!) ?? [];
        var from = body.ObjectOf("ExclusiveStartKey").NumberOf("at", 0);
        var page = all.Skip(from).Take(PageSize).Where(item => Passes(item, body)).Select(item => Projected(item, body));
        var answer = new JsonObject { ["Items"] = new JsonArray([.. page]) };
        if (from + PageSize < all.Count) answer["LastEvaluatedKey"] = new JsonObject { ["at"] = from + PageSize };
        return Task.FromResult(answer);
    }

    private static bool Passes(JsonObject item, JsonObject body) => body.TextOf("FilterExpression") switch
    {
        null => true,
        "begins_with(#key, :start)" => item.ObjectOf("key").TextOf("S")!.StartsWith(
            body.ObjectOf("ExpressionAttributeValues").ObjectOf(":start").TextOf("S")!, StringComparison.Ordinal),
        var other => throw new NotSupportedException(other),
    };

    private static JsonObject Projected(JsonObject item, JsonObject body)
    {
        var wanted = body.TextOf("ProjectionExpression")?.Split(", ").Select(name => body.ObjectOf("ExpressionAttributeNames").TextOf(name)).ToHashSet();
        return new(item.Where(each => wanted?.Contains(each.Key) ?? true).Select(each => KeyValuePair.Create(each.Key, each.Value?.DeepClone())));
    }
}
