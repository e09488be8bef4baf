using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The output is no JSON, or too long.</summary>
public class InvalidOutputException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public InvalidOutputException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public InvalidOutputException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
