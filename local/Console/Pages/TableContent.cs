using System.Text.Json.Nodes;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>A table with all its items, as text.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Key">The attribute that is its key.</param>
/// <param name="Attributes">Every attribute an item has, the key first.</param>
/// <param name="Items">The items by key.</param>
internal sealed record TableContent(string Name, string Key, IReadOnlyList<string> Attributes, IReadOnlyList<IReadOnlyDictionary<string, string>> Items)
{
    public static async Task<TableContent> Read(DynamoDbCall tables, TableResource table, CancellationToken cancel)
    {
        List<IReadOnlyDictionary<string, string>> items = [];
        var scan = new JsonObject { ["TableName"] = table.Name, ["ConsistentRead"] = true };
        await foreach (var item in tables.Scan(scan, cancel)) items.Add(item.ToDictionary(each => each.Key, each => Untrusted.Shown(StoredValues.InWords(each.Value))));

        // What tells what became of an item is beside its key; what an action added, and few items have, stands at the end.
        var attributes = items.SelectMany(item => item.Keys).GroupBy(name => name)
            .OrderBy(name => name.Key != table.HashKey).ThenBy(name => name.Key != "status")
            .ThenByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => name.Key);
        return new(table.Name, table.HashKey, [.. attributes], [.. items.OrderBy(item => item.GetValueOrDefault(table.HashKey), StringComparer.Ordinal)]);
    }
}
