using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The token is none.</summary>
public class InvalidTokenException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public InvalidTokenException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public InvalidTokenException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
