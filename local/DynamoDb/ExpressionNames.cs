using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>Which top-level attributes an expression of DynamoDB names.</summary>
internal static partial class ExpressionNames
{
    private static readonly HashSet<string> Words = new(
        ["SET", "REMOVE", "ADD", "DELETE", "AND", "OR", "NOT", "BETWEEN", "IN"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The names, with those that stand for others replaced.</summary>
    /// <param name="expression">A projection, update, condition, filter or key condition expression.</param>
    /// <param name="placeholders"><c>ExpressionAttributeNames</c>.</param>
    public static IEnumerable<string> In(string? expression, JsonObject placeholders)
    {
        foreach (Match token in Token().Matches(expression ?? ""))
        {
            var name = token.Groups["name"].Value;
            if (name.StartsWith('#'))
            {
                yield return placeholders.TextOf(name) ?? name;
            }
            else if (name.Length > 0 && !token.Groups["call"].Success && !Words.Contains(name))
            {
                yield return name;
            }
        }
    }

    /// <summary>The value an expression wants a name to equal, or null: <c>name = :value</c>.</summary>
    public static JsonNode? EqualTo(string wanted, string? expression, JsonObject placeholders, JsonObject values)
    {
        foreach (Match equation in Equation().Matches(expression ?? ""))
        {
            var name = equation.Groups["name"].Value;
            if ((name.StartsWith('#') ? placeholders.TextOf(name) : name) == wanted)
            {
                return values[equation.Groups["value"].Value];
            }
        }

        return null;
    }

    // Values (:v), nested parts (.part) and indexes ([0]) are stepped over; a name with a bracket behind it is a function.
    [GeneratedRegex(@":\w+|\.\s*#?\w+|\[\d+\]|(?<name>#\w+|[A-Za-z_]\w*)(?<call>\s*\()?")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<name>#?\w+)\s*=\s*(?<value>:\w+)")]
    private static partial Regex Equation();
}
