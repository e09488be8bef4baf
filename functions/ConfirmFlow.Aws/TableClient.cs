using System.Diagnostics.CodeAnalysis;
using Amazon.DynamoDBv2;
using Amazon.Runtime.Internal;

namespace ConfirmFlow.Aws;

/// <summary>AWS's client for DynamoDB, of which a process that has just been started runs less: most calls of ConfirmFlow are the first of their process (bench/README.md).</summary>
public sealed class TableClient : AmazonDynamoDBClient
{
    /// <summary>As in Lambda: of the function's region. Told of it, the client need not look for it in the address of each call.</summary>
    public TableClient() : this(new AmazonDynamoDBConfig { AuthenticationRegion = Variables.Required("AWS_REGION") })
    {
    }

    [DynamicDependency(nameof(TableSteps.Name), typeof(TableSteps))]
    internal TableClient(AmazonDynamoDBConfig config) : base(config)
    {
    }

    /// <summary>What a call goes through, from the first to the last.</summary>
    internal IEnumerable<Type> Steps => RuntimePipeline.Handlers.Select(step => step.GetType());

    /// <summary>Takes out what does nothing here, and would have to be looked up at the first call, each time in several tables.</summary>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        // Times that nobody reads, and events that nobody listens to.
        pipeline.RemoveHandler<MetricsHandler>();
        pipeline.RemoveHandler<ErrorCallbackHandler>();
        while (pipeline.Handlers.Any(step => step is CallbackHandler)) pipeline.RemoveHandler<CallbackHandler>();
        // DynamoDB has no operation that takes a compressed body or a checksum of it; endpoints are discovered where that was asked for.
        pipeline.RemoveHandler<CompressionHandler>();
        pipeline.RemoveHandler<ChecksumHandler>();
        pipeline.RemoveHandler<EndpointDiscoveryHandler>();
    }
}
