using System.Globalization;

namespace ConfirmFlow.Domain;

/// <summary>Numbers read digit by digit, so that none is rounded and none has two spellings.</summary>
internal static class DecimalText
{
    /// <summary>The most digits before the point; with nine after it, every such number is exact as a <see cref="decimal"/>.</summary>
    public const int MostDigits = 16;

    /// <summary>The most digits after the point.</summary>
    public const int MostDecimals = 9;

    /// <summary>Reads <c>-?(0|[1-9][0-9]*)(\.[0-9]+)?</c>; digits beyond <paramref name="scale"/> must be zero. No exponents.</summary>
    public static bool TryParse(string text, int scale, out decimal value)
    {
        value = 0;
        if (text.Length > 40) return false;

        var unsigned = text.StartsWith('-') ? text[1..] : text;
        var point = unsigned.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? unsigned : unsigned[..point];
        var fraction = point < 0 ? "" : unsigned[(point + 1)..];
        if (!whole.All(char.IsAsciiDigit) || whole.Length is 0 or > MostDigits || (whole.Length > 1 && whole[0] == '0')) return false;
        if (point >= 0 && (fraction.Length == 0 || !fraction.All(char.IsAsciiDigit))) return false;
        if (fraction.Skip(scale).Any(digit => digit != '0')) return false;

        value = decimal.Parse($"{whole}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (text.StartsWith('-')) value = -value;
        return true;
    }

    /// <summary>Writes a number with exactly <paramref name="scale"/> decimals.</summary>
    public static string Format(decimal value, int scale) =>
        value.ToString("F" + scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
