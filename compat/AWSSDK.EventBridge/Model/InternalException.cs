using System.Net;
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

/// <summary>EventBridge could not do it.</summary>
public class InternalException : AmazonEventBridgeException
{
    /// <summary>With a message alone.</summary>
    public InternalException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public InternalException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
