using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Confirm links as items of the one table.</summary>
public sealed class DynamoDbConfirmLinks(IAmazonDynamoDB client, string table) : IConfirmLinks
{
    private readonly LinkItems _items = new(client, table);

    /// <inheritdoc />
    public Task Add(LinkProof proof, ConfirmLink link, DateTimeOffset forgottenAt, CancellationToken cancel)
    {
        var item = new Dictionary<string, AttributeValue>
        {
            ["request"] = Values.Of(link.Request.Value),
            ["approver"] = Values.Of(link.Approver.Address),
            ["digest"] = Values.Of(link.Shown.Value),
            ["round"] = Values.Of(link.Round),
        };
        if (link.Made is { } made) item["made"] = Values.Of(made);
        return _items.Put(proof.Key, forgottenAt, item, cancel);
    }

    /// <inheritdoc />
    // Other kinds of link name no approver: to every page they are unknown ones.
    public Task<ConfirmLink?> Find(LinkProof proof, CancellationToken cancel) => Find(_items, proof.Key, cancel);

    /// <summary>The one under a key, where it names its approver; else null.</summary>
    internal static async Task<ConfirmLink?> Find(LinkItems items, string key, CancellationToken cancel) => await items.Find(key, cancel) is { } item && item.ContainsKey("approver") ? Read(item) : null;

    /// <summary>Reads one that names its approver.</summary>
    internal static ConfirmLink Read(Dictionary<string, AttributeValue> item) =>
        new(RequestId.Parse(item.Text("request")), Person.Parse(item.Text("approver")), PartItems.Digest(item, "digest"), LinkItems.Round(item)) { Made = item.MaybeAt("made") };
}
