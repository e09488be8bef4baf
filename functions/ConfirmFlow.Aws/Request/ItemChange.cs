using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace ConfirmFlow.Aws;

/// <summary>The difference between two versions of an item, so that a write names only the attributes it changes.</summary>
/// <remarks>IAM limits which attributes each function may name (<c>dynamodb:Attributes</c>): writing the whole item would need them all.</remarks>
internal sealed class ItemChange
{
    private readonly List<string> _set = [];
    private readonly List<string> _remove = [];
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, AttributeValue> _values = [];

    public static ItemChange Between(Dictionary<string, AttributeValue> before, Dictionary<string, AttributeValue> after)
    {
        var change = new ItemChange();
        foreach (var (name, value) in after)
        {
            before.TryGetValue(name, out var old);
            if (old is not null && Values.Same(old, value)) continue;

            if (old?.L is { Count: > 0 } && value.L is { } list && Values.StartsWith(list, old.L))
                change.Append(name, list[old.L.Count..]);
            else
                change.Set(name, value);
        }

        foreach (var name in before.Keys.Except(after.Keys)) change.Remove(name);
        return change;
    }

    public UpdateItemRequest ToRequest(string table, Dictionary<string, AttributeValue> key, int version)
    {
        _names["#version"] = "version";
        _values[":before"] = new AttributeValue { N = version.ToString(CultureInfo.InvariantCulture) };
        return new UpdateItemRequest
        {
            TableName = table,
            Key = key,
            UpdateExpression = (_set.Count > 0 ? "SET " + string.Join(", ", _set) : "") + (_remove.Count > 0 ? " REMOVE " + string.Join(", ", _remove) : ""),
            ConditionExpression = "#version = :before",
            ExpressionAttributeNames = _names,
            ExpressionAttributeValues = _values,
        };
    }

    private void Set(string name, AttributeValue value)
    {
        var place = Name(name);
        _values[":" + name] = value;
        _set.Add($"{place} = :{name}");
    }

    private void Append(string name, List<AttributeValue> added)
    {
        var place = Name(name);
        _values[":" + name] = new AttributeValue { L = added };
        _set.Add($"{place} = list_append({place}, :{name})");
    }

    private void Remove(string name) => _remove.Add(Name(name));

    private string Name(string name)
    {
        _names["#" + name] = name;
        return "#" + name;
    }
}
