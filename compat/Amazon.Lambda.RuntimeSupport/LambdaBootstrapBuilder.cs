using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Puts a function's method, its serializer and the runtime's loop together.</summary>
public sealed class LambdaBootstrapBuilder
{
    private readonly HandlerWrapper handler;
    private HttpClient http;
    private LambdaBootstrapInitializer initializer;

    private LambdaBootstrapBuilder(HandlerWrapper handler) => this.handler = handler;

    /// <summary>For a method from bytes to bytes.</summary>
    public static LambdaBootstrapBuilder Create(Func<Stream, ILambdaContext, Task<Stream>> handler) => new(HandlerWrapper.GetHandlerWrapper(handler));

    /// <summary>For a method that answers later.</summary>
    public static LambdaBootstrapBuilder Create<TInput, TOutput>(Func<TInput, ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper(handler, serializer));

    /// <summary>For a method that answers later and needs no context.</summary>
    public static LambdaBootstrapBuilder Create<TInput, TOutput>(Func<TInput, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper((TInput input, ILambdaContext _) => handler(input), serializer));

    /// <summary>For a method that ends later and answers nothing.</summary>
    public static LambdaBootstrapBuilder Create<TInput>(Func<TInput, ILambdaContext, Task> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper(handler, serializer));

    /// <summary>For a method that ends later, answers nothing and needs no context.</summary>
    public static LambdaBootstrapBuilder Create<TInput>(Func<TInput, Task> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper((TInput input, ILambdaContext _) => handler(input), serializer));

    /// <summary>For a method that answers at once.</summary>
    public static LambdaBootstrapBuilder Create<TInput, TOutput>(Func<TInput, ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper(handler, serializer));

    /// <summary>For a method that answers at once and needs no context.</summary>
    public static LambdaBootstrapBuilder Create<TInput, TOutput>(Func<TInput, TOutput> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper((TInput input, ILambdaContext _) => handler(input), serializer));

    /// <summary>For a method that answers nothing.</summary>
    public static LambdaBootstrapBuilder Create<TInput>(Action<TInput, ILambdaContext> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper(handler, serializer));

    /// <summary>For a method that answers nothing and needs no context.</summary>
    public static LambdaBootstrapBuilder Create<TInput>(Action<TInput> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper((TInput input, ILambdaContext _) => handler(input), serializer));

    /// <summary>Uses this client to speak with the Runtime API; its time limit is lifted.</summary>
    public LambdaBootstrapBuilder UseHttpClient(HttpClient httpClient)
    {
        http = httpClient;
        return this;
    }

    /// <summary>Runs this once before the first invocation.</summary>
    public LambdaBootstrapBuilder UseBootstrapHandler(LambdaBootstrapInitializer lambdaBootstrapInitializer)
    {
        initializer = lambdaBootstrapInitializer;
        return this;
    }

    /// <summary>Done.</summary>
    public LambdaBootstrap Build() => http is null ? new(handler, initializer) : new(http, handler, initializer);
}
