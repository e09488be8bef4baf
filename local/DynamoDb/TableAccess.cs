using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>One thing a call of DynamoDB does to one table, as IAM sees it.</summary>
/// <param name="Action">For instance <c>dynamodb:GetItem</c>.</param>
/// <param name="Resource">The table's or the index's ARN.</param>
/// <param name="Keys">
/// The condition keys: <c>dynamodb:LeadingKeys</c>, <c>Attributes</c>, <c>Select</c>, <c>ReturnValues</c>, <c>ReturnConsumedCapacity</c>, <c>EnclosingOperation</c>.
/// (Amazon DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control".)
/// </param>
internal sealed record TableAccess(string Action, string Resource, ConditionKeys Keys)
{
    private static readonly string[] Expressions =
        ["ProjectionExpression", "UpdateExpression", "ConditionExpression", "KeyConditionExpression", "FilterExpression"];

    /// <summary>Reads one item's or one query's part of a call.</summary>
    /// <param name="operation">The single operation it amounts to, for instance <c>PutItem</c>.</param>
    /// <param name="part">Its parameters.</param>
    /// <param name="tables">The tables, to know their keys.</param>
    public static TableAccess Read(string operation, JsonObject part, TableArns tables)
    {
        var table = part.TextOf("TableName") ?? throw AwsError.Validation("The parameter 'TableName' is required but was not present in the request");
        var index = part.TextOf("IndexName");
        var keys = new ConditionKeys().With("dynamodb:ReturnConsumedCapacity", part.TextOf("ReturnConsumedCapacity"));
        Several(keys, "dynamodb:LeadingKeys", Leading(part, tables.HashKey(table, index)));
        Several(keys, "dynamodb:Attributes", Attributes(part));
        // Of one item nothing can be selected but by a projection: GetItem has no such parameter, whatever a call says.
        keys.With("dynamodb:Select", operation switch
        {
            "Query" or "Scan" => part.TextOf("Select") ?? Selected(part, index),
            "GetItem" => Selected(part, index),
            _ => null,
        });
        keys.With("dynamodb:ReturnValues", operation is "PutItem" or "UpdateItem" or "DeleteItem" ? part.TextOf("ReturnValues") ?? "NONE" : null);
        return new("dynamodb:" + operation, tables.Arn(table) + (index is null ? "" : $"/index/{index}"), keys);
    }

    private static void Several(ConditionKeys keys, string name, IEnumerable<string> values)
    {
        List<string> distinct = [.. values.Distinct()];
        if (distinct.Count > 0)
        {
            keys.With(name, distinct);
        }
    }

    private static IEnumerable<string> Leading(JsonObject part, string? hashKey)
    {
        if (hashKey is null)
        {
            return [];
        }

        var asked = part["KeyConditions"]?[hashKey] as JsonObject;
        JsonNode?[] values =
        [
            part.ObjectOf("Key")[hashKey],
            part.ObjectOf("Item")[hashKey],
            ExpressionNames.EqualTo(
                hashKey, part.TextOf("KeyConditionExpression"), part.ObjectOf("ExpressionAttributeNames"), part.ObjectOf("ExpressionAttributeValues")),
            asked?.TextOf("ComparisonOperator") == "EQ" ? asked["AttributeValueList"]?[0] : null,
        ];
        return values.OfType<JsonObject>().Select(Scalar);
    }

    // A key is text, a number or binary: one member, whose value is text.
    private static string Scalar(JsonObject value) =>
        value is { Count: 1 } && value.First().Value is JsonValue scalar ? scalar.Text() : throw AwsError.Validation("The parameter cannot be converted to a key's value");

    private static IEnumerable<string> Attributes(JsonObject part)
    {
        var placeholders = part.ObjectOf("ExpressionAttributeNames");
        return part.ObjectOf("Key").Select(it => it.Key)
            .Concat(part.ObjectOf("Item").Select(it => it.Key))
            .Concat(part.TextsOf("AttributesToGet"))
            .Concat(((string[])["AttributeUpdates", "Expected", "KeyConditions", "QueryFilter", "ScanFilter"]).SelectMany(old => part.ObjectOf(old).Select(it => it.Key)))
            .Concat(Expressions.SelectMany(name => ExpressionNames.In(part.TextOf(name), placeholders)));
    }

    private static string Selected(JsonObject part, string? index) =>
        part.ContainsKey("ProjectionExpression") || part.ContainsKey("AttributesToGet") ? "SPECIFIC_ATTRIBUTES"
        : index is null ? "ALL_ATTRIBUTES"
        : "ALL_PROJECTED_ATTRIBUTES";
}
