using Amazon.Runtime;
using Amazon.SimpleEmailV2.Model;

namespace Amazon.SimpleEmailV2;

/// <summary>Amazon SES, version 2: the operations that are used here.</summary>
public interface IAmazonSimpleEmailServiceV2 : IAmazonService, IDisposable
{
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSimpleEmailServiceV2Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonSimpleEmailServiceV2Client(awsCredentials, (AmazonSimpleEmailServiceV2Config)clientConfig);

    /// <summary>Sends one mail.</summary>
    Task<SendEmailResponse> SendEmailAsync(SendEmailRequest request, CancellationToken cancellationToken = default);
}
