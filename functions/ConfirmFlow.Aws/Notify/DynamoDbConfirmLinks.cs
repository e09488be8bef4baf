using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Confirm links as items of the one table.</summary>
public sealed class DynamoDbConfirmLinks(IAmazonDynamoDB client, string table) : IConfirmLinks
{
    /// <inheritdoc />
    public async Task Add(LinkProof proof, ConfirmLink link, DateTimeOffset forgottenAt, CancellationToken cancel)
    {
        try
        {
            await client.PutItemAsync(new PutItemRequest
            {
                TableName = table,
                Item = new()
                {
                    ["key"] = Values.Of(proof.Key),
                    ["request"] = Values.Of(link.Request.Value),
                    ["approver"] = Values.Of(link.Approver.Address),
                    ["digest"] = Values.Of(link.Shown.Value),
                    ["round"] = Values.Of(link.Round),
                    ["expiresAt"] = Values.Of(forgottenAt.ToUnixTimeSeconds()),
                },
                ConditionExpression = "attribute_not_exists(#key)",
                ExpressionAttributeNames = new() { ["#key"] = "key" },
            }, cancel);
        }
        catch (ConditionalCheckFailedException)
        {
            // 256 random bits are there already only if this very write was repeated after its answer was lost.
        }
    }

    /// <inheritdoc />
    public async Task<ConfirmLink?> Find(LinkProof proof, CancellationToken cancel)
    {
        var answer = await client.GetItemAsync(
            new GetItemRequest { TableName = table, Key = new() { ["key"] = Values.Of(proof.Key) }, ConsistentRead = true }, cancel);
        return answer.Item is { Count: > 0 } item
            ? new ConfirmLink(RequestId.Parse(item.Text("request")), Person.Parse(item.Text("approver")), PartItems.Digest(item, "digest"), item.ContainsKey("round") ? item.Text("round") : "")
            : null;
    }
}
