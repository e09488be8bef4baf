using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Takes a call of DynamoDB apart into what it does to which item.</summary>
internal sealed class CallReader(TableArns tables)
{
    /// <summary>All that has to be allowed for a call to go through.</summary>
    public IEnumerable<TableAccess> Read(string operation, JsonObject body) => operation switch
    {
        "GetItem" or "PutItem" or "UpdateItem" or "DeleteItem" or "Query" or "Scan" => [TableAccess.Read(operation, body, tables)],
        "BatchGetItem" => Batch("BatchGetItem", body, (request, table) =>
            ((request as JsonObject ?? []).ListOf("Keys")).Select(key => With((JsonObject)request!, table, "Key", key))),
        "BatchWriteItem" => Batch("BatchWriteItem", body, (requests, table) =>
            from request in requests as JsonArray ?? []
            from write in request as JsonObject ?? []
            let what = write.Key == "PutRequest" ? "Item" : "Key"
            select With([], table, what, write.Value?[what])),
        "TransactGetItems" or "TransactWriteItems" => body.ListOf("TransactItems").OfType<JsonObject>().SelectMany(item => item)
            .Select(item => Enclosed(Single(item.Key), item.Value as JsonObject ?? [], operation)),
        "ListTables" or "DescribeLimits" or "DescribeEndpoints" => [new("dynamodb:" + operation, "*", new())],
        _ => [new("dynamodb:" + operation, tables.Arn(body.TextOf("TableName") ?? body.TextOf("ResourceArn") ?? "*"), new())],
    };

    // A batch is one action; each of its items must be within what that action allows.
    private IEnumerable<TableAccess> Batch(string operation, JsonObject body, Func<JsonNode?, string, IEnumerable<JsonObject>> parts) =>
        from table in body.ObjectOf("RequestItems")
        from part in parts(table.Value, table.Key)
        select TableAccess.Read(operation == "BatchGetItem" ? "GetItem" : "PutItem", part, tables) with { Action = "dynamodb:" + operation };

    private TableAccess Enclosed(string operation, JsonObject part, string enclosing)
    {
        var access = TableAccess.Read(operation, part, tables);
        access.Keys.With("dynamodb:EnclosingOperation", enclosing);
        return access;
    }

    private static string Single(string member) => member switch
    {
        "ConditionCheck" => "ConditionCheckItem",
        _ => member + "Item",
    };

    private static JsonObject With(JsonObject request, string table, string name, JsonNode? value)
    {
        var part = (JsonObject)request.DeepClone();
        part.Remove("Keys");
        part["TableName"] = table;
        part[name] = value?.DeepClone();
        return part;
    }
}
