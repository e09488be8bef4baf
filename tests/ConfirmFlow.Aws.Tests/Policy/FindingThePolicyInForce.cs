using System.Collections.Immutable;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace ConfirmFlow.Aws.Tests;

public sealed class FindingThePolicyInForce(Table table) : IClassFixture<Table>
{
    private static readonly Catalog Catalog = new([A.Refund]);

    private static readonly Policy Packed = new() { Actions = ImmutableDictionary<string, ActionPolicy>.Empty, Requester = new("asker", "x-asker") };

    [Fact]
    public async Task Until_somebody_says_otherwise_it_is_what_is_packed() => Assert.Same(Packed, await (await New()).Policies.InForce(default));

    [Fact]
    public async Task What_is_put_holds_from_the_next_read_on()
    {
        var (policies, put) = await New();

        await put("""{"approvers": {"all": ["ada@example.com"]}, "actions": {"refund-order": {"ruling": "ask", "stages": [{"approvers": ["all"], "quorum": 1}], "deadline": "1h", "usableFor": "15m"}}}""");
        Assert.Equal(Ruling.Ask, (await policies.InForce(default)).For("refund-order").Ruling);

        await put("""{"actions": {"refund-order": {"ruling": "deny", "reason": "Not this week."}}}""");
        Assert.Equal(Ruling.Deny, (await policies.InForce(default)).For("refund-order").Ruling);
    }

    [Fact]
    public async Task Who_asks_stays_the_word_of_what_is_packed()
    {
        var (policies, put) = await New();

        await put("""{"requester": {"gatewayHeader": "x-forged", "bedrockSessionAttribute": "forged"}, "actions": {}}""");

        Assert.Equal(Packed.Requester, (await policies.InForce(default)).Requester);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"actions": {"reboot-server": {"ruling": "approve", "reason": "x"}}}""")]
    [InlineData("""{"actions": {"refund-order": {"ruling": "ask", "stages": [{"approvers": ["nobody"], "quorum": 1}], "deadline": "1h"}}}""")]
    public async Task What_cannot_be_read_permits_nothing_not_even_what_is_packed(string document)
    {
        var (policies, put) = await New();
        await put(document);

        var broken = await Assert.ThrowsAsync<InvalidPolicyException>(() => policies.InForce(default));

        Assert.Contains("line 1", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_without_a_document_is_broken_too()
    {
        var (policies, put) = await New();
        await put(null);

        await Assert.ThrowsAsync<InvalidPolicyException>(() => policies.InForce(default));
    }

    // A table of its own for each: they all read the same key.
    private async Task<(DynamoDbPolicies Policies, Func<string?, Task> Put)> New()
    {
        var name = $"policy-{Guid.NewGuid():N}";
        await table.Client.CreateTableAsync(new CreateTableRequest
        {
            TableName = name,
            KeySchema = [new("key", KeyType.HASH)],
            AttributeDefinitions = [new("key", ScalarAttributeType.S)],
            BillingMode = BillingMode.PAY_PER_REQUEST,
        });
        await Until(name);
        return (new DynamoDbPolicies(table.Client, name, new(Packed), Catalog), document => Put(name, document));
    }

    private async Task Until(string name)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await table.Client.DescribeTableAsync(name, limit.Token)).Table.TableStatus != TableStatus.ACTIVE) await Task.Yield();
    }

    private Task Put(string name, string? document)
    {
        var item = new Dictionary<string, AttributeValue> { ["key"] = new() { S = "current" } };
        if (document is { Length: > 0 }) item["document"] = new() { S = document };
        else if (document is not null) item["document"] = new() { NULL = true };
        return table.Client.PutItemAsync(name, item);
    }
}
