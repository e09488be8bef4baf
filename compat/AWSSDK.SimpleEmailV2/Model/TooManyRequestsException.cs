using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>Too many requests in too short a time.</summary>
public class TooManyRequestsException : AmazonSimpleEmailServiceV2Exception
{
    /// <summary>With a message alone.</summary>
    public TooManyRequestsException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public TooManyRequestsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
