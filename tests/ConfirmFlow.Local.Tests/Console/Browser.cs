using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local.Tests;

/// <summary>Chromium with one page, driven by the Chrome DevTools Protocol: Playwright is too large to be here as well.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--remote-debugging-port=0",
    ];

    private readonly string profile = Directory.CreateTempSubdirectory("confirmflow-").FullName;
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));
    private readonly Process process;
    private string? session;
    private int last;

    private Browser(string executable) =>
        process = Process.Start(new ProcessStartInfo(executable, [.. Flags, "--user-data-dir=" + profile, "about:blank"]) { RedirectStandardError = true })!;

    /// <summary>What the page's own console and the browser complained about.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Browser> Open(string url)
    {
        var browser = new Browser(Environment.GetEnvironmentVariable("CONFIRMFLOW_CHROMIUM") is { Length: > 0 } named ? named : "chromium");
        const string Listening = "DevTools listening on ";
        string? line;
        do line = await browser.process.StandardError.ReadLineAsync(browser.patience.Token);
        while (line?.StartsWith(Listening, StringComparison.Ordinal) is false);
        await browser.socket.ConnectAsync(new(line![Listening.Length..]), browser.patience.Token);
        var target = await browser.Send("Target.createTarget", new() { ["url"] = "about:blank" });
        var attached = await browser.Send("Target.attachToTarget", new() { ["targetId"] = target.TextOf("targetId"), ["flatten"] = true });
        browser.session = attached.TextOf("sessionId");
        foreach (var domain in (string[])["Log", "Runtime", "Page"]) await browser.Send(domain + ".enable", []);
        await browser.Send("Page.navigate", new() { ["url"] = url });
        return browser;
    }

    /// <summary>What an expression is in the page, as text.</summary>
    public async Task<string> Eval(string expression)
    {
        var answer = await Send("Runtime.evaluate", new() { ["expression"] = $"(async () => String({expression}))()", ["awaitPromise"] = true, ["returnByValue"] = true });
        Assert.False(answer.ContainsKey("exceptionDetails"), answer.ToJsonString());
        return answer.ObjectOf("result").TextOf("value")!;
    }

    /// <summary>Returns when an expression is true in the page.</summary>
    public Task Until(string condition) =>
        Eval($"await new Promise(done => {{ const look = () => ({condition}) ? done(1) : requestAnimationFrame(look); look(); }})");

    /// <summary>Returns when the page of that path is there as a whole.</summary>
    /// <remarks>What is asked of a page that is being left can get no answer, so that it is asked anew each time.</remarks>
    /// <exception cref="OperationCanceledException">It was not within two minutes of the browser's start.</exception>
    public async Task Arrive(string path)
    {
        while (await Eval("document.readyState + location.pathname") != "complete" + path) patience.Token.ThrowIfCancellationRequested();
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        socket.Dispose();
        patience.Dispose();
        Directory.Delete(profile, recursive: true);
    }

    private async Task<JsonObject> Send(string method, JsonObject parameters)
    {
        var id = ++last;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null) message["sessionId"] = session;
        await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, patience.Token);
        while (true)
        {
            var answer = await Receive();
            if (answer.TextOf("method") is "Log.entryAdded" or "Runtime.exceptionThrown") Complaints.Add(answer.ToJsonString());
            if (answer.NumberOf("id", 0) == id) return answer["result"] as JsonObject ?? throw new InvalidOperationException(answer.ToJsonString());
        }
    }

    private async Task<JsonObject> Receive()
    {
        using var whole = new MemoryStream();
        var part = new byte[64 * 1024];
        ValueWebSocketReceiveResult got;
        do
        {
            got = await socket.ReceiveAsync(part.AsMemory(), patience.Token);
            whole.Write(part, 0, got.Count);
        }
        while (!got.EndOfMessage);
        return (JsonObject)JsonNode.Parse(whole.ToArray())!;
    }
}
