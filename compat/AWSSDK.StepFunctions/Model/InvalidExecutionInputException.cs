using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The input is no JSON, or too long.</summary>
public class InvalidExecutionInputException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public InvalidExecutionInputException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public InvalidExecutionInputException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
