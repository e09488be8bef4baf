using System.Net;
using System.Net.Sockets;
using System.Text;
using ConfirmFlow.Aws;
using ConfirmFlow.Domain;
using ConfirmFlow.Functions;
using ConfirmFlow.Functions.Tests;
using Microsoft.Extensions.Time.Testing;

namespace ConfirmFlow.Pages.Tests;

/// <summary>The two functions behind links, with the requests that these are about, for a browser to use.</summary>
internal sealed class ApprovalDesk : IDisposable
{
    private readonly RequestsInMemory _requests = new();
    private readonly LinksInMemory _links = new();
    private readonly InboxesInMemory _inboxes;
    private readonly Stamps _stamps;
    private readonly Catalog _catalog = new([Samples.DeleteCustomer, InboxSamples.Archive]);
    private readonly HttpListener _listener = new();
    private readonly RequestId[] _ids;

    private ApprovalDesk(string address, DateTimeOffset now, ApprovalRequest[] requests)
    {
        _stamps = new(new FakeTimeProvider(now));
        _inboxes = new(_links);
        _ids = [.. requests.Select(request => request.Id)];
        foreach (var request in requests) _requests.Put(request);
        _listener.Prefixes.Add(address);
        _listener.Start();
        _ = Serve();
    }

    /// <summary>What an approver is mailed to open.</summary>
    public string Link { get; private set; } = "";

    /// <summary>What leads to all that waits for them.</summary>
    public string Inbox { get; private set; } = "";

    /// <summary>The mail in which these are.</summary>
    public Mail Mail => AskMail.For(Request, Samples.DeleteCustomer, Samples.Ada, new Uri(Link), new Uri(Inbox), 0, _stamps.Now);

    /// <summary>As it stands.</summary>
    public ApprovalRequest Request => Requests.Last();

    /// <summary>As they stand.</summary>
    public IEnumerable<ApprovalRequest> Requests => _ids.Select(id => _requests[id]);

    /// <summary>A pending request with such a challenge, and links to it.</summary>
    public static Task<ApprovalDesk> Open(Challenge challenge) => Open(Samples.Challenging(challenge));

    /// <summary>Pending requests, and links to them.</summary>
    public static Task<ApprovalDesk> Open(params ApprovalRequest[] requests) => Open(Samples.Noon.AddMinutes(5), requests);

    /// <summary>Requests as they stand at some time, and links to them.</summary>
    public static async Task<ApprovalDesk> Open(DateTimeOffset now, params ApprovalRequest[] requests)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        probe.Stop();
        var desk = new ApprovalDesk(address, now, requests);
        foreach (var request in requests)
        {
            var token = LinkToken.New();
            desk.Link = $"{address}a/{token.Reveal()}";
            await desk._links.Add(token.Proof, new ConfirmLink(request.Id, Samples.Ada, request.RequestDigest, request.Round!) { Made = desk._stamps.Now }, request.Deadline + ApprovalRequest.KeptFor, default);
        }

        var inbox = LinkToken.New();
        desk.Inbox = $"{address}inbox/{inbox.Reveal()}";
        await desk._inboxes.Add(inbox.Proof, new InboxLink(Samples.Ada, desk._stamps.Now), default);
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
        var (token, listed, isInbox) = (asked.Url!.Segments[^1], asked.QueryString["link"], asked.Url.AbsolutePath.StartsWith("/inbox/", StringComparison.Ordinal));
        var place = new StackPlace("aws", "000000000000", "us-east-1", "confirmflow");
        if (asked.HttpMethod != "POST")
        {
            return isInbox
                ? await new ShowInboxHandler(_requests, _inboxes, _catalog, place, _stamps).Handle(token, listed, default)
                : await new ShowConfirmHandler(_requests, _links, new ChatLinksInMemory(), _catalog, place, _stamps).Handle(token, default);
        }

        using var body = new StreamReader(asked.InputStream, Encoding.UTF8);
        var form = DecisionForm.Read(new HttpEvent { Headers = new() { ["content-type"] = asked.ContentType! }, Body = await body.ReadToEndAsync() });
        return isInbox
            ? await new DecideInboxHandler(_requests, _inboxes, new Deaf(), _catalog, place, _stamps).Handle(token, listed, form, default)
            : await new DecideHandler(_requests, _links, new Deaf(), _catalog, place, _stamps).Handle(token, form, default);
    }

    private sealed class Deaf : IDoorbell
    {
        public Task<bool> Ring(string taskToken, CancellationToken cancel) => Task.FromResult(true);
    }
}
