using Amazon.Compat;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.EventBridge.Model;

namespace Amazon.EventBridge;

/// <summary>Speaks with Amazon EventBridge.</summary>
public class AmazonEventBridgeClient : AmazonServiceClient, IAmazonEventBridge
{
    /// <summary>With credentials and region from the environment.</summary>
    public AmazonEventBridgeClient() : base(new AmazonEventBridgeConfig())
    {
    }

    /// <summary>With credentials from the environment.</summary>
    public AmazonEventBridgeClient(RegionEndpoint region) : base(new AmazonEventBridgeConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials from the environment.</summary>
    public AmazonEventBridgeClient(AmazonEventBridgeConfig config) : base(config)
    {
    }

    /// <summary>With a region from the environment.</summary>
    public AmazonEventBridgeClient(AWSCredentials credentials) : base(credentials, new AmazonEventBridgeConfig())
    {
    }

    /// <summary>With credentials and a region.</summary>
    public AmazonEventBridgeClient(AWSCredentials credentials, RegionEndpoint region) : base(credentials, new AmazonEventBridgeConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials and a configuration.</summary>
    public AmazonEventBridgeClient(AWSCredentials credentials, AmazonEventBridgeConfig clientConfig) : base(credentials, clientConfig)
    {
    }

    IClientConfig IAmazonService.Config => Config;

    /// <inheritdoc />
    protected override IServiceMetadata ServiceMetadata => AmazonEventBridgeConfig.Service;

    /// <inheritdoc />
    public virtual Task<PutEventsResponse> PutEventsAsync(PutEventsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<PutEventsResponse>(request, Wire.PutEvents, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => AmazonEventBridgeConfig.Service.Join(pipeline);
}
