using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>A function's method and its serializer, as what the runtime calls.</summary>
public sealed class HandlerWrapper : IDisposable
{
    private HandlerWrapper(LambdaBootstrapHandler handler, ILambdaSerializer serializer)
    {
        Handler = handler;
        Serializer = serializer;
    }

    /// <summary>What the runtime calls.</summary>
    public LambdaBootstrapHandler Handler { get; }

    internal ILambdaSerializer Serializer { get; }

    /// <summary>For a method from bytes to bytes.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Task<Stream>> handler) =>
        new(async call => new InvocationResponse(await handler(call.InputStream, call.LambdaContext)), null);

    /// <summary>For a method that answers later.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(Func<TInput, ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        new(async call => Written(await handler(Read<TInput>(call, serializer), call.LambdaContext), serializer), serializer);

    /// <summary>For a method that ends later and answers nothing.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, ILambdaContext, Task> handler, ILambdaSerializer serializer) =>
        new(
            async call =>
            {
                await handler(Read<TInput>(call, serializer), call.LambdaContext);
                return Nothing();
            },
            serializer);

    /// <summary>For a method that answers at once.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(Func<TInput, ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        new(call => Task.FromResult(Written(handler(Read<TInput>(call, serializer), call.LambdaContext), serializer)), serializer);

    /// <summary>For a method that answers nothing.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Action<TInput, ILambdaContext> handler, ILambdaSerializer serializer) =>
        new(
            call =>
            {
                handler(Read<TInput>(call, serializer), call.LambdaContext);
                return Task.FromResult(Nothing());
            },
            serializer);

    /// <inheritdoc />
    public void Dispose()
    {
        // The published wrapper owns a stream that it reuses; this one owns nothing.
    }

    private static TInput Read<TInput>(InvocationRequest call, ILambdaSerializer serializer) => serializer.Deserialize<TInput>(call.InputStream);

    private static InvocationResponse Written<TOutput>(TOutput output, ILambdaSerializer serializer)
    {
        var stream = new MemoryStream();
        serializer.Serialize(output, stream);
        stream.Position = 0;
        return new InvocationResponse(stream);
    }

    private static InvocationResponse Nothing() => new(new MemoryStream());
}
