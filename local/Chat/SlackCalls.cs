using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Sends what is pressed in the chat window to the app's request URL, as Slack does: a form with a payload, signed with the app's signing secret.</summary>
/// <remarks>https://docs.slack.dev/interactivity/handling-user-interaction and https://docs.slack.dev/authentication/verifying-requests-from-slack.</remarks>
internal sealed class SlackCalls(LocalChats chats, ChatRoom room, string endpoint, TimeProvider time) : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(3) };

    /// <summary>A press on a button.</summary>
    public async Task Press(string user, string channel, string message, string action, string value, CancellationToken cancel)
    {
        var (status, _) = await Send(new()
        {
            ["type"] = "block_actions",
            ["user"] = User(user),
            ["team"] = new JsonObject { ["id"] = "T0LOCAL0000" },
            ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message, ["channel_id"] = channel },
            ["channel"] = new JsonObject { ["id"] = channel, ["name"] = "local" },
            ["trigger_id"] = room.Trigger(user),
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["value"] = value }),
        }, cancel);
        if (status != 200) room.Show(user, $"Slack shows a warning sign: the app answered {status}.");
    }

    /// <summary>A modal that is sent off.</summary>
    public async Task Submit(string user, JsonObject view, string comment, string reason, CancellationToken cancel)
    {
        var sent = (JsonObject)view.DeepClone();
        sent["state"] = new JsonObject
        {
            ["values"] = new JsonObject
            {
                ["comment"] = new JsonObject { ["comment"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = comment.Length > 0 ? comment : null } },
                ["reason"] = new JsonObject { ["reason"] = new JsonObject { ["type"] = "static_select", ["selected_option"] = reason.Length > 0 ? new JsonObject { ["value"] = reason } : null } },
            },
        };
        var (status, body) = await Send(new() { ["type"] = "view_submission", ["user"] = User(user), ["team"] = new JsonObject { ["id"] = "T0LOCAL0000" }, ["view"] = sent }, cancel);
        if (status == 200 && body.Length == 0) room.Close(user);
        else room.Show(user, status == 200 && JsonNode.Parse(body) is JsonObject answer ? string.Join(' ', answer.ObjectOf("errors").Select(error => error.Value.Text())) : $"Slack shows a warning sign: the app answered {status}.");
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<(int Status, string Body)> Send(JsonObject payload, CancellationToken cancel)
    {
        var body = "payload=" + Uri.EscapeDataString(payload.ToJsonString());
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(chats.SigningSecret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        using var asked = new HttpRequestMessage(HttpMethod.Post, $"{endpoint}/slack/interactions") { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
        asked.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        asked.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(mac));
        try
        {
            using var answer = await http.SendAsync(asked, cancel);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // As Slack: three seconds, and no more.
            return (504, "");
        }
    }

    private static JsonObject User(string id) => new() { ["id"] = id, ["team_id"] = "T0LOCAL0000" };
}
