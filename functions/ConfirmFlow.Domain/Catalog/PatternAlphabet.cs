namespace ConfirmFlow.Domain;

/// <summary>Which characters a regular expression can match, as far as can be told by reading it.</summary>
internal static class PatternAlphabet
{
    /// <summary>Whether all that the pattern can match is fit for a session tag.</summary>
    public static bool FitsTag(string pattern) => IsOf(pattern, letter => TagText.Has([letter]));

    /// <summary>
    /// Whether all that the pattern can match is of some letters. Literals, escaped punctuation, plain classes, groups,
    /// alternatives and quantifiers are understood. Anything else (<c>.</c>, <c>\d</c>, which is every script's digits, <c>[^…]</c>) is no.
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="isAllowed">Whether a letter is one of them; no letter that stands for something else in a pattern is.</param>
    public static bool IsOf(string pattern, Func<char, bool> isAllowed)
    {
        var at = 0;
        while (at < pattern.Length)
        {
            var c = pattern[at++];
            var good = c switch
            {
                '[' => Class(pattern, ref at, isAllowed),
                '(' => Group(pattern, ref at),
                '{' => Count(pattern, ref at),
                ')' or '|' or '*' or '+' or '?' => true,
                '.' or '^' or '$' => false,
                _ => Literal(pattern, c, ref at) is { } literal && isAllowed(literal),
            };
            if (!good) return false;
        }

        return true;
    }

    /// <summary>The character meant by one that was read; null when it stands for more than itself.</summary>
    private static char? Literal(string pattern, char c, ref int at)
    {
        if (c is not '\\') return c;
        if (at == pattern.Length || !char.IsAscii(pattern[at]) || char.IsLetterOrDigit(pattern[at])) return null;
        return pattern[at++];
    }

    private static bool Group(string pattern, ref int at)
    {
        if (at == pattern.Length || pattern[at] is not '?') return true;
        if (!pattern.AsSpan(at).StartsWith("?:")) return false;
        at += 2;
        return true;
    }

    private static bool Count(string pattern, ref int at)
    {
        // {2}, {2,} and {2,4}; braces around anything else, even {,4}, are letters to .NET.
        var close = pattern.IndexOf('}', at);
        if (close < 0 || !char.IsAsciiDigit(pattern[at])) return false;
        var numbers = pattern[at..close].Split(',');
        if (numbers.Length > 2 || !numbers.All(number => number.All(char.IsAsciiDigit))) return false;
        at = close + 1;
        return true;
    }

    private static bool Class(string pattern, ref int at, Func<char, bool> isAllowed)
    {
        if (at < pattern.Length && pattern[at] is ']') return false; // there it is a letter to .NET, and the end to others
        while (at < pattern.Length)
        {
            var c = pattern[at++];
            if (c is ']') return true;
            if (Literal(pattern, c, ref at) is not { } low) return false;

            var high = low;
            if (at + 1 < pattern.Length && pattern[at] is '-' && pattern[at + 1] is not ']')
            {
                c = pattern[at + 1];
                at += 2;
                if (Literal(pattern, c, ref at) is not { } end) return false;
                high = end;
            }

            // Neither [^a] nor the subtraction [a-z-[aeiou]] comes through: a tag holds no ^ and no [.
            for (var each = low; each <= high; each++)
            {
                if (!isAllowed(each)) return false;
            }
        }

        return false;
    }
}
