using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Aws.Tests;

/// <summary>A target's input transformer, as Amazon EventBridge applies it: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_InputTransformer.html.</summary>
internal sealed partial record InputTransformer(IReadOnlyDictionary<string, string> Paths, string Template)
{
    public static InputTransformer Read(JsonNode transformer) => new(
        transformer["InputPathsMap"]!.AsObject().ToDictionary(path => path.Key, path => path.Value!.GetValue<string>(), StringComparer.Ordinal),
        transformer["InputTemplate"]!.GetValue<string>());

    /// <summary>What the target gets. EventBridge leaves out what a path does not find; here that is an error, as is a placeholder without a path, and a path without a placeholder.</summary>
    public string Apply(JsonElement @event)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var filled = Placeholder().Replace(Template, hole =>
        {
            var name = hole.Groups["name"].Value;
            used.Add(name);
            var value = Find(@event, Paths[name]);
            return Within(Template, hole.Index) ? value.GetString() ?? throw new JsonException($"{Paths[name]} is nothing.") : value.GetRawText();
        });
        Assert.Equal(Paths.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        return filled;
    }

    private static JsonElement Find(JsonElement @event, string path)
    {
        Assert.StartsWith("$.", path, StringComparison.Ordinal);
        return path[2..].Split('.').Aggregate(@event, (place, name) => place.TryGetProperty(name, out var inner) ? inner : throw new JsonException($"No event has {path}."));
    }

    // Whether it stands in a text, where its value is put without quotation marks.
    private static bool Within(string template, int at) => template.AsSpan(0, at).Count('"') % 2 == 1;

    [GeneratedRegex("<(?<name>[A-Za-z0-9._-]+)>")]
    private static partial Regex Placeholder();
}
