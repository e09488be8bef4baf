using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ConfirmFlow.Functions;
using ConfirmFlow.Functions.Tests;

namespace ConfirmFlow.Pages.Tests;

/// <summary>Answers GET with the page of that name in the browser's language, and POST with what a press leads to, with the headers that pages say.</summary>
/// <remarks>Where <see cref="NoScript"/> follows the name, the headers forbid the page's script too.</remarks>
internal sealed class PageServer : IDisposable
{
    private readonly HttpListener _listener;
    private readonly Dictionary<string, (int Status, Func<Words, string> Body, bool IsPage)> _bodies = [];

    /// <summary>What follows the name of a page whose script is not to run.</summary>
    public const string NoScript = "?no-script";

    public PageServer()
    {
        foreach (var (name, page) in Samples.EveryPage()) _bodies.Add(name, (page.Status, page.In, true));
        foreach (var (name, _, mail) in MailSamples.All()) _bodies.Add(name, (200, _ => mail.Html, false));
        var confirm = _bodies["confirm"].Body(Words.English);
        _bodies.Add("tampered", (200, _ => confirm.Replace("</main>", """<style>h1{color:red}</style><p style="color:red">x</p><img src="/x.png"><script>document.title='ran'</script></main>""", StringComparison.Ordinal), true));
        (_listener, Address) = Listen();
        _ = Serve();
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>Every page's name.</summary>
    public static IEnumerable<string> Pages => Samples.EveryPage().Select(each => each.Name);

    /// <summary>Every mail's name.</summary>
    public static IEnumerable<string> MailNames => MailSamples.All().Select(each => each.Name);

    /// <summary>The presses, each with its page's name, its form and its headers.</summary>
    public ConcurrentQueue<(string Name, string Form, WebHeaderCollection Headers)> Presses { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext call;
            try { call = await _listener.GetContextAsync(); }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException) { return; }

            var name = Uri.UnescapeDataString(call.Request.Url!.AbsolutePath[1..]);
            if (call.Request.HttpMethod == "POST")
            {
                using var form = new StreamReader(call.Request.InputStream, Encoding.UTF8);
                Presses.Enqueue((name, await form.ReadToEndAsync(), (WebHeaderCollection)call.Request.Headers));
                name = "approved";
            }

            await Answer(call, _bodies.GetValueOrDefault(name, (404, _ => "", true)));
        }
    }

    private static async Task Answer(HttpListenerContext call, (int Status, Func<Words, string> Body, bool IsPage) what)
    {
        var response = call.Response;
        response.StatusCode = what.Status;
        if (what.IsPage)
        {
            foreach (var (name, value) in Page.Headers) response.Headers[name] = call.Request.Url!.Query == NoScript ? value.Replace($"script-src {PageScript.Source}; ", "", StringComparison.Ordinal) : value;
        }
        else
        {
            response.ContentType = "text/html; charset=utf-8";
        }

        var bytes = Encoding.UTF8.GetBytes(what.Body(Words.Preferred(call.Request.Headers["Accept-Language"])));
        response.ContentLength64 = bytes.Length;
        await response.OutputStream.WriteAsync(bytes);
        response.Close();
    }

    private static (HttpListener, string) Listen()
    {
        for (var attempt = 1; ; attempt++)
        {
            // A port that is free now; if somebody takes it in between, another one.
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
            probe.Stop();
            var listener = new HttpListener { Prefixes = { address } };
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (attempt < 10)
            {
                // Closing what never listened would try the port once more.
            }
        }
    }
}
