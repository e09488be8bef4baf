using System.Net;
using System.Net.Sockets;
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

    public Loopback(Func<Call, Task<Reply>> answer)
    {
        this.answer = answer;
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

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var stream = client.GetStream();
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
            catch (Exception gone) when (gone is IOException or ObjectDisposedException or OperationCanceledException)
            {
                // The process was ended.
            }
        }
    }
}
