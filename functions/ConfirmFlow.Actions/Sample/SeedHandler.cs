using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace ConfirmFlow.Actions;

/// <summary>Fills the sample tables. What is there already stays as it is.</summary>
internal sealed class SeedHandler(IAmazonDynamoDB client, string orders, string customers)
{
    public async Task Fill(CancellationToken cancel)
    {
        foreach (var (order, customer, amount) in SampleData.Orders)
        {
            await PutNew(orders, "orderId", new()
            {
                ["orderId"] = new() { S = order }, ["customerId"] = new() { S = customer }, ["amount"] = new() { N = amount },
                ["currency"] = new() { S = "EUR" }, ["status"] = new() { S = "paid" },
            }, cancel);
        }

        foreach (var (customer, name, trialEnds) in SampleData.Customers)
        {
            await PutNew(customers, "customerId", new()
            {
                ["customerId"] = new() { S = customer }, ["name"] = new() { S = name }, ["plan"] = new() { S = "trial" }, ["trialEnds"] = new() { S = trialEnds },
            }, cancel);
        }
    }

    private async Task PutNew(string table, string key, Dictionary<string, AttributeValue> item, CancellationToken cancel)
    {
        try
        {
            await client.PutItemAsync(new PutItemRequest
            {
                TableName = table, Item = item, ConditionExpression = "attribute_not_exists(#key)", ExpressionAttributeNames = new() { ["#key"] = key },
            }, cancel);
        }
        catch (ConditionalCheckFailedException)
        {
            // It was filled before, and people may have worked with it since.
        }
    }
}
