using System.Globalization;

namespace ConfirmFlow.Domain;

/// <summary>Durations as a policy file writes them: <c>90s</c>, <c>15m</c>, <c>4h</c>, <c>7d</c>.</summary>
internal static class DurationText
{
    /// <summary>Reads <c>[1-9][0-9]{0,5}[smhd]</c>.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length is < 2 or > 7 || text[0] == '0' || !text[..^1].All(char.IsAsciiDigit)) return false;

        var count = int.Parse(text[..^1], CultureInfo.InvariantCulture);
        duration = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            'd' => TimeSpan.FromDays(count),
            _ => TimeSpan.Zero,
        };
        return duration > TimeSpan.Zero;
    }

    /// <summary>Writes whole seconds in the largest unit that leaves no rest.</summary>
    public static string Format(TimeSpan duration)
    {
        var seconds = (long)duration.TotalSeconds;
        var (count, unit) = seconds switch
        {
            _ when seconds % 86400 == 0 => (seconds / 86400, "d"),
            _ when seconds % 3600 == 0 => (seconds / 3600, "h"),
            _ when seconds % 60 == 0 => (seconds / 60, "m"),
            _ => (seconds, "s"),
        };
        return count.ToString(CultureInfo.InvariantCulture) + unit;
    }
}
