using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.Compat;

/// <summary>What sets one AWS service apart from the others, for the clients' common parts.</summary>
/// <param name="Id">The service's id in the SDKs, from which <c>AWS_ENDPOINT_URL_…</c> takes its end.</param>
/// <param name="EndpointPrefix">The first label of its host name.</param>
/// <param name="SigningName">Its name in signatures.</param>
internal sealed record Service(string Id, string EndpointPrefix, string SigningName) : IServiceMetadata
{
    public string ServiceId => Id;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();

    /// <summary>Time limits for each of the SDK's configuration modes; the SDK's own for services like these.</summary>
    public static IEnumerable<IDefaultConfiguration> Modes { get; } =
    [
        Mode(DefaultConfigurationMode.Standard, 3100),
        Mode(DefaultConfigurationMode.InRegion, 1100),
        Mode(DefaultConfigurationMode.CrossRegion, 3100),
        Mode(DefaultConfigurationMode.Mobile, 30_000),
        Mode(DefaultConfigurationMode.Auto, 1100),
    ];

    /// <summary>Puts endpoint and signature into a client's pipeline, where the SDK's own clients have them.</summary>
    public void Join(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new EndpointHandler());
        pipeline.AddHandlerAfter<Marshaller>(new SignatureHandler());
    }

    /// <summary>Where a request goes that is never sent.</summary>
    public Endpoint EndpointOf(ServiceOperationEndpointParameters parameters, IClientConfig config)
    {
        var context = new RequestContext(false)
        {
            ClientConfig = config,
            OriginalRequest = parameters.Request,
            Request = new DefaultRequest(parameters.Request, Id) { AlternateEndpoint = parameters.AlternateEndpoint },
        };
        return new EndpointHandler().GetEndpoint(new Runtime.Internal.ExecutionContext(context, null));
    }

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, int milliseconds) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromMilliseconds(milliseconds),
        TlsNegotiationTimeout = TimeSpan.FromMilliseconds(milliseconds),
    };
}
