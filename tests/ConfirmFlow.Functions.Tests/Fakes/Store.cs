using Amazon.DynamoDBv2;
using Amazon.Runtime;
using ConfirmFlow.Aws;
using ConfirmFlow.Aws.Tests;

namespace ConfirmFlow.Functions.Tests;

/// <summary>The real adapters on a real table, in an emulator of DynamoDB; made once for a class of tests.</summary>
public sealed class Store : IAsyncLifetime
{
    private const string Name = "confirmflow-requests";
    private Emulator? _emulator;
    private AmazonDynamoDBClient? _client;

    internal IRequests Requests => new DynamoDbRequests(_client!, Name);

    internal IConfirmLinks Links => new DynamoDbConfirmLinks(_client!, Name);

    internal IInboxes Inboxes => new DynamoDbInboxes(_client!, Name);

    public async ValueTask InitializeAsync()
    {
        _emulator = await Emulator.Start("dynamodb.mjs");
        _client = new(new BasicAWSCredentials("local", "local"), new AmazonDynamoDBConfig { ServiceURL = _emulator.Address.AbsoluteUri, AuthenticationRegion = "us-east-1" });
        await _client.CreateTableAsync(RequestsTable.Definition(Name));
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_emulator is not null) await _emulator.DisposeAsync();
    }
}
