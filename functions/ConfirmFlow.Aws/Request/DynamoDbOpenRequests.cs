using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The sparse index of the one table: an item is in it only while it has the attribute <c>open</c>.</summary>
public sealed class DynamoDbOpenRequests(IAmazonDynamoDB client, string table) : IOpenRequests
{
    /// <inheritdoc />
    public async Task<OpenRequests> List(CancellationToken cancel)
    {
        var found = new List<RequestId>();
        var nameless = 0;
        Dictionary<string, AttributeValue>? from = null;
        do
        {
            var page = await client.QueryAsync(new QueryRequest
            {
                TableName = table,
                IndexName = "open-requests",
                KeyConditionExpression = "#open = :open",
                ExpressionAttributeNames = new() { ["#open"] = "open" },
                ExpressionAttributeValues = new() { [":open"] = Values.Of("open") },
                ExclusiveStartKey = from,
            }, cancel);
            foreach (var item in page.Items ?? [])
            {
                if (RequestItem.TryIdOf(item, out var id)) found.Add(id);
                else nameless++;
            }

            from = page.LastEvaluatedKey;
        }
        while (from is { Count: > 0 });

        return new(found, nameless);
    }
}
