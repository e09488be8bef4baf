using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Slack's side of callbacks: what it sends when somebody presses, signed as Slack signs.</summary>
internal static class Slack
{
    public const string SigningSecret = "0123456789abcdef0123456789abcdef";
    public const string Channel = "C0123456789";
    public const string AdasAccount = "U0ADA000001";
    public const string GracesAccount = "U0GRACE0001";
    public const string RitasAccount = "U0RITA00001";
    public const string Stranger = "U0EVE000001";

    /// <summary>The app's conversation with one account.</summary>
    public static string AloneWith(string account) => "D" + account[1..];

    /// <summary>The signing secret.</summary>
    public sealed class Secret : ISecrets
    {
        public Task<string> Find(string name, CancellationToken cancel) =>
            cancel.IsCancellationRequested ? Task.FromCanceled<string>(cancel) : name == "signingSecret" ? Task.FromResult(SigningSecret) : throw new SecretUnreadableException(name, "there is no such text");
    }

    /// <summary>A secret that has nothing in it.</summary>
    public sealed class NoSecret : ISecrets
    {
        public Task<string> Find(string name, CancellationToken cancel) => throw new SecretUnreadableException(name, "status 400");
    }

    /// <summary>A press on a message's button.</summary>
    public static string Press(string user, string action, string token, string channel = Channel, string message = "1700000000.000001") => Form(new
    {
        type = "block_actions",
        user = new { id = user, username = "somebody", team_id = "T0123456789" },
        team = new { id = "T0123456789" },
        container = new { type = "message", message_ts = message, channel_id = channel },
        channel = new { id = channel, name = "ops" },
        trigger_id = "12321423423.333649436676.d8c1bb837935619ccad0f624c448ffb3",
        response_url = "https://hooks.slack.com/actions/T0123456789/1/x",
        actions = new[] { new { type = "button", block_id = "decide", action_id = action, value = token, action_ts = "1700000001.000001" } },
    });

    /// <summary>A modal that is sent off.</summary>
    public static string Submit(string user, string token, string? comment, string? reason = null, string callback = "deny") => Form(new
    {
        type = "view_submission",
        user = new { id = user },
        team = new { id = "T0123456789" },
        view = new
        {
            type = "modal",
            callback_id = callback,
            private_metadata = token,
            state = new
            {
                values = new
                {
                    comment = new { comment = new { type = "plain_text_input", value = comment } },
                    reason = new { reason = new { type = "static_select", selected_option = reason is null ? null : new { value = reason } } },
                },
            },
        },
    });

    /// <summary>The event that the HTTP API makes of a callback: the form arrives in base64.</summary>
    public static HttpEvent Event(string body, DateTimeOffset at, string secret = SigningSecret, string? signature = null)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new()
        {
            Headers = new()
            {
                ["content-type"] = "application/x-www-form-urlencoded",
                [SlackSignature.TimestampHeader] = timestamp,
                [SlackSignature.Header] = signature ?? Sign(secret, timestamp, body),
            },
            Body = Convert.ToBase64String(Encoding.UTF8.GetBytes(body)),
            IsBase64Encoded = true,
        };
    }

    /// <summary>The signature, from the definition of HMAC (RFC 2104) and a hash alone, so that it is not our own check that signs.</summary>
    public static string Sign(string secret, string timestamp, string body)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        key = [.. key.Length > 64 ? SHA256.HashData(key) : key];
        Array.Resize(ref key, 64);
        var inner = SHA256.HashData([.. key.Select(each => (byte)(each ^ 0x36)), .. Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")]);
        return "v0=" + Convert.ToHexStringLower(SHA256.HashData([.. key.Select(each => (byte)(each ^ 0x5c)), .. inner]));
    }

    private static string Form(object payload) => "payload=" + Uri.EscapeDataString(JsonSerializer.Serialize(payload)).Replace("%20", "+", StringComparison.Ordinal);
}
