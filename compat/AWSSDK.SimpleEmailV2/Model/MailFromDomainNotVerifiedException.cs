using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>The sender's MAIL FROM domain is not verified.</summary>
public class MailFromDomainNotVerifiedException : AmazonSimpleEmailServiceV2Exception
{
    /// <summary>With a message alone.</summary>
    public MailFromDomainNotVerifiedException(string message) : base(message)
    {
    }

    /// <summary>As it came from the service.</summary>
    public MailFromDomainNotVerifiedException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
