using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ConfirmFlow.Aws.Tests;

/// <summary>What a client sent.</summary>
internal sealed record Heard(string Method, Uri Path, string Target, string Body, WebHeaderCollectionCopy Headers);

/// <summary>The headers of a request, by name.</summary>
internal sealed class WebHeaderCollectionCopy(IEnumerable<KeyValuePair<string, string>> headers)
    : Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase);

/// <summary>What it is told; no answer at all when null.</summary>
internal sealed record Said(int Status, string Body, string Type = "application/x-amz-json-1.0", string? ErrorType = null);

/// <summary>A server on a port of its own that answers by a function and keeps what it heard.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly Func<Heard, Task<Said?>> _answer;
    private readonly Task _serving;

    private Listener(HttpListener listener, Uri address, Func<Heard, Task<Said?>> answer)
    {
        (_listener, Address, _answer) = (listener, address, answer);
        _serving = Serve();
    }

    public Uri Address { get; }

    public ConcurrentQueue<Heard> Heard { get; } = new();

    public static Listener Answering(Said said) => Answering(_ => Task.FromResult<Said?>(said));

    public static Listener Answering(Func<Heard, Task<Said?>> answer)
    {
        while (true)
        {
            using var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
            free.Stop();
            var listener = new HttpListener { Prefixes = { address.AbsoluteUri } };
            try
            {
                listener.Start();
                return new(listener, address, answer);
            }
            catch (HttpListenerException)
            {
                // Somebody else took the port in between: another one.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Not Stop and then Close: each of the two looks the port up anew, and the second fails if somebody else has it by then.
        _listener.Close();
        await _serving;
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try { context = await _listener.GetContextAsync(); }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException or InvalidOperationException) { return; }
            try { await Answer(context); }
            catch (Exception gone) when (gone is HttpListenerException or IOException or ObjectDisposedException) { continue; } // Whoever asked has left; the next one is answered all the same.
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var headers = context.Request.Headers;
        var heard = new Heard(
            context.Request.HttpMethod, context.Request.Url!, headers["X-Amz-Target"] ?? "", await reader.ReadToEndAsync(),
            new(headers.AllKeys.Select(name => KeyValuePair.Create(name!, headers[name]!))));
        Heard.Enqueue(heard);
        if (await _answer(heard) is not { } said)
        {
            context.Response.Abort();
            return;
        }

        context.Response.StatusCode = said.Status;
        context.Response.ContentType = said.Type;
        if (said.ErrorType is not null) context.Response.Headers["x-amzn-ErrorType"] = said.ErrorType;
        context.Response.Close(System.Text.Encoding.UTF8.GetBytes(said.Body), willBlock: true);
    }
}
