using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The name has characters it may not have, or is too long.</summary>
public class InvalidNameException : AmazonStepFunctionsException
{
    /// <summary>With a message alone.</summary>
    public InvalidNameException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public InvalidNameException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
