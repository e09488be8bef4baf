using System.Net;

namespace ConfirmFlow.Compat.Tests;

/// <summary>An AWS endpoint of our own: keeps what it is asked, and gives the answers it was told, the last one again and again.</summary>
internal sealed class AwsEndpoint : IAsyncDisposable
{
    private readonly Loopback loopback = new();
    private readonly Queue<Answer> answers;
    private readonly Task serving;

    public AwsEndpoint(params Answer[] answers)
    {
        this.answers = new Queue<Answer>(answers);
        serving = Serve();
    }

    public string Url => $"http://{loopback.Address}/";

    public List<Asked> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        loopback.Stop();
        await serving;
        loopback.Dispose();
    }

    private async Task Serve()
    {
        while (await loopback.Next() is { } call)
        {
            using var body = new MemoryStream();
            await call.Request.InputStream.CopyToAsync(body);
            Requests.Add(Asked.Of(call.Request, body.ToArray()));

            var answer = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
            call.Response.StatusCode = answer.Status;
            call.Response.ContentType = "application/json";
            foreach (var (name, value) in answer.Headers) call.Response.Headers[name] = value;
            await call.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(answer.Body));
            call.Response.Close();
        }
    }
}

/// <summary>What the endpoint answers.</summary>
internal sealed record Answer(int Status, string Body, params (string Name, string Value)[] Headers);

/// <summary>What the endpoint was asked.</summary>
internal sealed record Asked(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    public static Asked Of(HttpListenerRequest request, byte[] body) => new(
        request.HttpMethod,
        request.RawUrl!,
        request.Headers.AllKeys.ToDictionary(name => name!.ToLowerInvariant(), name => request.Headers[name]!),
        body);
}
