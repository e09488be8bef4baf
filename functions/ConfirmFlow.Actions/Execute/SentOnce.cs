using Amazon.Runtime;

namespace ConfirmFlow.Actions;

/// <summary>Lets a client send one request, once.</summary>
/// <remarks>
/// For a call that must not be repeated when its answer is lost. <c>MaxErrorRetry = 0</c> does not do that: AWSSDK.Core 4.1.0 still sends a
/// request up to ten times more when the connection ends before an answer (measured).
/// </remarks>
internal sealed class SentOnce : HttpClientFactory
{
    private int _sent;

    /// <inheritdoc />
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Gate(this));

    /// <inheritdoc />
    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    /// <inheritdoc />
    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;

    // A connection of its own: one out of a pool could have been closed before, and would be tried again below this.
    private sealed class Gate(SentOnce once) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Interlocked.Exchange(ref once._sent, 1) == 0
                ? base.SendAsync(request, cancellationToken)
                : throw new InvalidOperationException("This request is sent once; what became of it is not known.");
    }
}
