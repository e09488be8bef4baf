using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>A whole number.</summary>
/// <param name="Min">The smallest, at least -(2^53 - 1).</param>
/// <param name="Max">The largest, at most 2^53 - 1.</param>
public sealed record IntegerRule(long Min, long Max) : ParameterRule
{
    /// <inheritdoc />
    public override string Allowed => string.Create(CultureInfo.InvariantCulture, $"a whole number from {Min} to {Max}");

    /// <inheritdoc />
    public override CanonicalJsonObject Schema => new CanonicalJsonObject().Set("type", "integer").Set("minimum", Min).Set("maximum", Max);

    internal override int Longest => Math.Max(Text(Min).Length, Text(Max).Length);

    internal override bool FitsTag => true;

    internal override IEnumerable<string> Flaws =>
        Min > Max || Min < -CanonicalJsonObject.MaxInteger || Max > CanonicalJsonObject.MaxInteger
            ? ["has a range that makes no sense"]
            : [];

    /// <inheritdoc />
    public override bool TryRead(
        JsonElement proposed, bool asText, [NotNullWhen(true)] out ParameterValue? value, [NotNullWhen(false)] out string? problem)
    {
        value = null;
        problem = "is not a whole number";
        if (proposed.ValueKind != (asText ? JsonValueKind.String : JsonValueKind.Number)) return false;

        var digits = asText ? JsonStrings.Read(proposed) : proposed.GetRawText();
        if (digits is null || !DecimalText.TryParse(digits, 0, out var number)) return false;

        var allowed = number >= Min && number <= Max;
        value = allowed ? new(Text((long)number), Text((long)number)) : null;
        problem = allowed ? null : "is out of range";
        return allowed;
    }

    internal override CanonicalJsonObject Describe() => new CanonicalJsonObject().Set("kind", "integer").Set("min", Min).Set("max", Max);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
