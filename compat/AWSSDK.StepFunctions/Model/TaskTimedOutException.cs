using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The task of this token timed out, or is closed already.</summary>
public class TaskTimedOutException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public TaskTimedOutException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public TaskTimedOutException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
