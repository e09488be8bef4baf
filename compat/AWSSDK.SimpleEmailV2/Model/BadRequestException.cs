using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>The request is wrong.</summary>
public class BadRequestException : AmazonSimpleEmailServiceV2Exception
{
    /// <summary>With a message alone.</summary>
    public BadRequestException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public BadRequestException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
