using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>One of a set of texts, letter by letter.</summary>
/// <param name="Choices">What may be chosen: at most 50 different plain texts of at most 100 characters.</param>
public sealed record ChoiceRule(ImmutableArray<string> Choices) : ParameterRule
{
    /// <inheritdoc />
    public override string Allowed => "one of: " + string.Join(", ", Choices);

    /// <inheritdoc />
    public override CanonicalJsonObject Schema => new CanonicalJsonObject().Set("type", "string").Set("enum", Choices);

    internal override int Longest => Choices.Max(choice => choice.Length);

    internal override bool FitsTag => Choices.All(choice => TagText.Fits(choice));

    internal override IEnumerable<string> Flaws
    {
        get
        {
            if (Choices.IsDefaultOrEmpty || Choices.Length > 50) yield return "does not offer 1 to 50 choices";
            else if (Choices.Distinct(StringComparer.Ordinal).Count() < Choices.Length) yield return "offers a choice twice";
            else if (Choices.Any(choice => string.IsNullOrWhiteSpace(choice) || choice.Length > 100 || PlainText.Flaw(choice) is not null))
                yield return "offers a choice that is not plain text of 1 to 100 characters";
        }
    }

    /// <inheritdoc />
    public override bool TryRead(
        JsonElement proposed, bool asText, [NotNullWhen(true)] out ParameterValue? value, [NotNullWhen(false)] out string? problem)
    {
        var text = proposed.ValueKind is JsonValueKind.String ? JsonStrings.Read(proposed) : null;
        var allowed = text is not null && Choices.Contains(text, StringComparer.Ordinal);
        value = allowed ? ParameterValue.OfText(text!) : null;
        problem = allowed ? null : "is none of the choices";
        return allowed;
    }

    internal override CanonicalJsonObject Describe() => new CanonicalJsonObject().Set("kind", "choice").Set("choices", Choices);
}
