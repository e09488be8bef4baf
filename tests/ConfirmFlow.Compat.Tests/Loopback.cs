using System.Net;
using System.Net.Sockets;

namespace ConfirmFlow.Compat.Tests;

/// <summary>An HTTP listener on a free port of this machine.</summary>
internal sealed class Loopback : IDisposable
{
    private readonly HttpListener listener;
    private volatile bool stopped;

    public Loopback() => (listener, Address) = Listening();

    /// <summary>Host and port.</summary>
    public string Address { get; }

    /// <summary>The next call; null once the listener was stopped.</summary>
    public async Task<HttpListenerContext?> Next()
    {
        try
        {
            return await listener.GetContextAsync();
        }
        catch (Exception e) when (stopped && e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    public void Stop() => Dispose();

    public void Dispose()
    {
        // Not HttpListener.Stop and then Close: each of the two looks the port up anew, and the second fails if somebody else has it by then.
        stopped = true;
        listener.Close();
    }

    private static (HttpListener Listener, string Address) Listening()
    {
        while (true)
        {
            var address = $"127.0.0.1:{FreePort()}";
            var listener = new HttpListener { Prefixes = { $"http://{address}/" } };
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException)
            {
                // Someone took the port in between: another one. Closing what never listened would try the port once more.
            }
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
