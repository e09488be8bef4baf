using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace ConfirmFlow.Story.Tests;

/// <summary>The stack as programs and people meet it: AWS's wire protocols, the mailbox, and the pages behind links.</summary>
internal sealed class Stack(Uri address)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(3) };

    /// <summary>Where it is.</summary>
    public Uri Address => address;

    /// <summary>The functions.</summary>
    public Functions Functions { get; } = new(new SignedHttp(address, Keys.Administrator));

    /// <summary>The executions.</summary>
    public Executions Executions { get; } = new(new SignedHttp(address, Keys.Administrator));

    /// <summary>The tables.</summary>
    public Tables Tables { get; } = new(DynamoDbOf(address, Keys.Administrator));

    /// <summary>The mails.</summary>
    public Mailbox Mailbox => new(address, Tables);

    /// <summary>The chats, where the run has any.</summary>
    public Chat Chat => new(address);

    /// <summary>The front doors.</summary>
    public Doors Doors => new(Functions);

    /// <summary>DynamoDB, called with these keys.</summary>
    public IAmazonDynamoDB DynamoDb(Keys keys) => DynamoDbOf(address, keys);

    /// <summary>Any other service, called with these keys.</summary>
    public SignedHttp Signed(Keys keys) => new(address, keys);

    /// <summary>STS, called with these keys.</summary>
    public IAmazonSecurityTokenService Sts(Keys keys) => new AmazonSecurityTokenServiceClient(
        keys.Credentials, new AmazonSecurityTokenServiceConfig { ServiceURL = address.AbsoluteUri, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    /// <summary>The account everything is in.</summary>
    public async Task<string> Account()
    {
        using var sts = Sts(Keys.Administrator);
        return (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest())).Account;
    }

    /// <summary>A list that the local run keeps for programs: <c>sessions</c>, <c>events</c>.</summary>
    public async Task<IReadOnlyList<JsonElement>> Local(string name) =>
        [.. JsonDocument.Parse(await Http.GetStringAsync(new Uri(address, $"/local/{name}.json"))).RootElement.EnumerateArray()];

    /// <summary>The keys of a role of the template.</summary>
    public async Task<Keys> KeysOf(string role) =>
        Keys.Lent(JsonDocument.Parse(await Http.GetStringAsync(new Uri(address, $"/local/credentials/{role}"))).RootElement);

    private static AmazonDynamoDBClient DynamoDbOf(Uri address, Keys keys) =>
        new(keys.Credentials, new AmazonDynamoDBConfig { ServiceURL = address.AbsoluteUri, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
}
