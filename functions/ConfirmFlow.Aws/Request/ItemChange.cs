using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace ConfirmFlow.Aws;

/// <summary>The difference between two versions of an item, so that a write names only the attributes it changes.</summary>
/// <remarks>
/// IAM limits which attributes each function may name (<c>dynamodb:Attributes</c>): writing the whole item would need them all. A front door may write any version, and put an item back that
/// stood there before. So what a change says for the first time nobody may have said since, however old the version is; a list that it adds to has to be as long as it was.
/// </remarks>
internal sealed class ItemChange
{
    private readonly List<string> _set = [];
    private readonly List<string> _remove = [];
    private readonly List<string> _conditions = ["#version = :before"];
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, AttributeValue> _values = [];

    /// <param name="before">As it was read.</param>
    /// <param name="after">As it is to be.</param>
    /// <param name="unsaid">What is meant by an attribute that is not there, where it can say so as well; null where nobody reads what it says.</param>
    public static ItemChange Between(Dictionary<string, AttributeValue> before, Dictionary<string, AttributeValue> after, IReadOnlyDictionary<string, AttributeValue?> unsaid)
    {
        var change = new ItemChange();
        foreach (var (name, value) in after)
        {
            before.TryGetValue(name, out var old);
            if (old is not null && Values.Same(old, value)) continue;

            if (old?.L is { Count: > 0 } && value.L is { } list && Values.StartsWith(list, old.L))
                change.Append(name, old.L.Count, list[old.L.Count..]);
            else
                change.Set(name, value);

            if (old is not null) continue;
            if (!unsaid.TryGetValue(name, out var meant)) change.Unless(name);
            else if (meant is not null) change.UnlessOtherThan(name, meant);
        }

        foreach (var name in before.Keys.Except(after.Keys)) change.Remove(name);
        return change;
    }

    /// <summary>Fails the change where an attribute that it does not touch is not as it was read.</summary>
    public ItemChange While(string name, Dictionary<string, AttributeValue> before)
    {
        if (before.TryGetValue(name, out var value))
        {
            _conditions.Add($"{Name(name)} = :before_{name}");
            _values[":before_" + name] = value;
        }
        else
        {
            Unless(name);
        }

        return this;
    }

    /// <summary>Fails the change where there is such an attribute.</summary>
    public ItemChange Unless(string name)
    {
        _conditions.Add($"attribute_not_exists({Name(name)})");
        return this;
    }

    private void UnlessOtherThan(string name, AttributeValue meant)
    {
        _conditions.Add($"(attribute_not_exists({Name(name)}) OR {Name(name)} = :unsaid_{name})");
        _values[":unsaid_" + name] = meant;
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
            ConditionExpression = string.Join(" AND ", _conditions),
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

    private void Append(string name, int before, List<AttributeValue> added)
    {
        var place = Name(name);
        _values[":" + name] = new AttributeValue { L = added };
        _set.Add($"{place} = list_append({place}, :{name})");
        // However old the version is that it was read with: what somebody has added since is not what this goes on from.
        _conditions.Add($"size({place}) = :size_{name}");
        _values[$":size_{name}"] = Values.Of(before);
    }

    private void Remove(string name) => _remove.Add(Name(name));

    private string Name(string name)
    {
        _names["#" + name] = name;
        return "#" + name;
    }
}
