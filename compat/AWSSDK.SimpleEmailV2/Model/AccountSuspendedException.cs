using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>The account may not send any more, for good.</summary>
public class AccountSuspendedException : AmazonSimpleEmailServiceV2Exception
{
    /// <summary>With a message alone.</summary>
    public AccountSuspendedException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public AccountSuspendedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
