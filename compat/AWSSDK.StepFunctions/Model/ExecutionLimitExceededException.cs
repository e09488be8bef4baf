using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>Too many executions are running.</summary>
public class ExecutionLimitExceededException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public ExecutionLimitExceededException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public ExecutionLimitExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
