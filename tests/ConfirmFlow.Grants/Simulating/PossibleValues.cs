using ConfirmFlow.Local;

namespace ConfirmFlow.Grants;

/// <summary>Values for condition keys, actions and resources: some that a pattern means, and some that it just does not.</summary>
internal sealed class PossibleValues(Chance chance)
{
    /// <summary>Something that a pattern stands for; variables are left to whoever fills them.</summary>
    public string Matching(string pattern)
    {
        var text = new System.Text.StringBuilder();
        foreach (var letter in pattern) text.Append(letter switch { '*' => Pick("", "x", "x-1"), '?' => Pick("a", "2"), _ => letter.ToString() });
        return text.ToString();
    }

    /// <summary>Something near: another letter, more or less of it, other case, or something else altogether.</summary>
    public string Near(string value) => value.StartsWith("arn:", StringComparison.Ordinal) ? NearArn(value) : chance.Next(6) switch
    {
        0 when value.Length > 0 => value[..^1],
        1 => value + "x",
        2 when value.Any(char.IsLetter) => Swapped(value),
        3 when value.Length > 0 => Changed(value, chance.Next(value.Length)),
        4 => "x" + value,
        _ => "something-else",
    };

    /// <summary>An ARN that differs in one of its parts.</summary>
    public string NearArn(string arn)
    {
        var parts = arn.Split(':', 6);
        var at = chance.Next(4);
        parts[at switch { 0 => 3, 1 => 4, _ => 5 }] = at switch { 0 => "eu-west-1", 1 => "999999999999", 2 => parts[5] + "x", _ => Near(parts[5]) };
        return string.Join(':', parts);
    }

    /// <summary>One of several.</summary>
    public T Pick<T>(params IReadOnlyList<T> several) => several[chance.Next(several.Count)];

    /// <summary>Whether something happens that happens so many times in a hundred.</summary>
    public bool Often(int percent) => chance.Next(100) < percent;

    private static string Swapped(string value)
    {
        var swapped = value.ToUpperInvariant();
        return swapped == value ? value.ToLowerInvariant() : swapped;
    }

    private static string Changed(string value, int at) => value[..at] + (value[at] == 'q' ? 'z' : 'q') + value[(at + 1)..];
}
