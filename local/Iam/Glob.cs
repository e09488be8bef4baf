namespace ConfirmFlow.Local;

/// <summary>Matching with <c>*</c> and <c>?</c>, which are private characters here so that a value's own stars stay stars. A value's own private characters are written in two.</summary>
internal static class Glob
{
    private const char Run = '\uE000';
    private const char One = '\uE001';
    private const char Quote = '\uE002';
    private const string Quoted = "\uE000\uE001\uE002";

    /// <summary>Text in which stars and question marks are wildcards.</summary>
    public static string From(string text) => Literal(text).Replace('*', Run).Replace('?', One);

    /// <summary>Text in which nothing is a wildcard.</summary>
    public static string Literal(string text) =>
        text.AsSpan().ContainsAny(Quoted) ? string.Concat(text.Select(one => Quoted.Contains(one) ? $"{Quote}{Quoted.IndexOf(one)}" : one.ToString())) : text;

    /// <summary>Whether a value is all of what the glob describes.</summary>
    public static bool Matches(string glob, string value, StringComparison comparison = StringComparison.Ordinal)
    {
        int at = 0, seen = 0, star = -1, resume = 0;
        while (seen < value.Length)
        {
            if (at < glob.Length && glob[at] == Run)
            {
                star = at++;
                resume = seen;
            }
            else if (at < glob.Length && IsOne(glob, at, value.AsSpan(seen, 1), comparison))
            {
                at += glob[at] == Quote ? 2 : 1;
                seen++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                seen = ++resume;
            }
            else
            {
                return false;
            }
        }

        return glob.AsSpan(at).TrimStart(Run).IsEmpty;
    }

    /// <summary>
    /// Whether the ARN of a resource matches as <c>Resource</c> has it: a wildcard stays within its part, but a star that is the last character of one can reach beyond the colon.
    /// (IAM User Guide, "IAM JSON policy elements: Resource", "Using wildcards in resource ARNs".)
    /// </summary>
    public static bool MatchesResource(string glob, string arn) => MatchesResource(glob.Split(':', 6), arn.Split(':'));

    /// <summary>Whether an ARN matches part by part, as the operators for ARNs have it: a wildcard does not reach across the first five colons.</summary>
    public static bool MatchesArn(string glob, string arn)
    {
        if (glob == Run.ToString())
        {
            return true;
        }

        var wanted = glob.Split(':', 6);
        var parts = arn.Split(':', wanted.Length);
        return parts.Length == wanted.Length && wanted.Zip(parts).All(pair => Matches(pair.First, pair.Second));
    }

    private static bool MatchesResource(ReadOnlySpan<string> wanted, ReadOnlySpan<string> parts)
    {
        if (wanted.Length == 1) return Matches(wanted[0], string.Join(':', parts));
        if (parts.Length < 2 || !Matches(wanted[0], parts[0])) return false;

        var furthest = wanted[0].EndsWith(Run) ? parts.Length - 1 : 1;
        for (var taken = 1; taken <= furthest; taken++)
            if (MatchesResource(wanted[1..], parts[taken..])) return true;

        return false;
    }

    private static bool IsOne(string glob, int at, ReadOnlySpan<char> value, StringComparison comparison) => glob[at] switch
    {
        One => true,
        Quote => value[0] == Quoted[glob[at + 1] - '0'],
        _ => glob.AsSpan(at, 1).Equals(value, comparison),
    };
}
