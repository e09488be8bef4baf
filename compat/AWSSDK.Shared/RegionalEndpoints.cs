using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.Compat;

/// <summary>One endpoint in each region: <c>https://prefix.region.suffix</c>, with the suffix of the region's partition.</summary>
/// <remarks>https://docs.aws.amazon.com/general/latest/gr/rande.html</remarks>
internal sealed class RegionalEndpoints(Service service) : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var fips = parameters["UseFIPS"] is true;
        var dualStack = parameters["UseDualStack"] is true;

        if (parameters["Endpoint"] is string { Length: > 0 } told)
        {
            if (fips) throw new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported");
            if (dualStack) throw new AmazonClientException("Invalid Configuration: Dualstack and custom endpoint are not supported");
            return new Endpoint(told);
        }

        if (parameters["Region"] is not string { Length: > 0 } region) throw new AmazonClientException("Invalid Configuration: Missing Region");
        var partition = Fn.Partition(region);
        if (fips && !partition.supportsFIPS) throw new AmazonClientException("FIPS is enabled but this partition does not support FIPS");
        if (dualStack && !partition.supportsDualStack) throw new AmazonClientException("DualStack is enabled but this partition does not support DualStack");

        var prefix = fips ? $"{service.EndpointPrefix}-fips" : service.EndpointPrefix;
        var suffix = dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        return new Endpoint($"https://{prefix}.{region}.{suffix}");
    }
}
