using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>An execution of this name exists, with other input or already ended.</summary>
public class ExecutionAlreadyExistsException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public ExecutionAlreadyExistsException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public ExecutionAlreadyExistsException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
