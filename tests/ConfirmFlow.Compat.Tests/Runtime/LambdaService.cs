using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace ConfirmFlow.Compat.Tests;

/// <summary>The Lambda service from the function's side: a Runtime API, and a process of the sample that speaks with it.</summary>
internal sealed class LambdaService : IAsyncDisposable
{
    private readonly Loopback loopback = new();
    private readonly Channel<Invocation> waiting = Channel.CreateUnbounded<Invocation>();
    private readonly Channel<Reply> replies = Channel.CreateUnbounded<Reply>();
    private readonly TaskCompletionSource polled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource over = new();
    private readonly Task serving;
    private readonly Task<string> complaints;

    private LambdaService(string handler, string? runtimeApi)
    {
        serving = Serve();

        var start = new ProcessStartInfo("dotnet", [Path.Combine(Built.Sample, "ConfirmFlow.Compat.Sample.dll")])
        {
            RedirectStandardError = true,
            Environment =
            {
                ["ANNOTATIONS_HANDLER"] = handler,
                ["AWS_LAMBDA_RUNTIME_API"] = runtimeApi ?? loopback.Address,
                ["AWS_LAMBDA_FUNCTION_NAME"] = "confirmflow-sample",
                ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "512",
            },
        };
        Process = Process.Start(start)!;
        complaints = Process.StandardError.ReadToEndAsync();
    }

    public Process Process { get; }

    /// <summary>Everything the process wrote to standard error, once it has ended.</summary>
    public Task<string> Complaints => complaints;

    /// <summary>Done when the function has asked for its first invocation.</summary>
    public Task Polled => polled.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public static LambdaService Running(string handler, string? runtimeApi = null) => new(handler, runtimeApi);

    public async Task<Reply> Invoke(string payload, params (string Name, string Value)[] headers)
    {
        var invocation = new Invocation(Guid.NewGuid().ToString(), payload, headers);
        await waiting.Writer.WriteAsync(invocation);
        var reply = await replies.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Contains(invocation.Id, reply.Path, StringComparison.Ordinal);
        return reply;
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited) Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
        await over.CancelAsync();
        loopback.Stop();
        await serving;
        loopback.Dispose();
        over.Dispose();
    }

    private async Task Serve()
    {
        while (await loopback.Next() is { } call)
        {
            if (call.Request.HttpMethod == "GET") _ = Next(call);
            else await Take(call);
        }
    }

    private async Task Next(HttpListenerContext call)
    {
        Assert.Equal("/2018-06-01/runtime/invocation/next", call.Request.RawUrl);
        polled.TrySetResult();
        try
        {
            var invocation = await waiting.Reader.ReadAsync(over.Token);
            call.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = invocation.Id;
            foreach (var (name, value) in invocation.Headers) call.Response.Headers[$"Lambda-Runtime-{name}"] = value;
            await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(invocation.Payload));
            call.Response.Close();
        }
        catch (Exception e) when (e is OperationCanceledException or HttpListenerException)
        {
            call.Response.Abort();
        }
    }

    private async Task Take(HttpListenerContext call)
    {
        using var reader = new StreamReader(call.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        call.Response.StatusCode = 202;
        await call.Response.OutputStream.WriteAsync("""{"status":"OK"}"""u8.ToArray());
        call.Response.Close();
        await replies.Writer.WriteAsync(new Reply(
            call.Request.RawUrl!, call.Request.Headers["Lambda-Runtime-Function-Error-Type"], call.Request.ContentType, body));
    }

    private sealed record Invocation(string Id, string Payload, (string Name, string Value)[] Headers);
}

/// <summary>What the function gave back.</summary>
internal sealed record Reply(string Path, string? ErrorType, string? ContentType, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public bool Failed => Path.EndsWith("/error", StringComparison.Ordinal);
}
