using Amazon.EventBridge.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.EventBridge;

/// <summary>EventBridge's error codes as exceptions.</summary>
internal static class Faults
{
    public static AmazonServiceException Of(ErrorResponse e) => e.Code switch
    {
        "InternalException" => new InternalException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "OperationDisabledException" => new OperationDisabledException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "ResourceNotFoundException" => new ResourceNotFoundException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        _ => new AmazonEventBridgeException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
    };
}
