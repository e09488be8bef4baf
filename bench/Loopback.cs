using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ConfirmFlow.Bench;

/// <summary>One request over HTTP.</summary>
internal sealed record Call(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>An answer to one.</summary>
internal sealed record Reply(int Status, string Body, params (string Name, string Value)[] Headers);

/// <summary>A small HTTP/1.1 server on 127.0.0.1: next to nothing of what is measured is spent in it.</summary>
internal sealed class Loopback : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<Call, Task<Reply>> answer;
    private readonly SslStreamCertificateContext? shown;

    /// <summary>Starts to serve; over TLS when there is something to show.</summary>
    public Loopback(Func<Call, Task<Reply>> answer, X509Certificate2? certificate = null)
    {
        this.answer = answer;
        shown = certificate is null ? null : SslStreamCertificateContext.Create(certificate, null, offline: true);
        listener.Start();
        _ = Accept();
    }

    /// <summary>Host and port.</summary>
    public string Address => listener.LocalEndpoint.ToString()!;

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task<Stream> Secured(NetworkStream stream)
    {
        if (shown is null) return stream;

        var secured = new SslStream(stream);
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = shown });
        return secured;
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await using var stream = await Secured(client.GetStream());
                var wire = new Wire(stream);
                while (await wire.Read() is { } call)
                {
                    var reply = await answer(call);
                    var body = Encoding.UTF8.GetBytes(reply.Body);
                    var head = new StringBuilder($"HTTP/1.1 {reply.Status} OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: {body.Length}\r\n");
                    foreach (var (name, value) in reply.Headers) head.Append($"{name}: {value}\r\n");
                    await stream.WriteAsync((byte[])[.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. body]);
                }
            }
            catch (Exception gone) when (gone is IOException or AuthenticationException or ObjectDisposedException or OperationCanceledException)
            {
                // The process was ended.
            }
        }
    }
}
