using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>The message is wrong.</summary>
public class MessageRejectedException : AmazonSimpleEmailServiceV2Exception
{
    /// <summary>With a message alone.</summary>
    public MessageRejectedException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public MessageRejectedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
