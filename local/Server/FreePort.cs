using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ConfirmFlow.Local;

/// <summary>Looks whether a port can be had, before anything slow begins.</summary>
internal static class FreePort
{
    /// <summary>Returns when it can.</summary>
    /// <exception cref="StartError">Somebody else has it.</exception>
    public static void Demand(int port)
    {
        try
        {
            using var trial = new TcpListener(IPAddress.Loopback, port);
            trial.Start();
        }
        catch (SocketException)
        {
            throw new StartError(string.Create(
                CultureInfo.InvariantCulture, $"Port {port} is in use: stop what uses it, or take another with --port."));
        }
    }
}
