using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Local;

/// <summary>A value that a parameter's rule takes, and that a person would find sensible.</summary>
internal static class SampleValue
{
    /// <param name="parameter">The parameter.</param>
    /// <param name="item">The item the action would be about, if there is one.</param>
    /// <param name="names">Names that exist.</param>
    public static string For(Parameter parameter, IReadOnlyDictionary<string, string>? item, IReadOnlyList<string> names) =>
        Candidates(parameter, item, names).Select(text => Taken(parameter.Rule, text)).FirstOrDefault(text => text is not null) ?? "";

    private static IEnumerable<string> Candidates(Parameter parameter, IReadOnlyDictionary<string, string>? item, IReadOnlyList<string> names)
    {
        if (item is not null && item.TryGetValue(parameter.Name, out var stored)) yield return stored;
        switch (parameter.Rule)
        {
            case TextRule { Pattern: null }:
                yield return "The customer asked for it; tried out on the console.";
                break;
            case IntegerRule whole:
                yield return Math.Clamp(14, whole.Min, whole.Max).ToString(CultureInfo.InvariantCulture);
                break;
            case DecimalRule number:
                yield return Math.Clamp(10m, number.Min, number.Max).ToString(CultureInfo.InvariantCulture);
                break;
            case ChoiceRule choice:
                yield return choice.Choices[0];
                break;
            case DateRule date:
                yield return (date.Min ?? date.Max ?? new DateOnly(2030, 1, 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case BooleanRule:
                yield return "false";
                break;
        }

        foreach (var name in names) yield return name;
        yield return "sample";
        yield return "1001";
    }

    // As the rule writes it, for instance with two decimals.
    private static string? Taken(ParameterRule rule, string text)
    {
        using var json = JsonDocument.Parse(JsonValue.Create(text).ToJsonString());
        return rule.TryRead(json.RootElement, asText: true, out var value, out _) ? value.Text : null;
    }
}
