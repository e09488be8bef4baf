using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>A parameter is wrong.</summary>
public class ValidationException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public ValidationException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public ValidationException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
