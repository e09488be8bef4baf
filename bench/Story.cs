using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Bench;

/// <summary>What one approval took, in milliseconds: until the agent had its answer, until the mail was there, and from the press until the action had run.</summary>
internal sealed record Approval(string RequestId, string LinkToken, double Answered, double Mailed, double Executed);

/// <summary>An agent asks for a refund, a person approves it, and it runs: over the wire, against the local run.</summary>
internal sealed partial class Story(Uri address) : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };

    private Aws Aws => new(address, http);

    /// <summary>Plays it once.</summary>
    public async Task<Approval> Play(int number, CancellationToken cancel)
    {
        var order = (50_000 + number).ToString(CultureInfo.InvariantCulture);
        await Aws.DynamoDb("PutItem", new
        {
            TableName = "confirmflow-orders",
            Item = new { orderId = new { S = order }, customerId = new { S = "c-01" }, amount = new { N = "50" }, currency = new { S = "EUR" }, status = new { S = "paid" } },
        }, cancel);

        var clock = Stopwatch.StartNew();
        var id = await Ask(order, cancel);
        var answered = clock.Elapsed.TotalMilliseconds;

        string? token;
        while ((token = await LinkOf(id, cancel)) is null) await Task.Delay(5, cancel);
        var mailed = clock.Elapsed.TotalMilliseconds;

        clock.Restart();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("verdict", "approve")]);
        using var pressed = await http.PostAsync(new Uri(address, $"/a/{token}"), form, cancel);
        pressed.EnsureSuccessStatusCode();
        while (await Status(id, cancel) != "Executed") await Task.Delay(5, cancel);
        return new(id, token, answered, mailed, clock.Elapsed.TotalMilliseconds);
    }

    /// <summary>Asks for what nobody will decide on.</summary>
    /// <returns>The event that the step was sent which waits for people: when it comes again, there is nothing left to send.</returns>
    public async Task<Event> Wait(CancellationToken cancel)
    {
        var id = await Ask("1001", cancel);
        var item = await Told(id, cancel);
        var key = $"request#{id}";
        return new(JsonSerializer.Serialize(new { requestId = id, run = 1, taskToken = item.GetProperty("taskToken").GetProperty("S").GetString() }), Cases.Done, [Asked.Item(key), Asked.Change(key)]);
    }

    /// <summary>Asks for what is told in Slack.</summary>
    /// <returns>What the button of the message there carries.</returns>
    public async Task<string> WaitInSlack(CancellationToken cancel)
    {
        var id = await Ask("1002", cancel);
        await Told(id, cancel);
        var messages = JsonDocument.Parse(await http.GetStringAsync(new Uri(address, "/local/chat.json"), cancel)).RootElement.GetProperty("messages").EnumerateArray();
        return messages.Select(message => message.GetRawText()).Where(message => message.Contains(id, StringComparison.Ordinal)).Select(message => Deny().Match(message)).First(match => match.Success).Groups["token"].Value;
    }

    /// <summary>Waits until an outcome is reported, and nothing more happens to the request.</summary>
    public async Task Rest(string id, CancellationToken cancel)
    {
        while ((await Item(id, cancel)).TryGetProperty("open", out _)) await Task.Delay(20, cancel);
    }

    /// <summary>Every item of the table as DynamoDB answers it, by key.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Items(CancellationToken cancel) =>
        (await Aws.DynamoDb("Scan", new { TableName = "confirmflow-requests" }, cancel)).GetProperty("Items").EnumerateArray()
            .ToDictionary(item => item.GetProperty("key").GetProperty("S").GetString()!, item => $$"""{"Item":{{item.GetRawText()}}}""");

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<string> Ask(string order, CancellationToken cancel) => (await Aws.Invoke("IntakeFunction", new
    {
        action = "refund-order", requester = "rita@example.com", parameters = new { orderId = order, amount = "12.50", reason = "Arrived broken" },
    }, cancel)).GetProperty("requestId").GetString()!;

    // The request, when all are told of it and nothing more happens to it.
    private async Task<JsonElement> Told(string id, CancellationToken cancel)
    {
        JsonElement item, before;
        do
        {
            before = await Item(id, cancel);
            await Task.Delay(500, cancel);
            item = await Item(id, cancel);
        }
        while (!item.TryGetProperty("notices", out _) || item.GetRawText() != before.GetRawText());
        return item;
    }

    private async Task<string?> LinkOf(string id, CancellationToken cancel)
    {
        var mails = JsonDocument.Parse(await http.GetStringAsync(new Uri(address, "/local/mailbox.json"), cancel)).RootElement.EnumerateArray();
        var text = mails.Select(mail => mail.GetRawText()).FirstOrDefault(mail => mail.Contains(id, StringComparison.Ordinal) && Link().IsMatch(mail));
        return text is null ? null : Link().Match(text).Groups["token"].Value;
    }

    private async Task<string> Status(string id, CancellationToken cancel) => (await Item(id, cancel)).GetProperty("status").GetProperty("S").GetString()!;

    private async Task<JsonElement> Item(string id, CancellationToken cancel) =>
        (await Aws.DynamoDb("GetItem", new { TableName = "confirmflow-requests", Key = new { key = new { S = $"request#{id}" } }, ConsistentRead = true }, cancel)).GetProperty("Item");

    [GeneratedRegex("/a/(?<token>[A-Za-z0-9_-]{20,})")]
    private static partial Regex Link();

    [GeneratedRegex(""""action_id":"deny"[^}]*\}[^}]*"value":"(?<token>[^"]+)"""")]
    private static partial Regex Deny();
}
