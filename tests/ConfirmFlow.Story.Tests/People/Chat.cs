using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ConfirmFlow.Story.Tests;

/// <summary>A message as it stands in a chat.</summary>
internal sealed record ChatMessage(string Chat, string Channel, string Id, JsonElement Body)
{
    /// <summary>The values, or addresses, of its buttons.</summary>
    public Dictionary<string, string> Buttons => Body.TryGetProperty("blocks", out var blocks)
        ? blocks.EnumerateArray().Where(block => block.GetProperty("type").GetString() == "actions").SelectMany(block => block.GetProperty("elements").EnumerateArray())
            .ToDictionary(button => button.GetProperty("action_id").GetString()!, button => (button.TryGetProperty("value", out var value) ? value : button.GetProperty("url")).GetString()!)
        : [];

    /// <summary>All of it.</summary>
    public string Text => Body.GetRawText();
}

/// <summary>The chat window of a local run, and Slack's side of callbacks.</summary>
internal sealed class Chat(Uri address)
{
    private static readonly HttpClient Http = new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>The account that the policy maps to somebody.</summary>
    public async Task<string> AccountOf(string person) => (await Read()).GetProperty("users").EnumerateObject().Single(user => user.Value.GetString() == person).Name;

    /// <summary>What Slack calls the app's conversation with an account.</summary>
    public static string AloneWith(string account) => "D" + account[1..];

    /// <summary>The messages about a request, as soon as there is one in that chat.</summary>
    public Task<ChatMessage> About(string id, string chat = "Slack", Func<ChatMessage, bool>? which = null) => Eventually.Finds(async () =>
        (await All()).LastOrDefault(message => message.Chat == chat && message.Text.Contains(id, StringComparison.Ordinal) && (which?.Invoke(message) ?? true)), $"a message in {chat} about {id}");

    /// <summary>All messages.</summary>
    public async Task<IReadOnlyList<ChatMessage>> All() =>
        [.. (await Read()).GetProperty("messages").EnumerateArray().Select(message => new ChatMessage(
            message.GetProperty("chat").GetString()!, message.GetProperty("channel").GetString()!, message.GetProperty("id").GetString()!, message.GetProperty("body")))];

    /// <summary>What an account was shown alone.</summary>
    public async Task<IReadOnlyList<string>> Told(string user) =>
        [.. (await Read()).GetProperty("asides").EnumerateArray().Where(aside => aside.GetProperty("user").GetString() == user).Select(aside => aside.GetProperty("text").GetString()!)];

    /// <summary>Whether a modal waits for an account.</summary>
    public async Task<bool> HasModal(string user) =>
        (await Read()).GetProperty("asides").EnumerateArray().Any(aside => aside.GetProperty("user").GetString() == user && aside.GetProperty("modal").ValueKind is JsonValueKind.Object);

    /// <summary>Presses a button in the chat window.</summary>
    public Task Press(string user, ChatMessage message, string action) => Window("press", new() { ["as"] = user, ["channel"] = message.Channel, ["message"] = message.Id, ["action"] = action, ["value"] = message.Buttons.GetValueOrDefault(action) ?? message.Buttons.Values.First() });

    /// <summary>Presses a button until it is so: on a busy machine a function can need longer than Slack waits, and then a person presses again.</summary>
    public Task Press(string user, ChatMessage message, string action, Func<Task<bool>> until) => Eventually.Is(async () =>
    {
        if (await until()) return true;
        await Press(user, message, action);
        return await until();
    }, $"{user} has pressed {action}");

    /// <summary>Presses a button until that account is told this.</summary>
    public Task Press(string user, ChatMessage message, string action, string told) =>
        Press(user, message, action, async () => (await Told(user)).Any(text => text.Contains(told, StringComparison.Ordinal)));

    /// <summary>Sends the modal off that waits for an account.</summary>
    public Task Submit(string user, string comment) => Window("submit", new() { ["as"] = user, ["comment"] = comment });

    /// <summary>The body of a press, as Slack would send it.</summary>
    public static string Callback(string user, string channel, string action, string token) => Form(new
    {
        type = "block_actions", user = new { id = user }, channel = new { id = channel }, container = new { message_ts = "1.1", channel_id = channel }, trigger_id = "1.2.3",
        actions = new[] { new { type = "button", action_id = action, value = token } },
    });

    /// <summary>The body of a window that is sent off, as Slack would send it.</summary>
    public static string Submission(string user, string token, string comment, string? reason = null, string window = "deny") => Form(new
    {
        type = "view_submission", user = new { id = user },
        view = new
        {
            callback_id = window, private_metadata = token,
            state = new { values = new { comment = new { comment = new { value = comment } }, reason = new { reason = new { selected_option = reason is null ? null : new { value = reason } } } } },
        },
    });

    private static string Form(object payload) => "payload=" + Uri.EscapeDataString(JsonSerializer.Serialize(payload));

    /// <summary>Sends a callback, signed by Node, and gives the status of the answer.</summary>
    /// <remarks>Where a busy machine was too slow it is sent again, as by whoever sees the warning sign, for as long as anything is waited for.</remarks>
    public async Task<HttpStatusCode> Send(string body, string? secret = null, TimeSpan late = default, string? signedBody = null)
    {
        var status = HttpStatusCode.ServiceUnavailable;
        await Eventually.Is(async () => (status = await SendOnce(body, secret, late, signedBody)) is not HttpStatusCode.ServiceUnavailable, "an answer to a callback");
        return status;
    }

    /// <summary>What stands in a callback's header for its time, as long ago as that.</summary>
    public static string Time(TimeSpan late) => (DateTimeOffset.UtcNow - late).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The signature of a body, by Node.</summary>
    public async Task<string> Sign(string? timestamp, string body, string? secret = null) =>
        await NodeSigns(secret ?? (await Read()).GetProperty("signingSecret").GetString()!, $"v0:{timestamp}:{body}");

    /// <summary>Sends anything to the request URL; a header that is null is left out.</summary>
    public async Task<(HttpStatusCode Status, string Body)> Deliver(HttpMethod method, string body, string? timestamp, string? signature)
    {
        using var asked = new HttpRequestMessage(method, new Uri(address, "/slack/interactions"));
        if (method != HttpMethod.Get) asked.Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
        if (timestamp is not null) asked.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        if (signature is not null) asked.Headers.Add("X-Slack-Signature", signature);
        using var answer = await Http.SendAsync(asked);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpStatusCode> SendOnce(string body, string? secret, TimeSpan late, string? signedBody)
    {
        var timestamp = Time(late);
        return (await Deliver(HttpMethod.Post, body, timestamp, await Sign(timestamp, signedBody ?? body, secret))).Status;
    }

    private async Task Window(string form, Dictionary<string, string> fields)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/local/chat/" + form)) { Content = new FormUrlEncodedContent(fields) };
        asked.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await Http.SendAsync(asked);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private async Task<JsonElement> Read() => JsonDocument.Parse(await Http.GetStringAsync(new Uri(address, "/local/chat.json"))).RootElement;

    private static async Task<string> NodeSigns(string secret, string text)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-e", "const c=[];process.stdin.on('data',d=>c.push(d)).on('end',()=>console.log('v0='+require('crypto').createHmac('sha256',process.argv[1]).update(Buffer.concat(c)).digest('hex')))", secret]) start.ArgumentList.Add(argument);
        using var node = Process.Start(start)!;
        await node.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(text));
        node.StandardInput.Close();
        return (await node.StandardOutput.ReadToEndAsync()).Trim();
    }
}
