using System.Text;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>
/// A value in a policy: text with policy variables, and with the wildcards <c>*</c> and <c>?</c> where its place allows them. What a
/// variable stands for is never a wildcard. (IAM User Guide, "Policy variables".)
/// </summary>
/// <param name="text">The text.</param>
/// <param name="knowsVariables">Whether <c>${…}</c> is a variable: not in policies of version 2008-10-17.</param>
internal sealed partial class PolicyPattern(string text, bool knowsVariables = true)
{
    private readonly IReadOnlyList<Match> variables = knowsVariables ? [.. Variable().Matches(text).Cast<Match>()] : [];

    /// <summary>The pattern as it was written.</summary>
    public string Source { get; } = text;

    /// <summary>The text with its variables filled in, and no wildcards; null when one of them is missing.</summary>
    public string? Literal(ConditionKeys keys) => Fill(keys, piece => piece, value => value);

    /// <summary>The text as a glob; null when a variable is missing, and nothing matches then.</summary>
    public string? AsGlob(ConditionKeys keys) => Fill(keys, Glob.From, Glob.Literal);

    private string? Fill(ConditionKeys keys, Func<string, string> plain, Func<string, string> filling)
    {
        var filled = new StringBuilder();
        var end = 0;
        foreach (var variable in variables)
        {
            if (Value(variable, keys) is not { } value)
            {
                return null;
            }

            filled.Append(plain(Source[end..variable.Index])).Append(filling(value));
            end = variable.Index + variable.Length;
        }

        return filled.Append(plain(Source[end..])).ToString();
    }

    // A default also stands for a key that has several values, which no variable can name: the guide leaves open whether it does on AWS.
    private static string? Value(Match variable, ConditionKeys keys) => variable.Groups["name"].Value switch
    {
        "*" or "?" or "$" => variable.Groups["name"].Value,
        var name when keys.TryGet(name, out var values) && values is [var only] => only,
        _ when variable.Groups["default"] is { Success: true } otherwise => otherwise.Value,
        _ => null,
    };

    [GeneratedRegex(@"\$\{(?<name>[^},]+)(,\s*'(?<default>[^']*)'\s*)?\}")]
    private static partial Regex Variable();
}
