using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace ConfirmFlow.Crash.Tests;

/// <summary>The sample orders and customers as they were made, but for one order that somebody has worked with.</summary>
internal sealed class SampleRows
{
    private const string Touched = "1001";
    private readonly Stack stack;
    private readonly IReadOnlyList<Item> orders;
    private readonly IReadOnlyList<Item> customers;

    private SampleRows(Stack stack, IReadOnlyList<Item> orders, IReadOnlyList<Item> customers) => (this.stack, this.orders, this.customers) = (stack, orders, customers);

    /// <summary>How many there are.</summary>
    public int Count => orders.Count + customers.Count;

    /// <summary>Works with an order, and remembers all rows as they are then.</summary>
    public static async Task<SampleRows> Change(Stack stack)
    {
        using var client = stack.DynamoDb(Keys.Administrator);
        await client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = Tables.Orders, Key = new() { ["orderId"] = new() { S = Touched } }, UpdateExpression = "SET #status = :status",
            ExpressionAttributeNames = new() { ["#status"] = "status" }, ExpressionAttributeValues = new() { [":status"] = new() { S = "refunded" } },
        });
        return new(stack, await stack.Tables.All(Tables.Orders), await stack.Tables.All(Tables.Customers));
    }

    /// <summary>Deletes all rows but the one that was worked with.</summary>
    public async Task Forget()
    {
        using var client = stack.DynamoDb(Keys.Administrator);
        await Task.WhenAll(orders.Where(order => order["orderId"] != Touched).Select(order => Delete(client, Tables.Orders, "orderId", order["orderId"]!))
            .Concat(customers.Select(customer => Delete(client, Tables.Customers, "customerId", customer["customerId"]!))));
    }

    /// <summary>What is not as it was.</summary>
    public async Task<IEnumerable<string>> Wrongs() =>
        Differences(orders, await stack.Tables.All(Tables.Orders)).Concat(Differences(customers, await stack.Tables.All(Tables.Customers)));

    private static IEnumerable<string> Differences(IReadOnlyList<Item> before, IReadOnlyList<Item> now)
    {
        var texts = now.Select(item => item.ToString()).ToHashSet();
        return before.Select(item => item.ToString()).Where(item => !texts.Remove(item)).Select(item => $"this is not there: {item}").ToList()
            .Concat(texts.Select(item => $"this is there: {item}"));
    }

    private static Task Delete(IAmazonDynamoDB client, string table, string key, string id) => client.DeleteItemAsync(table, new() { [key] = new() { S = id } });
}
