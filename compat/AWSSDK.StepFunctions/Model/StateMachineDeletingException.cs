using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The machine is being deleted.</summary>
public class StateMachineDeletingException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public StateMachineDeletingException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public StateMachineDeletingException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
