using System.Text.Json.Nodes;

namespace ConfirmFlow.Iam.Tests;

/// <summary>A policy in one spelling: what may be written in several ways (one value or a list of it, any order, any case of a condition key) is equal here.</summary>
internal static class SamePolicy
{
    /// <summary>What a policy says, without the names of its statements.</summary>
    public static string Text(JsonObject policy) => string.Join('\n', policy.ListOf("Statement").Select(statement => Member(statement, "")).Order(StringComparer.Ordinal));

    private static string Member(JsonNode? node, string above) => node switch
    {
        JsonObject members => $"{{{string.Join(", ", members.Where(member => member.Key is not "Sid").Select(member => $"{Key(member.Key, above)}: {Member(member.Value, member.Key)}").Order(StringComparer.Ordinal))}}}",
        JsonArray several => $"[{string.Join(", ", several.Select(one => one is JsonValue value ? value.Text() : Member(one, above)).Order(StringComparer.Ordinal))}]",
        _ => $"[{node.Text()}]",
    };

    private static string Key(string name, string above) => name.Contains(':', StringComparison.Ordinal) && above.Length > 0 ? name.ToUpperInvariant() : name;
}
