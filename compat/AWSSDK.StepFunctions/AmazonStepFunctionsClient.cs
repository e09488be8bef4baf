using Amazon.Compat;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.StepFunctions.Model;

namespace Amazon.StepFunctions;

/// <summary>Speaks with AWS Step Functions.</summary>
public class AmazonStepFunctionsClient : AmazonServiceClient, IAmazonStepFunctions
{
    /// <summary>With credentials and region from the environment.</summary>
    public AmazonStepFunctionsClient() : base(new AmazonStepFunctionsConfig())
    {
    }

    /// <summary>With credentials from the environment.</summary>
    public AmazonStepFunctionsClient(RegionEndpoint region) : base(new AmazonStepFunctionsConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials from the environment.</summary>
    public AmazonStepFunctionsClient(AmazonStepFunctionsConfig config) : base(config)
    {
    }

    /// <summary>With a region from the environment.</summary>
    public AmazonStepFunctionsClient(AWSCredentials credentials) : base(credentials, new AmazonStepFunctionsConfig())
    {
    }

    /// <summary>With credentials and a region.</summary>
    public AmazonStepFunctionsClient(AWSCredentials credentials, RegionEndpoint region) : base(credentials, new AmazonStepFunctionsConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials and a configuration.</summary>
    public AmazonStepFunctionsClient(AWSCredentials credentials, AmazonStepFunctionsConfig clientConfig) : base(credentials, clientConfig)
    {
    }

    IClientConfig IAmazonService.Config => Config;

    /// <inheritdoc />
    protected override IServiceMetadata ServiceMetadata => AmazonStepFunctionsConfig.Service;

    /// <inheritdoc />
    public virtual Task<DescribeExecutionResponse> DescribeExecutionAsync(DescribeExecutionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeExecutionResponse>(request, Wire.DescribeExecution, cancellationToken);

    /// <inheritdoc />
    public virtual Task<SendTaskFailureResponse> SendTaskFailureAsync(SendTaskFailureRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<SendTaskFailureResponse>(request, Wire.SendTaskFailure, cancellationToken);

    /// <inheritdoc />
    public virtual Task<SendTaskSuccessResponse> SendTaskSuccessAsync(SendTaskSuccessRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<SendTaskSuccessResponse>(request, Wire.SendTaskSuccess, cancellationToken);

    /// <inheritdoc />
    public virtual Task<StartExecutionResponse> StartExecutionAsync(StartExecutionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StartExecutionResponse>(request, Wire.StartExecution, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => AmazonStepFunctionsConfig.Service.Join(pipeline);
}
