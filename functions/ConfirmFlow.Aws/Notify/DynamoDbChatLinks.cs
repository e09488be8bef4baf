using Amazon.DynamoDBv2;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Chat links as items of the one table: as confirm links, but with a place instead of an approver.</summary>
public sealed class DynamoDbChatLinks(IAmazonDynamoDB client, string table) : IChatLinks
{
    private readonly LinkItems _items = new(client, table);

    /// <inheritdoc />
    public Task Add(LinkProof proof, ChatLink link, DateTimeOffset forgottenAt, CancellationToken cancel) => _items.Put(proof, forgottenAt, new()
    {
        ["request"] = Values.Of(link.Request.Value),
        ["chat"] = Values.Of(link.Place.Kind.ToString()),
        ["channel"] = Values.Of(link.Place.Name),
        ["digest"] = Values.Of(link.Shown.Value),
        ["round"] = Values.Of(link.Round),
    }, cancel);

    /// <inheritdoc />
    public async Task<ChatLink?> Find(LinkProof proof, CancellationToken cancel) => await _items.Find(proof, cancel) is { } item && item.ContainsKey("chat")
        ? new ChatLink(RequestId.Parse(item.Text("request")), new(item.Known<ChatKind>("chat"), item.Text("channel")), PartItems.Digest(item, "digest"), LinkItems.Round(item))
        : null;
}
