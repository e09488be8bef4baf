using System.Text.RegularExpressions;
using CsCheck;

namespace ConfirmFlow.Domain.Tests;

public class CheckingPatterns
{
    [Fact]
    public void A_catalog_takes_exactly_the_patterns_that_dotnet_takes_without_backtracking()
    {
        string[] piece =
        [
            "a", "Z", "7", "-", "_", "[0-9]", "[a-z]", "[A-Za-z0-9_.-]", "[a-]", "[z-a]", "[9-0]", "[a-Z]", "[.-0]", "[", "]", "[]", "[^a]", "{2}", "{2,4}", "{4,2}", "{2,}", "{,2}", "{2147483648}",
            "{1000}", "+", "*", "?", "(", ")", "(?:", "(?=", "|", ".", "\\", "\\1", "{", "}",
        ];
        var taken = 0;

        Gen.Int[0, piece.Length - 1].Select(i => piece[i]).Array[1, 5].Select(string.Concat).Sample(pattern =>
        {
            Assert.Equal(Compiles(pattern), IsTaken(pattern));
            if (IsTaken(pattern)) Interlocked.Increment(ref taken);
        }, iter: 2000);

        Assert.True(taken > 200);
    }

    private static bool Compiles(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking) is not null;
        }
        catch (Exception no) when (no is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsTaken(string pattern)
    {
        try
        {
            return new Catalog([SampleAction.With(new TextRule(pattern))]).All.Length == 1;
        }
        catch (InvalidDefinitionException)
        {
            return false;
        }
    }
}
