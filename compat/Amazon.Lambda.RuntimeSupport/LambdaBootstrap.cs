using System.Runtime.InteropServices;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The runtime's loop: asks Lambda for an invocation, has it answered, and asks again.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html</remarks>
public sealed class LambdaBootstrap : IDisposable
{
    private readonly HttpClient http;
    private readonly bool ownsHttp;
    private readonly LambdaBootstrapHandler handler;
    private readonly LambdaBootstrapInitializer initializer;
    private readonly ILambdaSerializer serializer;

    /// <summary>For a method.</summary>
    public LambdaBootstrap(HandlerWrapper handlerWrapper, LambdaBootstrapInitializer initializer = null)
        : this(ConstructHttpClient(), handlerWrapper.Handler, initializer, handlerWrapper.Serializer, ownsHttp: true)
    {
    }

    /// <summary>For a method, speaking through a client of the caller's.</summary>
    public LambdaBootstrap(HttpClient httpClient, HandlerWrapper handlerWrapper, LambdaBootstrapInitializer initializer = null)
        : this(httpClient, handlerWrapper.Handler, initializer, handlerWrapper.Serializer, ownsHttp: false)
    {
    }

    /// <summary>For something that reads and writes the bytes itself.</summary>
    public LambdaBootstrap(LambdaBootstrapHandler handler, LambdaBootstrapInitializer initializer = null)
        : this(ConstructHttpClient(), handler, initializer, serializer: null, ownsHttp: true)
    {
    }

    private LambdaBootstrap(
        HttpClient http, LambdaBootstrapHandler handler, LambdaBootstrapInitializer initializer, ILambdaSerializer serializer, bool ownsHttp)
    {
        ArgumentNullException.ThrowIfNull(handler);
        this.http = http;
        this.handler = handler;
        this.initializer = initializer;
        this.serializer = serializer;
        this.ownsHttp = ownsHttp;
        http.Timeout = Timeout.InfiniteTimeSpan; // A function that nobody calls waits for hours, frozen.
    }

    /// <summary>A client for the Runtime API, which is always on this machine.</summary>
    public static HttpClient ConstructHttpClient() => new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Runs until cancelled, or until SIGTERM; either way the invocation at hand is answered first.</summary>
    /// <exception cref="HttpRequestException">The Runtime API refused or is gone. The process is of no use any more.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });

        var environment = FunctionEnvironment.OfThisProcess();
        var api = new RuntimeApi(http, environment, serializer);
        if (initializer is not null && !await Initialized(api)) return;

        while (!stop.IsCancellationRequested)
        {
            InvocationRequest call;
            try
            {
                call = await api.Next(stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }

            using (call) await Answer(call, api);
            if (environment.RunOnce) return;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (ownsHttp) http.Dispose();
    }

    private async Task<bool> Initialized(RuntimeApi api)
    {
        try
        {
            return await initializer();
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
            await api.InitializationFailed(fault);
            throw;
        }
    }

    private async Task Answer(InvocationRequest call, RuntimeApi api)
    {
        Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", call.LambdaContext.TraceId);
        InvocationResponse response;
        try
        {
            response = await handler(call);
        }
        catch (Exception fault)
        {
            // The last line of defence: whatever a function throws is its caller's answer, and the process lives on.
            await Console.Error.WriteLineAsync(fault.ToString());
            await api.Failed(call.LambdaContext.AwsRequestId, fault);
            return;
        }

        try
        {
            await api.Answered(call.LambdaContext.AwsRequestId, response.OutputStream);
        }
        finally
        {
            if (response.DisposeOutputStream) await response.OutputStream.DisposeAsync();
        }
    }
}
