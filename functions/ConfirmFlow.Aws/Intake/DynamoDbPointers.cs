using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Pointers as items of the one table.</summary>
public sealed class DynamoDbPointers(IAmazonDynamoDB client, string table) : IPointers
{
    /// <inheritdoc />
    public async Task<Pointer?> Find(PointerKey key, CancellationToken cancel)
    {
        var answer = await client.GetItemAsync(
            new GetItemRequest { TableName = table, Key = new() { ["key"] = Values.Of(key.Value) }, ConsistentRead = true }, cancel);
        if (answer.Item is not { Count: > 0 } item) return null;

        var forgotten = DateTimeOffset.FromUnixTimeSeconds(item.Long("expiresAt"));
        return new(RequestId.Parse(item.Text("request")), PartItems.Digest(item, "actionDigest"), forgotten);
    }

    /// <inheritdoc />
    public async Task<bool> Put(PointerKey key, Pointer pointer, Pointer? before, CancellationToken cancel)
    {
        var put = new PutItemRequest
        {
            TableName = table,
            Item = new()
            {
                ["key"] = Values.Of(key.Value),
                ["request"] = Values.Of(pointer.Request.Value),
                ["actionDigest"] = Values.Of(pointer.ActionDigest.Value),
                ["expiresAt"] = Values.Of(pointer.ForgottenAt.ToUnixTimeSeconds()),
            },
        };
        if (before is null)
        {
            put.ConditionExpression = "attribute_not_exists(#key)";
            put.ExpressionAttributeNames = new() { ["#key"] = "key" };
        }
        else
        {
            put.ConditionExpression = "#request = :before";
            put.ExpressionAttributeNames = new() { ["#request"] = "request" };
            put.ExpressionAttributeValues = new() { [":before"] = Values.Of(before.Request.Value) };
        }

        try
        {
            await client.PutItemAsync(put, cancel);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            // A repeat after a lost answer finds its own pointer: request ids are random, so it can be nobody else's.
            return await Find(key, cancel) is { } now && now.Request == pointer.Request;
        }
    }
}
