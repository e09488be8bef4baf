using System.Net;
using System.Net.Sockets;
using System.Text;
using ConfirmFlow.Aws;
using ConfirmFlow.Domain;
using ConfirmFlow.Functions;
using ConfirmFlow.Functions.Tests;
using Microsoft.Extensions.Time.Testing;

namespace ConfirmFlow.Pages.Tests;

/// <summary>The two functions behind a link, with the request that it is about, for a browser to use.</summary>
internal sealed class ApprovalDesk : IDisposable
{
    private readonly RequestsInMemory _requests = new();
    private readonly LinksInMemory _links = new();
    private readonly Stamps _stamps = new(new FakeTimeProvider(Samples.Noon.AddMinutes(5)));
    private readonly Catalog _catalog = new([Samples.DeleteCustomer]);
    private readonly HttpListener _listener = new();
    private readonly RequestId _id;

    private ApprovalDesk(ApprovalRequest request, string address)
    {
        _id = request.Id;
        _requests.Put(request);
        _listener.Prefixes.Add(address);
        _listener.Start();
        _ = Serve();
    }

    /// <summary>What an approver is mailed to open.</summary>
    public string Link { get; private set; } = "";

    /// <summary>The mail in which it is.</summary>
    public Mail Mail => AskMail.For(Request, Samples.DeleteCustomer, Samples.Ada, new Uri(Link), 0, _stamps.Now);

    /// <summary>As it stands.</summary>
    public ApprovalRequest Request => _requests[_id];

    /// <summary>A pending request with such a challenge, and a link to it.</summary>
    public static async Task<ApprovalDesk> Open(Challenge challenge)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        var token = LinkToken.New();
        var desk = new ApprovalDesk(Samples.Challenging(challenge), address) { Link = $"{address}a/{token.Reveal()}" };
        await desk._links.Add(token.Proof, new ConfirmLink(desk._id, Samples.Ada, desk.Request.RequestDigest, desk.Request.Round!), desk.Request.Deadline, default);
        return desk;
    }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext call;
            try { call = await _listener.GetContextAsync(); }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException) { return; }

            var page = await Answer(call.Request);
            call.Response.StatusCode = page.Status;
            foreach (var (name, value) in Page.Headers) call.Response.Headers[name] = value;
            await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(page.Body));
            call.Response.Close();
        }
    }

    private async Task<Page> Answer(HttpListenerRequest asked)
    {
        var token = asked.Url!.Segments[^1];
        var place = new StackPlace("aws", "000000000000", "us-east-1", "confirmflow");
        if (asked.HttpMethod != "POST") return await new ShowConfirmHandler(_requests, _links, new ChatLinksInMemory(), _catalog, place, _stamps).Handle(token, default);

        using var body = new StreamReader(asked.InputStream, Encoding.UTF8);
        var form = DecisionForm.Read(new HttpEvent { Headers = new() { ["content-type"] = asked.ContentType! }, Body = await body.ReadToEndAsync() });
        return await new DecideHandler(_requests, _links, new Deaf(), _catalog, place, _stamps).Handle(token, form, default);
    }

    private sealed class Deaf : IDoorbell
    {
        public Task<bool> Ring(string taskToken, CancellationToken cancel) => Task.FromResult(true);
    }
}
