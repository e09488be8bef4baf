using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>Turns away requests that name another host: a page elsewhere whose name was pointed at this machine (DNS rebinding).</summary>
internal static class LoopbackHosts
{
    /// <summary>Whether the request means this machine, by the port it came in on.</summary>
    public static bool Meant(HttpContext context) =>
        context.Request.Host is { Host: "127.0.0.1" or "localhost" } host && (host.Port ?? 80) == context.Connection.LocalPort;
}
