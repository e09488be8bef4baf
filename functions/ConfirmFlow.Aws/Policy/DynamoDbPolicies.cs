using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>
/// The policy that was put into a table of its own, or else the one that is packed with the code. So who approves can be changed by somebody who
/// can change nothing else: one item, <c>{key: "current", document: the text of a policy.json}</c>.
/// </summary>
/// <param name="client">The database.</param>
/// <param name="table">The table's name.</param>
/// <param name="packed">What is packed with the code, read when it is first needed. Where requesters are found is always its word: who approves is the table's business, who asks is not.</param>
/// <param name="catalog">The actions there are.</param>
public sealed class DynamoDbPolicies(IAmazonDynamoDB client, string table, Lazy<Policy> packed, Catalog catalog) : IPolicies
{
    /// <inheritdoc />
    public async Task<Policy> InForce(CancellationToken cancel)
    {
        var answer = await client.GetItemAsync(
            new GetItemRequest { TableName = table, Key = new() { ["key"] = Values.Of("current") }, ConsistentRead = true }, cancel);
        if (answer.Item is not { Count: > 0 } item) return packed.Value;

        // An item without a document is as broken as one that cannot be read; falling back to what is packed would undo a decision of people.
        var document = item.TryGetValue("document", out var value) ? value.S ?? "" : "";
        var reading = PolicyReader.Read(Encoding.UTF8.GetBytes(document), catalog);
        return reading.Is(out var policy) ? policy with { Requester = packed.Value.Requester } : throw new InvalidPolicyException(table, reading.Errors);
    }
}
