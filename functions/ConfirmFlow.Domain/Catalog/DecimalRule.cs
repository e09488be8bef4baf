using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>A number with a fixed count of decimals, such as an amount of money. It is kept as text, so that nothing rounds it.</summary>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest.</param>
/// <param name="Scale">How many decimals, 0 to 9. Fewer may be given; more only if they are zero.</param>
public sealed record DecimalRule(decimal Min, decimal Max, int Scale = 2) : ParameterRule
{
    /// <inheritdoc />
    public override string Allowed => string.Create(
        CultureInfo.InvariantCulture,
        $"a number from {Text(Min)} to {Text(Max)} with at most {Scale} decimals, written like \"{Text(Max)}\"");

    /// <inheritdoc />
    public override CanonicalJsonObject Schema => new CanonicalJsonObject()
        .Set("type", "string")
        .Set("pattern", $"^-?(?:0|[1-9][0-9]{{0,{DecimalText.MostDigits - 1}}}){(Scale > 0 ? $"(?:\\.[0-9]{{1,{Scale}}})?" : "")}$");

    internal override int Longest => Math.Max(Text(Min).Length, Text(Max).Length);

    internal override bool FitsTag => true;

    internal override IEnumerable<string> Flaws
    {
        get
        {
            if (Scale is < 0 or > DecimalText.MostDecimals) yield return "does not have 0 to 9 decimals";
            else if (Min > Max || !IsExact(Min) || !IsExact(Max)) yield return "has a range that makes no sense";
        }
    }

    /// <inheritdoc />
    public override bool TryRead(
        JsonElement proposed, bool asText, [NotNullWhen(true)] out ParameterValue? value, [NotNullWhen(false)] out string? problem)
    {
        var digits = proposed.ValueKind switch
        {
            JsonValueKind.String => JsonStrings.Read(proposed),
            JsonValueKind.Number when !asText => proposed.GetRawText(),
            _ => null,
        };
        value = null;
        problem = $"is not a number with at most {Scale} decimals";
        if (digits is null || !DecimalText.TryParse(digits, Scale, out var number)) return false;

        var allowed = number >= Min && number <= Max;
        value = allowed ? ParameterValue.OfText(Text(number)) : null;
        problem = allowed ? null : "is out of range";
        return allowed;
    }

    internal override CanonicalJsonObject Describe() => new CanonicalJsonObject()
        .Set("kind", "decimal").Set("min", Text(Min)).Set("max", Text(Max)).Set("scale", Scale);

    private bool IsExact(decimal number) => DecimalText.TryParse(number.ToString(CultureInfo.InvariantCulture), Scale, out _);

    private string Text(decimal number) => DecimalText.Format(number, Scale);
}
