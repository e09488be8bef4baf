using Amazon.DynamoDBv2;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Confirm links as items of the one table.</summary>
public sealed class DynamoDbConfirmLinks(IAmazonDynamoDB client, string table) : IConfirmLinks
{
    private readonly LinkItems _items = new(client, table);

    /// <inheritdoc />
    public Task Add(LinkProof proof, ConfirmLink link, DateTimeOffset forgottenAt, CancellationToken cancel) => _items.Put(proof.Key, forgottenAt, new()
    {
        ["request"] = Values.Of(link.Request.Value),
        ["approver"] = Values.Of(link.Approver.Address),
        ["digest"] = Values.Of(link.Shown.Value),
        ["round"] = Values.Of(link.Round),
    }, cancel);

    /// <inheritdoc />
    // The link on a card names no approver: to every page it is an unknown one.
    public async Task<ConfirmLink?> Find(LinkProof proof, CancellationToken cancel) => await _items.Find(proof.Key, cancel) is { } item && item.ContainsKey("approver")
        ? new ConfirmLink(RequestId.Parse(item.Text("request")), Person.Parse(item.Text("approver")), PartItems.Digest(item, "digest"), LinkItems.Round(item))
        : null;
}
