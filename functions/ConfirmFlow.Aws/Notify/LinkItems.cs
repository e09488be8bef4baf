using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace ConfirmFlow.Aws;

/// <summary>What links and buttons stand for, as items of the one table: each is put once, and found by its proof.</summary>
internal sealed class LinkItems(IAmazonDynamoDB client, string table)
{
    /// <summary>Puts one, with what it stands for.</summary>
    public async Task Put(string key, DateTimeOffset forgottenAt, Dictionary<string, AttributeValue> standsFor, CancellationToken cancel)
    {
        try
        {
            await client.PutItemAsync(new PutItemRequest
            {
                TableName = table,
                Item = new(standsFor) { ["key"] = Values.Of(key), ["expiresAt"] = Values.Of(forgottenAt.ToUnixTimeSeconds()) },
                ConditionExpression = "attribute_not_exists(#key)",
                ExpressionAttributeNames = new() { ["#key"] = "key" },
            }, cancel);
        }
        catch (ConditionalCheckFailedException)
        {
            // 256 random bits are there already only if this very write was repeated after its answer was lost.
        }
    }

    /// <summary>The round of asking that it is of; empty where it is of none, which fits no request.</summary>
    public static string Round(Dictionary<string, AttributeValue> item) => item.MaybeText("round") ?? "";

    /// <summary>The item (a consistent read), or null.</summary>
    public async Task<Dictionary<string, AttributeValue>?> Find(string key, CancellationToken cancel)
    {
        var answer = await client.GetItemAsync(
            new GetItemRequest { TableName = table, Key = new() { ["key"] = Values.Of(key) }, ConsistentRead = true }, cancel);
        return answer.Item is { Count: > 0 } item ? item : null;
    }
}
