using System.Globalization;

namespace ConfirmFlow.Domain;

/// <summary>A regular expression of the plainest kind, such as <c>c-[0-9]{2,10}</c>: letters, digits, hyphens and classes of them, each with or without a number of times.</summary>
/// <remarks>It says yes only to what is surely a pattern without look-around and back-references. Whatever else there is, .NET has to say.</remarks>
internal static class PlainPattern
{
    private const int Most = 1000; // repeats, as deep as NonBacktracking goes

    /// <summary>Whether it is one.</summary>
    public static bool Is(string pattern)
    {
        var rest = pattern.AsSpan();
        while (!rest.IsEmpty)
        {
            if (!(IsPlain(rest[0]) ? Skip(ref rest, 1) : Class(ref rest)) || !Times(ref rest)) return false;
        }

        return true;
    }

    /// <summary>Whether it is one of which a text can be told in one go: at most one piece of it comes more or less often, so that there is next to nothing to go back to.</summary>
    public static bool IsSteady(string pattern) => Is(pattern) && pattern.Count(c => c is '+' or ',') <= 1;

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    // [a-z0-9-]: ranges that ascend within one kind; a hyphen that is no range stands last.
    private static bool Class(ref ReadOnlySpan<char> rest)
    {
        if (rest[0] is not '[' || rest.IndexOf(']') is not (> 1 and var close)) return false;

        var inside = rest[1..close];
        while (inside.Length > 0)
        {
            var range = inside is [_, '-', _, ..];
            if (range ? !Ascends(inside[0], inside[2]) : !(IsPlain(inside[0]) || inside[0] is '.') || (inside[0] is '-' && inside.Length > 1)) return false;
            inside = inside[(range ? 3 : 1)..];
        }

        return Skip(ref rest, close + 1);
    }

    private static bool Ascends(char low, char high) => low <= high
        && ((char.IsAsciiDigit(low) && char.IsAsciiDigit(high)) || (char.IsAsciiLetterLower(low) && char.IsAsciiLetterLower(high))
            || (char.IsAsciiLetterUpper(low) && char.IsAsciiLetterUpper(high)));

    // +, {2}, {2,4}, or nothing. What would follow a second time is no piece, and ends the reading.
    private static bool Times(ref ReadOnlySpan<char> rest)
    {
        if (rest is ['+', ..]) return Skip(ref rest, 1);
        if (rest is not ['{', ..]) return true;
        if (rest.IndexOf('}') is not (> 1 and var close)) return false;

        var inside = rest[1..close];
        var comma = inside.IndexOf(',');
        if (!Number(comma < 0 ? inside : inside[..comma], out var least) || !Number(inside[(comma + 1)..], out var most) || least > most) return false;
        return Skip(ref rest, close + 1);
    }

    private static bool Number(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        return digits is { Length: > 0 and <= 4 } && !digits.ContainsAnyExceptInRange('0', '9') && (number = int.Parse(digits, CultureInfo.InvariantCulture)) <= Most;
    }

    private static bool Skip(ref ReadOnlySpan<char> rest, int count)
    {
        rest = rest[count..];
        return true;
    }
}
