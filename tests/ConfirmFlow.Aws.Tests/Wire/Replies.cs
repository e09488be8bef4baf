using System.Net;

namespace ConfirmFlow.Aws.Tests;

/// <summary>Answers a client's calls one after the other, the last one again and again, and keeps what was asked.</summary>
internal sealed class Replies(params Func<HttpResponseMessage>[] replies) : HttpMessageHandler
{
    private int _next;

    public List<(HttpMethod Method, Uri To, string Authorization, string? Proof, string Body)> Asked { get; } = [];

    public static Func<HttpResponseMessage> Of(HttpStatusCode status, string body, int? retryAfter = null) => () =>
    {
        var reply = new HttpResponseMessage(status) { Content = new StringContent(body) };
        if (retryAfter is { } seconds) reply.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
        return reply;
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add((request.Method, request.RequestUri!, request.Headers.Authorization?.ToString() ?? "", request.Headers.TryGetValues("X-Aws-Parameters-Secrets-Token", out var proof) ? proof.Single() : null,
            request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : ""));
        return replies[Math.Min(_next++, replies.Length - 1)]();
    }
}
