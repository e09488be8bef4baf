using System.Text.RegularExpressions;
using CsCheck;

namespace ConfirmFlow.Domain.Tests;

public class KeepingPatternsOutOfTargets
{
    [Theory]
    [InlineData("[0-9]{4,12}")]
    [InlineData("c-[0-9]{2,10}")]
    [InlineData("(?:a|b)+x?")]
    [InlineData("([A-Z][a-z]*)( [A-Z][a-z]*)*")]
    [InlineData(@"[A-Za-z0-9_.\-]+\.txt")]
    [InlineData("[a-z-]+@[a-z.]+")]
    public void A_pattern_of_harmless_characters_may_name_a_target(string pattern) => Assert.True(IsTaken(pattern));

    [Theory]
    [InlineData(".+")]
    [InlineData(@"\d{4}")] // every script's digits
    [InlineData(@"\w+")]
    [InlineData(@"[\w]+")]
    [InlineData(@"\x2a")]
    [InlineData(@"\u002a")]
    [InlineData(@"[^/]+")]
    [InlineData(@"a\*")]
    [InlineData(@"a\?")]
    [InlineData(@"\$\{x\}")]
    [InlineData("[!-~]+")]
    [InlineData("[+-?]+")]
    [InlineData("[a-z-[aeiou]]+")]
    [InlineData("(?i)k+")]
    [InlineData("(?<n>a)")]
    [InlineData("é+")]
    [InlineData("a\\")]
    [InlineData("[a-z")]
    [InlineData("a{2,x}")]
    [InlineData("a,b")]
    [InlineData("a)|(b")] // free of its anchors, once there are parentheses around it
    [InlineData("{}")]
    [InlineData("[]*[0-9]")] // to .NET, one class
    [InlineData("a{,3}")] // letters, to .NET
    [InlineData("a{1,2,3}")]
    public void Any_other_pattern_may_not(string pattern) => Assert.False(IsTaken(pattern));

    [Fact]
    public void What_a_taken_pattern_matches_is_never_a_pattern_or_variable_of_IAM()
    {
        string[] piece =
        [
            "a", "-", "[", "]", "^", "\\", "*", "?", "$", "{", "}", "(", ")", "|", "+", ".", ":", "2", ",", "[0-9]", "[a-z]", "[^a]", "\\d", "\\*", "\\$", "(?:", "[!-~]",
        ];
        const string letters = "a-*?${}2!\\\"";
        var pieces = Gen.Int[0, piece.Length - 1].Select(i => piece[i]);
        var texts = Gen.Int[0, letters.Length - 1].Select(i => letters[i]).Array[1, 3].Select(chars => new string(chars));
        var taken = 0;

        Gen.Select(pieces.Array[1, 6].Select(string.Concat), texts.Array[50]).Sample((pattern, candidates) =>
        {
            if (!IsTaken(pattern)) return;
            Interlocked.Increment(ref taken);
            var whole = new Regex($@"\A(?:{pattern})\z");
            Assert.DoesNotContain(candidates, text => text.Any("*?${}\\\"!".Contains) && whole.IsMatch(text));
        }, iter: 2000);

        Assert.True(taken > 80);
    }

    private static bool IsTaken(string pattern)
    {
        try
        {
            var target = SampleAction.Refund.Parameters[0] with { Rule = new TextRule(pattern) };
            return new Catalog([SampleAction.Refund with { Title = "Refund", Effect = "An order is refunded.", Parameters = SampleAction.Refund.Parameters.SetItem(0, target) }]).All.Length == 1;
        }
        catch (InvalidDefinitionException)
        {
            return false;
        }
    }
}
