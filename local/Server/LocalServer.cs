using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConfirmFlow.Local;

/// <summary>The port everybody knows, and beside it one for each function's process, with its Runtime API.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private const int LongestBody = 16 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly WebApplication app;
    private readonly Dictionary<HostedFunction, ListenOptions> listeners = [];
    private Dictionary<int, RuntimeApi> runtimes = [];

    /// <summary>Prepares the server.</summary>
    public LocalServer(int port, IReadOnlyList<HostedFunction> functions, IReadOnlyList<IDoor> doors, Action<string> report)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
            kestrel.Listen(IPAddress.Loopback, port);
            foreach (var function in functions)
            {
                kestrel.Listen(IPAddress.Loopback, 0, listener => listeners[function] = listener);
            }
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
        app = builder.Build();
        app.Run(context => Guarded(context, doors, report));
    }

    /// <summary>Listens.</summary>
    /// <exception cref="StartError">Somebody else has the port.</exception>
    public async Task Start()
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken)
        {
            throw new StartError($"{taken.Message.TrimEnd('.')}: stop what uses it, or take another with --port.");
        }

        runtimes = listeners.ToDictionary(it => it.Value.IPEndPoint!.Port, it => new RuntimeApi(it.Key));
    }

    /// <summary>The port of a function's Runtime API.</summary>
    public int RuntimePort(HostedFunction function) => listeners[function].IPEndPoint!.Port;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Guarded(HttpContext context, IReadOnlyList<IDoor> doors, Action<string> report)
    {
        try
        {
            await Answer(context, doors);
        }
        catch (OperationCanceledException)
        {
            // Whoever asked has gone.
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException bad)
        {
            await Say(context, bad.StatusCode, bad.Message);
        }
        catch (Exception fault)
        {
            report($"{context.Request.Method} request failed: {fault.GetType().Name}: {fault.Message}");
            await Say(context, 500, "Internal Server Error");
        }
    }

    private Task Answer(HttpContext context, IReadOnlyList<IDoor> doors) =>
        runtimes.TryGetValue(context.Connection.LocalPort, out var runtime) ? runtime.Answer(context)
        : !LoopbackHosts.Meant(context) ? Say(context, 421, "This is 127.0.0.1 and nothing else.")
        : doors.First(door => door.IsFor(context.Request)).Answer(context);

    private static Task Say(HttpContext context, int status, string message) =>
        context.Response.HasStarted ? Task.CompletedTask : HttpApiAnswer.Fault(context.Response, status, message);
}
