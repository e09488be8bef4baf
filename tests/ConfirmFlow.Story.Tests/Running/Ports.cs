using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace ConfirmFlow.Story.Tests;

/// <summary>Ports for local runs, each given out once.</summary>
/// <remarks>
/// All below 32768, where systems begin to choose ports by themselves: a port out of that range can be lost, between looking and listening (or between
/// a kill and the next start), to any connection that the processes of another run open.
/// </remarks>
internal static class Ports
{
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>One that nobody listens on.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 32_000);
            if (Given.TryAdd(port, true) && IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var trial = new TcpListener(IPAddress.Loopback, port);
            trial.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
