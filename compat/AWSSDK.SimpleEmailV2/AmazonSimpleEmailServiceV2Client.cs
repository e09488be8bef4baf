using Amazon.Compat;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.SimpleEmailV2.Model;

namespace Amazon.SimpleEmailV2;

/// <summary>Speaks with Amazon SES, version 2.</summary>
public class AmazonSimpleEmailServiceV2Client : AmazonServiceClient, IAmazonSimpleEmailServiceV2
{
    /// <summary>With credentials and region from the environment.</summary>
    public AmazonSimpleEmailServiceV2Client() : base(new AmazonSimpleEmailServiceV2Config())
    {
    }

    /// <summary>With credentials from the environment.</summary>
    public AmazonSimpleEmailServiceV2Client(RegionEndpoint region) : base(new AmazonSimpleEmailServiceV2Config { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials from the environment.</summary>
    public AmazonSimpleEmailServiceV2Client(AmazonSimpleEmailServiceV2Config config) : base(config)
    {
    }

    /// <summary>With a region from the environment.</summary>
    public AmazonSimpleEmailServiceV2Client(AWSCredentials credentials) : base(credentials, new AmazonSimpleEmailServiceV2Config())
    {
    }

    /// <summary>With credentials and a region.</summary>
    public AmazonSimpleEmailServiceV2Client(AWSCredentials credentials, RegionEndpoint region) : base(credentials, new AmazonSimpleEmailServiceV2Config { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials and a configuration.</summary>
    public AmazonSimpleEmailServiceV2Client(AWSCredentials credentials, AmazonSimpleEmailServiceV2Config clientConfig) : base(credentials, clientConfig)
    {
    }

    IClientConfig IAmazonService.Config => Config;

    /// <inheritdoc />
    protected override IServiceMetadata ServiceMetadata => AmazonSimpleEmailServiceV2Config.Service;

    /// <inheritdoc />
    public virtual Task<SendEmailResponse> SendEmailAsync(SendEmailRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<SendEmailResponse>(request, Wire.SendEmail, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => AmazonSimpleEmailServiceV2Config.Service.Join(pipeline);
}
