using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>What messages in chats stand for as items of the one table: a card's as a confirm link, but with a place instead of an approver; buttons' and what is decided by them as kinds of their own.</summary>
public sealed class DynamoDbChatLinks(IAmazonDynamoDB client, string table) : IChatLinks
{
    private readonly LinkItems _items = new(client, table);

    /// <inheritdoc />
    public Task AddCard(LinkProof proof, ChatLink link, DateTimeOffset forgottenAt, CancellationToken cancel) => _items.Put(proof.Key, forgottenAt, Map(link), cancel);

    /// <inheritdoc />
    public Task AddButtons(LinkProof proof, Buttons buttons, DateTimeOffset forgottenAt, CancellationToken cancel) =>
        _items.Put(proof.ButtonKey, forgottenAt, new(Map(buttons.Link)) { ["share"] = Values.Of(buttons.Share.Text) }, cancel);

    /// <inheritdoc />
    public Task AddPress(LinkProof proof, PressLink link, DateTimeOffset forgottenAt, CancellationToken cancel) =>
        _items.Put(proof.PressKey, forgottenAt, new(Map(link.Message)) { ["approver"] = Values.Of(link.Approver.Address) }, cancel);

    /// <inheritdoc />
    public async Task<ChatLink?> FindCard(LinkProof proof, CancellationToken cancel) => await _items.Find(proof.Key, cancel) is { } item && item.ContainsKey("chat") ? Link(item) : null;

    /// <inheritdoc />
    public async Task<Buttons?> FindButtons(LinkProof proof, CancellationToken cancel) => await _items.Find(proof.ButtonKey, cancel) is { } item ? new(Link(item), new(item.Text("share"))) : null;

    /// <inheritdoc />
    public async Task<PressLink?> FindPress(LinkProof proof, CancellationToken cancel) => await _items.Find(proof.PressKey, cancel) is { } item ? new(Person.Parse(item.Text("approver")), Link(item)) : null;

    private static Dictionary<string, AttributeValue> Map(ChatLink link) => new()
    {
        ["request"] = Values.Of(link.Request.Value),
        ["chat"] = Values.Of(link.Place.Kind.ToString()),
        ["channel"] = Values.Of(link.Place.Name),
        ["digest"] = Values.Of(link.Shown.Value),
        ["round"] = Values.Of(link.Round),
    };

    private static ChatLink Link(Dictionary<string, AttributeValue> item) =>
        new(RequestId.Parse(item.Text("request")), new(item.Known<ChatKind>("chat"), item.Text("channel")), PartItems.Digest(item, "digest"), LinkItems.Round(item));
}
