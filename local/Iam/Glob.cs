namespace ConfirmFlow.Local;

/// <summary>Matching with <c>*</c> and <c>?</c>, which are private characters here so that a value's own stars stay stars.</summary>
internal static class Glob
{
    private const char Run = '\uE000';
    private const char One = '\uE001';

    /// <summary>Text in which stars and question marks are wildcards.</summary>
    public static string From(string text) => text.Replace('*', Run).Replace('?', One);

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
            else if (at < glob.Length && (glob[at] == One || glob.AsSpan(at, 1).Equals(value.AsSpan(seen, 1), comparison)))
            {
                at++;
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

    /// <summary>Whether an ARN matches part by part: a wildcard does not reach across the first five colons.</summary>
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
}
