using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Requests as items of the one table.</summary>
public sealed class DynamoDbRequests(IAmazonDynamoDB client, string table) : IRequests
{
    /// <inheritdoc />
    public async Task<ApprovalRequest?> Find(RequestId id, CancellationToken cancel) =>
        await FindItem(id, cancel) is { } item ? RequestItem.Read(item) : null;

    /// <inheritdoc />
    public async Task<bool> Add(ApprovalRequest request, CancellationToken cancel)
    {
        var first = request with { Version = 1 };
        try
        {
            await client.PutItemAsync(new PutItemRequest
            {
                TableName = table,
                Item = RequestItem.Write(first),
                ConditionExpression = "attribute_not_exists(#key)",
                ExpressionAttributeNames = new() { ["#key"] = "key" },
            }, cancel);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return await WasMine(first, cancel);
        }
    }

    /// <inheritdoc />
    public async Task<bool> Save(ApprovalRequest before, ApprovalRequest after, CancellationToken cancel)
    {
        var read = RequestItem.Write(before);
        var update = ItemChange.Between(read, RequestItem.Write(after), RequestItem.Unsaid(before));
        // Who puts requests, in the place of others too, cannot begin a round: what it puts back has none. What was carried out has a receipt, which it cannot take out.
        // What was taken back was approved at no time any more, whatever status a door gives it.
        var claims = after.Claim != before.Claim;
        if (claims) update.While("round", read).While("approvedAt", read).Unless("receipt");
        // More may write a version than may write a status: nobody begins or decides what has been settled since.
        var decides = after.Decisions != before.Decisions;
        if (claims || decides || after.Status != before.Status) update.While("status", read);
        try
        {
            var write = update.ToRequest(table, RequestItem.Key(after.Id), before.Version);
            if (!claims && !decides)
            {
                await client.UpdateItemAsync(write, cancel);
                return true;
            }

            // Another request could have been put there with the same version, or this one have been made to look as it was read: nobody acts on the claim of the one, and nobody is told that their word counted in the other.
            write.ReturnValues = ReturnValue.ALL_NEW;
            return IsTheSame(RequestItem.Read((await client.UpdateItemAsync(write, cancel)).Attributes), after);
        }
        catch (ConditionalCheckFailedException)
        {
            return after.History.Count > before.History.Count && await WasMine(after, cancel);
        }
    }

    // The client repeats a call whose answer was lost. The repeat then fails on the version that the first one wrote:
    // the write id in the history tells that it was this very write. A save without a new fact has
    // no id of its own: it counts as lost, and its writer reads again.
    private async Task<bool> WasMine(ApprovalRequest mine, CancellationToken cancel)
    {
        if (mine.History.Count == 0) return false;

        var last = mine.History[^1];
        return await Find(mine.Id, cancel) is { } stored
            && stored.History.Count >= mine.History.Count
            && stored.History[mine.History.Count - 1] == last
            && stored.Version >= mine.Version
            && (stored.Version == mine.Version ? IsTheSame(stored, mine) : stored.IsAboutTheSameAs(mine));
    }

    // What was decided, what it has come to, and what an executor has begun are as they were read. What is only about who waits and who was told decides nothing.
    private static bool IsTheSame(ApprovalRequest stored, ApprovalRequest mine) =>
        stored.IsAboutTheSameAs(mine) && stored.Decisions.SequenceEqual(mine.Decisions)
        && (stored.Status, stored.ApprovedAt, stored.SettledAt, stored.Claim, stored.Receipt is null) == (mine.Status, mine.ApprovedAt, mine.SettledAt, mine.Claim, mine.Receipt is null);

    private async Task<Dictionary<string, AttributeValue>?> FindItem(RequestId id, CancellationToken cancel)
    {
        var answer = await client.GetItemAsync(
            new GetItemRequest { TableName = table, Key = RequestItem.Key(id), ConsistentRead = true }, cancel);
        return answer.Item is { Count: > 0 } item ? item : null;
    }
}
