using System.Text.Json;
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

    [Fact]
    public void A_text_has_the_form_that_it_has_without_backtracking_whatever_the_pattern()
    {
        string[] piece = ["a", "7", "-", "[0-9]", "[a-z]", "[a-z0-9-]", "{2}", "{1,3}", "+", "|", "(?:a|7)", "*"];
        var (steady, fitting) = (0, 0);

        Gen.Select(Gen.Int[0, piece.Length - 1].Select(i => piece[i]).Array[1, 5].Select(string.Concat), Gen.Char["ab7-"].Array[1, 6].Select(chars => new string(chars))).Sample((pattern, text) =>
        {
            if (!IsTaken(pattern)) return;

            var fits = new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking).IsMatch(text);
            using var proposed = JsonDocument.Parse(JsonSerializer.Serialize(text));
            Assert.Equal(fits, new TextRule(pattern).TryRead(proposed.RootElement, false, out _, out _));
            if (PlainPattern.IsSteady(pattern)) Interlocked.Increment(ref steady);
            if (fits) Interlocked.Increment(ref fitting);
        }, iter: 20_000);

        Assert.True(steady > 1000 && fitting > 500, $"{steady} {fitting}");
    }

    [Theory]
    [InlineData("c-[0-9]{2,10}", true)]
    [InlineData("[a-z]+", true)]
    [InlineData("[a-z]+[a-z]+", false)]
    [InlineData("[a-z]{1,9}-[a-z]+", false)]
    [InlineData("(?:a|b)", false)]
    public void A_pattern_whose_pieces_could_share_a_text_in_many_ways_is_not_steady(string pattern, bool steady) => Assert.Equal(steady, PlainPattern.IsSteady(pattern));

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
