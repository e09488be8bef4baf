using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace ConfirmFlow.Domain;

/// <summary>A calendar date, written <c>yyyy-MM-dd</c>.</summary>
/// <param name="Min">The first; null for any.</param>
/// <param name="Max">The last; null for any.</param>
public sealed record DateRule(DateOnly? Min = null, DateOnly? Max = null) : ParameterRule
{
    internal const string Format = "yyyy-MM-dd";

    /// <inheritdoc />
    public override string Allowed =>
        "a date written yyyy-MM-dd"
        + (Min is { } min ? ", not before " + Text(min) : "")
        + (Max is { } max ? ", not after " + Text(max) : "");

    /// <inheritdoc />
    public override CanonicalJsonObject Schema => new CanonicalJsonObject().Set("type", "string").Set("format", "date");

    internal override int Longest => Format.Length;

    internal override bool FitsTag => true;

    internal override IEnumerable<string> Flaws => Min > Max ? ["has a range that makes no sense"] : [];

    /// <inheritdoc />
    public override bool TryRead(
        JsonElement proposed, bool asText, [NotNullWhen(true)] out ParameterValue? value, [NotNullWhen(false)] out string? problem)
    {
        value = null;
        problem = "is not a date";
        if (proposed.ValueKind is not JsonValueKind.String || JsonStrings.Read(proposed) is not { } text) return false;
        if (!DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return false;

        var allowed = !(date < Min) && !(date > Max);
        value = allowed ? ParameterValue.OfText(Text(date)) : null;
        problem = allowed ? null : "is out of range";
        return allowed;
    }

    internal override CanonicalJsonObject Describe() => new CanonicalJsonObject()
        .Set("kind", "date").Set("min", Min is { } min ? Text(min) : null).Set("max", Max is { } max ? Text(max) : null);

    private static string Text(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);
}
