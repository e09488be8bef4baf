using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>The account may not send at present.</summary>
public class SendingPausedException : AmazonSimpleEmailServiceV2Exception
{
    /// <summary>With a message alone.</summary>
    public SendingPausedException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public SendingPausedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
