using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>There are too many of something.</summary>
public class LimitExceededException : AmazonSimpleEmailServiceV2Exception
{
    /// <summary>With a message alone.</summary>
    public LimitExceededException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public LimitExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
