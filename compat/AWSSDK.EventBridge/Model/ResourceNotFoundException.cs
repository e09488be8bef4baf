using System.Net;
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

/// <summary>The bus is not there.</summary>
public class ResourceNotFoundException : AmazonEventBridgeException
{
    /// <summary>With a message alone.</summary>
    public ResourceNotFoundException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public ResourceNotFoundException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
