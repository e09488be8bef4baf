using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.SimpleEmailV2.Model;

namespace Amazon.SimpleEmailV2;

/// <summary>SES's error codes as exceptions.</summary>
internal static class Faults
{
    public static AmazonServiceException Of(ErrorResponse e) => e.Code switch
    {
        "AccountSuspendedException" => new AccountSuspendedException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "BadRequestException" => new BadRequestException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "LimitExceededException" => new LimitExceededException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "MailFromDomainNotVerifiedException" =>
            new MailFromDomainNotVerifiedException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "MessageRejected" => new MessageRejectedException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "NotFoundException" => new NotFoundException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "SendingPausedException" => new SendingPausedException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        "TooManyRequestsException" => new TooManyRequestsException(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
        _ => new AmazonSimpleEmailServiceV2Exception(e.Message, e.InnerException, e.Type, e.Code, e.RequestId, e.StatusCode),
    };
}
