using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The ARN is none.</summary>
public class InvalidArnException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public InvalidArnException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public InvalidArnException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
