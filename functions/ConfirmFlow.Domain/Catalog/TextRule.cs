using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Domain;

/// <summary>Plain text. Control, invisible and direction-changing characters are never allowed.</summary>
/// <param name="Pattern">A regular expression for the whole text, written without <c>^</c> and <c>$</c>; null for any text.</param>
/// <param name="MinLength">The fewest characters (code points).</param>
/// <param name="MaxLength">The most characters (code points), up to 4,000.</param>
/// <param name="Multiline">Whether line feeds are allowed.</param>
/// <param name="Words">What is allowed, in words, such as "four digits"; a pattern without words is told as it is.</param>
public sealed record TextRule(string? Pattern = null, int MinLength = 1, int MaxLength = 200, bool Multiline = false, string? Words = null)
    : ParameterRule
{
    /// <inheritdoc />
    public override string Allowed => Words
        ?? $"text of {MinLength} to {MaxLength} characters"
        + (Multiline ? "" : " on one line")
        + (Pattern is null ? "" : $" in the form {Pattern}");

    /// <inheritdoc />
    public override CanonicalJsonObject Schema => new CanonicalJsonObject()
        .Set("type", "string")
        .Set("minLength", MinLength)
        .Set("maxLength", MaxLength)
        .Set("pattern", Pattern is null ? null : $"^(?:{Pattern})$");

    internal override int Longest => MaxLength;

    internal override bool FitsTag =>
        !Multiline && MinLength > 0 && MaxLength <= TagText.Longest && Pattern is not null && PatternAlphabet.FitsTag(Pattern);

    /// <summary>Whether all that it takes is one word, fit for a tag.</summary>
    internal bool IsOneWord => FitsTag && PatternAlphabet.IsOf(Pattern!, letter => letter is not ' ' && TagText.Has([letter]));

    internal override IEnumerable<string> Flaws
    {
        get
        {
            if (MinLength < 0 || MaxLength < 1 || MinLength > MaxLength || MaxLength > 4000) yield return "has lengths that make no sense";
            if (Words is not null && PlainText.Flaw(Words) is { } flaw) yield return "has words that " + flaw;
            if (Pattern is null) yield break;
            if (Pattern.StartsWith('^') || Pattern.EndsWith('$'))
                yield return "has a pattern with anchors: it is for the whole text anyway";
            if (!IsPattern(Pattern)) yield return "has a pattern that is no regular expression without look-around and back-references";
        }
    }

    /// <inheritdoc />
    public override bool TryRead(
        JsonElement proposed, bool asText, [NotNullWhen(true)] out ParameterValue? value, [NotNullWhen(false)] out string? problem)
    {
        value = null;
        problem = "is not a text";
        if (proposed.ValueKind is not JsonValueKind.String) return false;
        if (JsonStrings.Read(proposed) is not { } text)
        {
            problem = "holds half of a surrogate pair";
            return false;
        }

        problem = ProblemWith(text);
        value = problem is null ? ParameterValue.OfText(text) : null;
        return value is not null;
    }

    internal override CanonicalJsonObject Describe() => new CanonicalJsonObject()
        .Set("kind", "text").Set("pattern", Pattern).Set("minLength", MinLength).Set("maxLength", MaxLength)
        .Set("multiline", Multiline).Set("words", Words);

    private string? ProblemWith(string text)
    {
        // The length first: what follows takes time in proportion to it.
        if (text.Length > 2 * MaxLength) return "is too long";
        if (PlainText.Flaw(text, Multiline) is { } flaw) return flaw;

        var length = text.EnumerateRunes().Count();
        if (length > MaxLength) return "is too long";
        if (length < MinLength) return "is too short";
        if (MinLength > 0 && string.IsNullOrWhiteSpace(text)) return "is blank";
        if (Pattern is null) return null;
        // People would take the one with white space at its end for the one without.
        if (!Multiline && text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))) return "begins or ends with white space";
        return Whole(Pattern).IsMatch(text) ? null : "does not have the right form";
    }

    // NonBacktracking: the time is in proportion to the text, whatever the pattern. It takes a start as long as a call to make one, and a pattern such as c-[0-9]{2,10} does not
    // need it. \z: a final line feed is part of the text.
    private static Regex Whole(string pattern) => new(
        $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant | (PlainPattern.IsSteady(pattern) ? RegexOptions.None : RegexOptions.NonBacktracking));

    private static bool IsPattern(string pattern)
    {
        // Every process checks its whole catalog when it starts: the usual patterns are known by reading them, without building an automaton of each.
        if (PlainPattern.Is(pattern)) return true;

        // By itself: "a)|(b" is a pattern only between the parentheses that Whole puts around it, and would free itself from its anchors.
        try { return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant) is not null; }
        catch (ArgumentException) { return false; }
        catch (NotSupportedException) { return false; }
    }
}
