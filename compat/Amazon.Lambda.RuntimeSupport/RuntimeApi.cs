using System.Net.Http.Headers;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The Lambda Runtime API, version 2018-06-01, seen from the function's side.</summary>
internal sealed class RuntimeApi(HttpClient http, FunctionEnvironment environment, ILambdaSerializer serializer)
{
    private readonly string runtime = $"http://{environment.RuntimeApi}/2018-06-01/runtime";

    /// <summary>Waits for the next invocation, however long that takes.</summary>
    public async Task<InvocationRequest> Next(CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"{runtime}/invocation/next", cancellation);
        response.EnsureSuccessStatusCode();
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
        return new InvocationRequest
        {
            InputStream = new MemoryStream(bytes, writable: false),
            LambdaContext = new InvocationContext(response.Headers, environment, serializer),
        };
    }

    /// <summary>Gives the answer to an invocation.</summary>
    public async Task Answered(string requestId, Stream answer)
    {
        using var content = new StreamContent(answer);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        await Post($"invocation/{requestId}/response", content);
    }

    /// <summary>Says that an invocation failed.</summary>
    public Task Failed(string requestId, Exception fault) => Post($"invocation/{requestId}/error", fault);

    /// <summary>Says that the function cannot start.</summary>
    public Task InitializationFailed(Exception fault) => Post("init/error", fault);

    private async Task Post(string path, Exception fault)
    {
        using var content = new ByteArrayContent(ErrorReport.Of(fault));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.aws.lambda.error+json");
        content.Headers.Add("Lambda-Runtime-Function-Error-Type", fault.GetType().Name);
        await Post(path, content);
    }

    private async Task Post(string path, HttpContent content)
    {
        using var response = await http.PostAsync($"{runtime}/{path}", content);
        response.EnsureSuccessStatusCode();
    }
}
