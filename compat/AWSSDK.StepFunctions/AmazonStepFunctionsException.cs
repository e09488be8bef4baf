using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>Step Functions answered with an error.</summary>
public class AmazonStepFunctionsException : AmazonServiceException
{
    /// <summary>With a message alone.</summary>
    public AmazonStepFunctionsException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public AmazonStepFunctionsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
