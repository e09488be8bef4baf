using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace ConfirmFlow.Aws.Tests;

/// <summary>The one table, in an emulator behind a wire; made once for a class of tests.</summary>
public sealed class Table : IAsyncLifetime
{
    public const string Name = "confirmflow-requests";
    private Emulator? _emulator;
    private LossyWire? _wire;
    private AmazonDynamoDBClient? _client;

    internal LossyWire Wire => _wire!;

    internal AmazonDynamoDBClient Client => _client!;

    internal DynamoDbRequests Requests => new(Client, Name);

    internal DynamoDbOpenRequests Open => new(Client, Name);

    internal DynamoDbPointers Pointers => new(Client, Name);

    internal DynamoDbConfirmLinks Links => new(Client, Name);

    internal DynamoDbInboxes Inboxes => new(Client, Name);

    internal DynamoDbChatLinks ChatLinks => new(Client, Name);

    public async ValueTask InitializeAsync()
    {
        _emulator = await Emulator.Start("dynamodb.mjs");
        _wire = new LossyWire(_emulator.Address);
        _client = new AmazonDynamoDBClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonDynamoDBConfig { ServiceURL = _wire.Listener.Address.AbsoluteUri, AuthenticationRegion = "us-east-1" });
        await Client.CreateTableAsync(RequestsTable.Definition(Name));
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_wire is not null) await _wire.DisposeAsync();
        if (_emulator is not null) await _emulator.DisposeAsync();
    }

    /// <summary>The request as stored, at its first version.</summary>
    internal async Task<ApprovalRequest> Add(ApprovalRequest? request = null)
    {
        var added = (request ?? A.Request()) with { Id = Stamps.NewId() };
        added = added with { RequestDigest = RequestDigests.OfRequest(added) };
        if (added.Round is not null) added = A.Asked(added);
        Assert.True(await Requests.Add(added, default));
        return (await Requests.Find(added.Id, default))!;
    }

    /// <summary>Writes one attribute of a request, as whoever may write it could.</summary>
    internal Task Write(RequestId id, string name, AttributeValue value) => Client.UpdateItemAsync(new UpdateItemRequest
    {
        TableName = Name, Key = RequestItem.Key(id), UpdateExpression = "SET #name = :value",
        ExpressionAttributeNames = new() { ["#name"] = name }, ExpressionAttributeValues = new() { [":value"] = value },
    });

    /// <summary>The item of a request.</summary>
    internal async Task<Dictionary<string, AttributeValue>> Item(RequestId id) =>
        (await Client.GetItemAsync(new GetItemRequest { TableName = Name, Key = RequestItem.Key(id), ConsistentRead = true })).Item;

    /// <summary>Saves, and gives what was said on the wire to do so.</summary>
    internal async Task<(bool Saved, IReadOnlyList<Heard> Said)> Save(ApprovalRequest before, ApprovalRequest after)
    {
        Wire.Listener.Heard.Clear();
        var saved = await Requests.Save(before, after with { Version = before.Version + 1 }, default);
        return (saved, [.. Wire.Listener.Heard]);
    }
}
