using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>A path to one place in a document: <c>$.a.b[0]</c>, <c>$['a b']</c>, or <c>$$.…</c> into the context object.</summary>
internal sealed partial class ReferencePath
{
    private readonly IReadOnlyList<object> steps;

    private ReferencePath(string text, bool context, IReadOnlyList<object> steps)
    {
        Text = text;
        IsContext = context;
        this.steps = steps;
    }

    /// <summary>The path <c>$</c>.</summary>
    public static ReferencePath Whole { get; } = new("$", false, []);

    public string Text { get; }

    /// <summary>Whether it begins with <c>$$</c>.</summary>
    public bool IsContext { get; }

    /// <summary>The names and indexes to follow, in order.</summary>
    public IReadOnlyList<object> Steps => steps;

    public static ReferencePath Parse(string text, string where)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            throw new InvalidDefinitionException(where, $"'{text}' is not a reference path; other JSONPath is not known here.");
        }

        var steps = match.Groups["step"].Captures.Select(step => Step(step.Value)).ToList();
        return new(text, match.Groups["root"].Length == 2, steps);
    }

    /// <summary>Follows the path; false when it leads nowhere. A JSON null that is there is found.</summary>
    public bool TryFind(JsonNode? root, out JsonNode? found)
    {
        found = root;
        foreach (var step in steps)
        {
            if (!TryStep(found, step, out found)) return false;
        }

        return true;
    }

    public override string ToString() => Text;

    private static bool TryStep(JsonNode? from, object step, out JsonNode? found)
    {
        found = null;
        if (from is JsonObject members && step is string name) return members.TryGetPropertyValue(name, out found);
        if (from is not JsonArray items || step is not int index || index >= items.Count) return false;
        found = items[index];
        return true;
    }

    private static object Step(string step) => step switch
    {
        ['.', .. var name] => name,
        ['[', '\'', .. var name, '\'', ']'] => name,
        _ => int.Parse(step.AsSpan(1, step.Length - 2), CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^(?<root>\$\$?)(?<step>\.[A-Za-z_][A-Za-z0-9_-]*|\[[0-9]{1,6}\]|\['[^'\\]+'\])*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
