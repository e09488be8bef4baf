using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>SES took the mail.</summary>
public class SendEmailResponse : AmazonWebServiceResponse
{
    /// <summary>Its id.</summary>
    public string MessageId { get; set; }
}
