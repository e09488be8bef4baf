using System.Globalization;

namespace ConfirmFlow.Local;

/// <summary>Instants as text: RFC 3339, UTC, milliseconds.</summary>
internal static class Instant
{
    /// <summary>Writes one.</summary>
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
