using Amazon.Runtime;
using Amazon.EventBridge.Model;

namespace Amazon.EventBridge;

/// <summary>Amazon EventBridge: the operations that are used here.</summary>
public interface IAmazonEventBridge : IAmazonService, IDisposable
{
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonEventBridgeConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonEventBridgeClient(awsCredentials, (AmazonEventBridgeConfig)clientConfig);

    /// <summary>Publishes events.</summary>
    Task<PutEventsResponse> PutEventsAsync(PutEventsRequest request, CancellationToken cancellationToken = default);
}
