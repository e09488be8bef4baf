using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmailV2;

/// <summary>SES answered with an error.</summary>
public class AmazonSimpleEmailServiceV2Exception : AmazonServiceException
{
    /// <summary>With a message alone.</summary>
    public AmazonSimpleEmailServiceV2Exception(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public AmazonSimpleEmailServiceV2Exception(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
