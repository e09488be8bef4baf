using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>There is no task of this token any more.</summary>
public class TaskDoesNotExistException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public TaskDoesNotExistException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public TaskDoesNotExistException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
