using System.Collections.Immutable;
using System.Globalization;

namespace ConfirmFlow.Domain;

/// <summary>Something that a parameter must be for a case of a policy to fit.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Values">With what: the text of one value, or of several for <see cref="Comparison.Is"/> and <see cref="Comparison.IsNot"/>, or none.</param>
public sealed record Condition(string Parameter, Comparison Comparison, ImmutableArray<string> Values)
{
    /// <summary>Whether a value fits; null when that cannot be told, since it is not of the kind that is compared.</summary>
    /// <param name="text">The parameter's value; null when it was not given, which fits nothing but <see cref="Comparison.NotGiven"/>.</param>
    public bool? Fits(string? text) => Comparison switch
    {
        Comparison.Given => text is not null,
        Comparison.NotGiven => text is null,
        _ when text is null => false,
        Comparison.Is => Values.Contains(text, StringComparer.Ordinal),
        Comparison.IsNot => !Values.Contains(text, StringComparer.Ordinal),
        _ when Order(text) is { } value && Bound is { } bound => Compared(value, bound),
        _ => null,
    };

    /// <summary>Whether every value that fits this one fits the other one too.</summary>
    internal bool Implies(Condition other) => Parameter == other.Parameter && (Comparison, other.Comparison) switch
    {
        (Comparison.NotGiven, _) => other.Comparison is Comparison.NotGiven,
        (_, Comparison.Given) => true,
        (Comparison.Is, _) => Values.All(value => other.Fits(value) is true),
        (Comparison.IsNot, Comparison.IsNot) => other.Values.All(value => Values.Contains(value, StringComparer.Ordinal)),
        (Comparison.Over, Comparison.Over or Comparison.AtLeast) or (Comparison.AtLeast, Comparison.AtLeast) => Bound >= other.Bound,
        (Comparison.AtLeast, Comparison.Over) => Bound > other.Bound,
        (Comparison.Under, Comparison.Under or Comparison.AtMost) or (Comparison.AtMost, Comparison.AtMost) => Bound <= other.Bound,
        (Comparison.AtMost, Comparison.Under) => Bound < other.Bound,
        (not (Comparison.Given or Comparison.NotGiven), Comparison.IsNot) => other.Values.All(value => Fits(value) is false),
        _ => false,
    };

    /// <summary>The one value it is compared with, as something that has an order.</summary>
    internal decimal? Bound => Values is [var limit] ? Order(limit) : null;

    private bool? Compared(decimal value, decimal bound) => Comparison switch
    {
        Comparison.Over => value > bound,
        Comparison.AtLeast => value >= bound,
        Comparison.Under => value < bound,
        Comparison.AtMost => value <= bound,
        _ => null,
    };

    /// <summary>A number as it is, or a date as the count of its days.</summary>
    internal static decimal? Order(string text) =>
        DecimalText.TryParse(text, DecimalText.MostDecimals, out var number) ? number
        : DateOnly.TryParseExact(text, DateRule.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.DayNumber
        : null;
}
