using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>There is no such machine.</summary>
public class StateMachineDoesNotExistException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public StateMachineDoesNotExistException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public StateMachineDoesNotExistException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
