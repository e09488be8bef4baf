using System.Net;
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

/// <summary>The operation is not available in this region.</summary>
public class OperationDisabledException : AmazonEventBridgeException
{
    /// <summary>With a message alone.</summary>
    public OperationDisabledException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public OperationDisabledException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
