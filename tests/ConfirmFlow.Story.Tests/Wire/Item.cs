using Amazon.DynamoDBv2.Model;

namespace ConfirmFlow.Story.Tests;

/// <summary>An item, as a program that reads the table sees it.</summary>
internal sealed class Item(Dictionary<string, AttributeValue> attributes)
{
    /// <summary>A text or a number; null where there is none.</summary>
    public string? this[string name] => attributes.TryGetValue(name, out var value) ? value.S ?? value.N : null;

    /// <summary>The kinds of the facts in a request's history, in order.</summary>
    public IReadOnlyList<string> Facts => [.. (attributes.TryGetValue("history", out var history) ? history.L : []).Select(entry => entry.M["what"].S)];

    /// <summary>Who is noted to have been told how a request ended.</summary>
    public IReadOnlyList<string> Told => attributes.TryGetValue("report", out var report) ? [.. report.M["told"].L.Select(person => person.S)] : [];

    /// <summary>The texts or numbers that one kind of part of a request has under a name, such as who made each of the decisions.</summary>
    public IReadOnlyList<string> Each(string parts, string name) => [.. Parts(parts).Select(part => part.M[name] is var value && value.S is { } text ? text : value.N)];

    /// <summary>Whether each of one kind of part has something under a name, such as that a notice was refused.</summary>
    public IReadOnlyList<bool> EachHas(string parts, string name) => [.. Parts(parts).Select(part => part.M.ContainsKey(name))];

    /// <summary>All of it, so that two that are equal hold the same.</summary>
    public override string ToString() => Text(new AttributeValue { M = attributes });

    private List<AttributeValue> Parts(string name) => attributes.TryGetValue(name, out var list) ? list.L : [];

    private static string Text(AttributeValue value) => value switch
    {
        { M.Count: > 0 } => $"{{{string.Join(", ", value.M.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}: {Text(member.Value)}"))}}}",
        { L.Count: > 0 } => $"[{string.Join(", ", value.L.Select(Text))}]",
        _ => value.S is { } text ? $"\"{text}\"" : value.N ?? value.BOOL?.ToString() ?? "empty",
    };
}
