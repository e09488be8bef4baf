using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace ConfirmFlow.Story.Tests;

/// <summary>Amazon DynamoDB: what the tables hold.</summary>
internal sealed class Tables(IAmazonDynamoDB client)
{
    public const string Requests = "confirmflow-requests";
    public const string Orders = "confirmflow-orders";
    public const string Customers = "confirmflow-customers";
    public const string Policies = "confirmflow-policy";

    // 30000 and up: the samples end at 1020 and c-10. Ids are never used twice, so that tests do not meet.
    private static int last = 30_000;

    /// <summary>A request.</summary>
    public async Task<Item> Request(string id) => (await Find(Requests, "key", $"request#{id}"))!;

    /// <summary>An order.</summary>
    public async Task<Item> Order(string id) => (await Find(Orders, "orderId", id))!;

    /// <summary>A customer; null where there is none.</summary>
    public Task<Item?> Customer(string id) => Find(Customers, "customerId", id);

    /// <summary>Puts an order that was paid.</summary>
    public async Task<string> NewOrder(string amount = "50.00")
    {
        var id = Next();
        await client.PutItemAsync(Orders, new()
        {
            ["orderId"] = new() { S = id }, ["customerId"] = new() { S = "c-01" }, ["amount"] = new() { N = amount },
            ["currency"] = new() { S = "EUR" }, ["status"] = new() { S = "paid" },
        });
        return id;
    }

    /// <summary>Puts a customer whose trial ends on 10 January 2027.</summary>
    public async Task<string> NewCustomer()
    {
        var id = $"c-{Next()}";
        await PutCustomer(id);
        return id;
    }

    /// <summary>Puts a customer of this id.</summary>
    public Task PutCustomer(string id) => client.PutItemAsync(Customers, new()
    {
        ["customerId"] = new() { S = id }, ["name"] = new() { S = "Somebody" }, ["plan"] = new() { S = "trial" }, ["trialEnds"] = new() { S = "2027-01-10" },
    });

    /// <summary>Puts a link that was never mailed.</summary>
    public async Task PutLink(string hash, string request, string approver)
    {
        var about = await Find(Requests, "key", $"request#{request}");
        await client.PutItemAsync(Requests, new()
        {
            ["key"] = new() { S = $"link#{hash}" }, ["request"] = new() { S = request }, ["approver"] = new() { S = approver },
            ["digest"] = new() { S = about?["requestDigest"] ?? $"v1:{new string('0', 64)}" }, ["round"] = new() { S = about?["round"] ?? "none" },
        });
    }

    /// <summary>Puts an inbox link that was never mailed.</summary>
    public Task PutInbox(string hash, string owner, DateTimeOffset made) => client.PutItemAsync(Requests, new()
    {
        ["key"] = new() { S = $"link#{hash}" }, ["inbox"] = new() { S = owner }, ["made"] = new() { S = made.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture) },
    });

    /// <summary>Puts a policy in force.</summary>
    public Task PutPolicy(string document) => client.PutItemAsync(Policies, new() { ["key"] = new() { S = "current" }, ["document"] = new() { S = document } });

    /// <summary>Changes until when a request can be decided.</summary>
    public Task PutDeadline(string id, string deadline) => Put(id, "deadline", deadline);

    /// <summary>Changes since when the people of its stage have been asked, and when everybody was mailed.</summary>
    public async Task PutStageStart(string id, string start)
    {
        var key = new Dictionary<string, AttributeValue> { ["key"] = new() { S = $"request#{id}" } };
        var found = await client.GetItemAsync(new GetItemRequest { TableName = Requests, Key = key, ConsistentRead = true });
        var mailed = found.Item.TryGetValue("notices", out var notices) ? notices.L.Count : 0;
        await client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = Requests,
            Key = key,
            UpdateExpression = string.Join(", ", Enumerable.Range(0, mailed).Select(each => $"#notices[{each}].#at = :start").Prepend("SET #started = :start")),
            ExpressionAttributeNames = mailed == 0 ? new() { ["#started"] = "stageStarted" } : new() { ["#started"] = "stageStarted", ["#notices"] = "notices", ["#at"] = "at" },
            ExpressionAttributeValues = new() { [":start"] = new() { S = start } },
        });
    }

    /// <summary>Lets the lease of a request's executor have ended long ago.</summary>
    public Task EndLease(string id) => client.UpdateItemAsync(new UpdateItemRequest
    {
        TableName = Requests,
        Key = new() { ["key"] = new() { S = $"request#{id}" } },
        UpdateExpression = "SET #claim.#until = :past",
        ExpressionAttributeNames = new() { ["#claim"] = "claim", ["#until"] = "leaseUntil" },
        ExpressionAttributeValues = new() { [":past"] = new() { S = "2026-01-01T00:00:00.000Z" } },
    });

    /// <summary>Leaves a request as an executor does that acted and died before it could say so, and whose lease is over.</summary>
    public async Task ForgetHowItEnded(string id)
    {
        var key = new Dictionary<string, AttributeValue> { ["key"] = new() { S = $"request#{id}" } };
        var found = await client.GetItemAsync(new GetItemRequest { TableName = Requests, Key = key, ConsistentRead = true });
        var begun = found.Item["history"].L.FindIndex(entry => entry.M["what"].S == "Claimed");
        await client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = Requests,
            Key = key,
            UpdateExpression = "SET #status = :executing, #claim.#until = :past, #history = :history REMOVE #receipt, #settled, #report",
            ExpressionAttributeNames = new()
            {
                ["#status"] = "status", ["#claim"] = "claim", ["#until"] = "leaseUntil", ["#history"] = "history",
                ["#receipt"] = "receipt", ["#settled"] = "settledAt", ["#report"] = "report",
            },
            ExpressionAttributeValues = new()
            {
                [":executing"] = new() { S = "Executing" }, [":past"] = new() { S = "2026-01-01T00:00:00.000Z" },
                [":history"] = new() { L = found.Item["history"].L[..(begun + 1)] },
            },
        });
    }

    /// <summary>Everything in a table, in the order of its keys.</summary>
    public async Task<IReadOnlyList<Item>> All(string table)
    {
        var found = new List<Item>();
        Dictionary<string, AttributeValue>? from = null;
        do
        {
            var page = await client.ScanAsync(new ScanRequest { TableName = table, ConsistentRead = true, ExclusiveStartKey = from });
            found.AddRange((page.Items ?? []).Select(item => new Item(item)));
            from = page.LastEvaluatedKey is { Count: > 0 } key ? key : null;
        }
        while (from is not null);
        return [.. found.OrderBy(item => item.ToString(), StringComparer.Ordinal)];
    }

    private static string Next() => Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);

    private Task Put(string id, string attribute, string value) => client.UpdateItemAsync(new UpdateItemRequest
    {
        TableName = Requests,
        Key = new() { ["key"] = new() { S = $"request#{id}" } },
        UpdateExpression = "SET #changed = :value",
        ExpressionAttributeNames = new() { ["#changed"] = attribute },
        ExpressionAttributeValues = new() { [":value"] = new() { S = value } },
    });

    private async Task<Item?> Find(string table, string key, string value)
    {
        var found = await client.GetItemAsync(new GetItemRequest { TableName = table, Key = new() { [key] = new() { S = value } }, ConsistentRead = true });
        return found.Item is { Count: > 0 } item ? new Item(item) : null;
    }
}
