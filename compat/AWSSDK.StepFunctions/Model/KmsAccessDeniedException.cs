using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The key may not be used.</summary>
public class KmsAccessDeniedException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public KmsAccessDeniedException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public KmsAccessDeniedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
