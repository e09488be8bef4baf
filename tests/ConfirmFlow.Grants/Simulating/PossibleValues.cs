using System.Text;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Grants;

/// <summary>Values for condition keys, actions and resources: some that a pattern means, and some that it just does not.</summary>
internal sealed partial class PossibleValues(Chance chance)
{
    /// <summary>Something that a pattern stands for; variables are left to whoever fills them. In an ARN no star stands for nothing: what has no name, nobody can judge.</summary>
    public string Matching(string pattern)
    {
        var isArn = IsArn(pattern);
        var text = new StringBuilder();
        foreach (var letter in isArn ? AtHome(pattern) : pattern) text.Append(letter switch { '*' => isArn ? Pick("x", "x-1", "x-intake") : Pick("", "x", "x-1"), '?' => Pick("a", "2"), _ => letter.ToString() });
        return text.ToString();
    }

    /// <summary>Something near: another letter, more or less of it, other case, or something else altogether.</summary>
    public string Near(string value) => IsArn(value) ? NearArn(value) : chance.Next(6) switch
    {
        0 when value.Length > 1 => value[..^1],
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
        switch (chance.Next(4))
        {
            case 0: parts[3] = "eu-west-1"; break;
            case 1: parts[4] = "999999999999"; break;
            default: return NearName(arn);
        }

        return string.Join(':', parts);
    }

    /// <summary>An ARN of the same kind of thing, with a name that differs in one of its parts.</summary>
    public string NearName(string arn)
    {
        var parts = arn.Split(':', 6);
        var pieces = Separator().Split(parts[^1]);
        var at = pieces.Length == 1 ? 0 : 2 * (1 + chance.Next(pieces.Length / 2));
        pieces[at] = Near(pieces[at]);
        return string.Join(':', [.. parts[..^1], string.Concat(pieces)]);
    }

    /// <summary>One of several.</summary>
    public T Pick<T>(params IReadOnlyList<T> several) => several[chance.Next(several.Count)];

    /// <summary>Whether something happens that happens so many times in a hundred.</summary>
    public bool Often(int percent) => chance.Next(100) < percent;

    private static bool IsArn(string text) => text.StartsWith("arn:", StringComparison.Ordinal);

    // A star for a region or an account stands for the own one.
    private static string AtHome(string arn)
    {
        var parts = arn.Split(':', 6);
        if (parts[3] == "*") parts[3] = PolicyShelf.Region;
        if (parts[4] == "*") parts[4] = PolicyShelf.Account;
        return string.Join(':', parts);
    }

    private static string Swapped(string value)
    {
        var swapped = value.ToUpperInvariant();
        return swapped == value ? value.ToLowerInvariant() : swapped;
    }

    private static string Changed(string value, int at) => value[..at] + (value[at] == 'q' ? 'z' : 'q') + value[(at + 1)..];

    [GeneratedRegex("([/:])")]
    private static partial Regex Separator();
}
