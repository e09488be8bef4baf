using Amazon.Compat;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.EventBridge;

/// <summary>How a client of Amazon EventBridge is set up.</summary>
public class AmazonEventBridgeConfig : ClientConfig
{
    internal static readonly Service Service = new("EventBridge", "events", "events");

    private static readonly string Agent = InternalSDKUtils.BuildUserAgentString(Service.Id, typeof(AmazonEventBridgeConfig).Assembly.GetName().Version.ToString());

    /// <summary>With the defaults: region, retries and endpoint from the environment.</summary>
    public AmazonEventBridgeConfig() : base(new DefaultConfigurationProvider(Service.Modes))
    {
        base.ServiceId = Service.Id;
        AuthenticationServiceName = Service.SigningName;
        EndpointProvider = new RegionalEndpoints(Service);
    }

    /// <summary>The service's id, from which <c>AWS_ENDPOINT_URL_EVENTBRIDGE</c> takes its end.</summary>
    public static new string ServiceId => Service.Id;

    /// <inheritdoc />
    public override string RegionEndpointServiceName => Service.EndpointPrefix;

    /// <inheritdoc />
    public override string ServiceVersion => "2015-10-07";

    /// <inheritdoc />
    public override string UserAgent => Agent;

    /// <inheritdoc />
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => Service.EndpointOf(parameters, this);
}
