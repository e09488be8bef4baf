using System.Globalization;

namespace ConfirmFlow.Domain;

/// <summary>A number as ECMAScript's Number::toString writes it, which RFC 8785 §3.2.2.3 demands.</summary>
internal static class CanonicalJsonNumber
{
    public static string Format(double value)
    {
        if (!double.IsFinite(value)) throw new CanonicalJsonException("A number is too large.");
        if (value == 0) return "0"; // -0 too

        // "E16" would write 17 digits; "R" writes the fewest that read back as the same number, which is ECMAScript's choice too.
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var (mantissa, exponent) = Split(shortest);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var padded = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = padded.TrimStart('0');
        var scale = whole - (padded.Length - digits.Length) + exponent;
        return (value < 0 ? "-" : "") + Place(digits.TrimEnd('0'), scale);
    }

    private static (string Mantissa, int Exponent) Split(string text)
    {
        var e = text.IndexOf('E', StringComparison.Ordinal);
        return e < 0 ? (text, 0) : (text[..e], int.Parse(text[(e + 1)..], CultureInfo.InvariantCulture));
    }

    /// <summary>Writes 0.<paramref name="digits"/> × 10^<paramref name="scale"/>.</summary>
    private static string Place(string digits, int scale) => scale switch
    {
        > 21 or <= -6 => Exponential(digits, scale - 1),
        <= 0 => "0." + new string('0', -scale) + digits,
        _ when digits.Length <= scale => digits.PadRight(scale, '0'),
        _ => digits[..scale] + "." + digits[scale..],
    };

    private static string Exponential(string digits, int exponent) =>
        (digits.Length == 1 ? digits : digits[..1] + "." + digits[1..])
        + (exponent < 0 ? "e-" : "e+")
        + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
}
