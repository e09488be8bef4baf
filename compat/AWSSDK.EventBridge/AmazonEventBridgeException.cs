using System.Net;
using Amazon.Runtime;

namespace Amazon.EventBridge;

/// <summary>EventBridge answered with an error.</summary>
public class AmazonEventBridgeException : AmazonServiceException
{
    /// <summary>With a message alone.</summary>
    public AmazonEventBridgeException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public AmazonEventBridgeException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
