using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Inbox links as items of the one table; what they lead to is found by the index of approvers' confirm links.</summary>
public sealed class DynamoDbInboxes(IAmazonDynamoDB client, string table) : IInboxes
{
    private readonly LinkItems _items = new(client, table);

    /// <inheritdoc />
    // It names its owner by another attribute than confirm links do: the index does not have it, and no page takes it for one of them.
    public Task Add(LinkProof proof, InboxLink inbox, CancellationToken cancel) => _items.Put(proof.Key, inbox.ForgottenAt, new()
    {
        ["inbox"] = Values.Of(inbox.Approver.Address),
        ["made"] = Values.Of(inbox.Made),
    }, cancel);

    /// <inheritdoc />
    public async Task<InboxLink?> Find(LinkProof proof, CancellationToken cancel) => await _items.Find(proof.Key, cancel) is { } item && item.ContainsKey("inbox")
        ? new InboxLink(Person.Parse(item.Text("inbox")), item.At("made"))
        : null;

    /// <inheritdoc />
    public Task<ConfirmLink?> FindListed(string name, CancellationToken cancel) => DynamoDbConfirmLinks.Find(_items, LinkProof.KeyOf(name), cancel);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ListedLink>> List(InboxLink inbox, DateTimeOffset endingFrom, int most, CancellationToken cancel)
    {
        var newest = new Dictionary<RequestId, ListedLink>();
        var query = new QueryRequest
        {
            TableName = table,
            IndexName = "links-of-approvers",
            KeyConditionExpression = "#approver = :approver AND #made BETWEEN :since AND :made",
            FilterExpression = "#expiresAt >= :from",
            ExpressionAttributeNames = new() { ["#approver"] = "approver", ["#expiresAt"] = "expiresAt", ["#made"] = "made" },
            ExpressionAttributeValues = new()
            {
                [":approver"] = Values.Of(inbox.Approver.Address),
                [":since"] = Values.Of(endingFrom - ActionPolicy.LongestDeadline),
                [":made"] = Values.Of(inbox.Made),
                // A link is kept for as long after the time to decide.
                [":from"] = Values.Of((endingFrom + ApprovalRequest.KeptFor).ToUnixTimeSeconds()),
            },
            ScanIndexForward = false,
        };
        do
        {
            var page = await client.QueryAsync(query, cancel);
            foreach (var item in page.Items ?? [])
            {
                var listed = new ListedLink(LinkProof.NameOf(item.Text("key")), DynamoDbConfirmLinks.Read(item));
                if (newest.Count < most) newest.TryAdd(listed.Link.Request, listed);
            }

            query.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (query.ExclusiveStartKey is { Count: > 0 } && newest.Count < most);

        return [.. newest.Values];
    }
}
