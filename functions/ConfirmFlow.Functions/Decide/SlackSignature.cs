using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConfirmFlow.Functions;

/// <summary>Whether a callback is Slack's, and of now.</summary>
/// <remarks>https://docs.slack.dev/authentication/verifying-requests-from-slack: <c>v0=</c> and, in hexadecimal, HMAC-SHA256 over <c>v0:{timestamp}:{body as it came}</c>, keyed with the app's signing secret.</remarks>
internal static class SlackSignature
{
    public const string Header = "x-slack-signature";
    public const string TimestampHeader = "x-slack-request-timestamp";

    private const string Version = "v0";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>Whether all of it holds; nothing tells which part does not.</summary>
    /// <param name="secret">The app's signing secret.</param>
    /// <param name="timestamp">The header's text: seconds since 1970.</param>
    /// <param name="signature">The header's text.</param>
    /// <param name="body">The body as it came.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static bool IsGenuine(string secret, string? timestamp, string? signature, string body, DateTimeOffset now)
    {
        // An empty secret would be one that everybody knows.
        if (secret.Length == 0 || signature is null || !IsNow(timestamp, now)) return false;

        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{Version}:{timestamp}:{body}"));
        // In constant time: how much of it is right is not to be measured.
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes($"{Version}={Convert.ToHexStringLower(mac)}"), Encoding.UTF8.GetBytes(signature));
    }

    // Replays: within the window they change nothing, since nobody decides twice; beyond it they are not even looked at.
    private static bool IsNow(string? timestamp, DateTimeOffset now) =>
        timestamp is { Length: > 0 and <= 11 } && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && (now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() <= Window;
}
