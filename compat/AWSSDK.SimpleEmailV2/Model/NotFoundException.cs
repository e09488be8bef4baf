using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>The resource is not there.</summary>
public class NotFoundException : AmazonSimpleEmailServiceV2Exception
{
    /// <summary>With a message alone.</summary>
    public NotFoundException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public NotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
