using Amazon.Compat;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.SimpleEmailV2;

/// <summary>How a client of Amazon SES, version 2 is set up.</summary>
public class AmazonSimpleEmailServiceV2Config : ClientConfig
{
    internal static readonly Service Service = new("SESv2", "email", "ses");

    private static readonly string Agent = InternalSDKUtils.BuildUserAgentString(Service.Id, typeof(AmazonSimpleEmailServiceV2Config).Assembly.GetName().Version.ToString());

    /// <summary>With the defaults: region, retries and endpoint from the environment.</summary>
    public AmazonSimpleEmailServiceV2Config() : base(new DefaultConfigurationProvider(Service.Modes))
    {
        base.ServiceId = Service.Id;
        AuthenticationServiceName = Service.SigningName;
        EndpointProvider = new RegionalEndpoints(Service);
    }

    /// <summary>The service's id, from which <c>AWS_ENDPOINT_URL_SESV2</c> takes its end.</summary>
    public static new string ServiceId => Service.Id;

    /// <inheritdoc />
    public override string RegionEndpointServiceName => Service.EndpointPrefix;

    /// <inheritdoc />
    public override string ServiceVersion => "2019-09-27";

    /// <inheritdoc />
    public override string UserAgent => Agent;

    /// <inheritdoc />
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => Service.EndpointOf(parameters, this);
}
