namespace Amazon.SimpleEmailV2.Model;

/// <summary>Sends one mail.</summary>
public class SendEmailRequest : AmazonSimpleEmailServiceV2Request
{
    /// <summary>The configuration set.</summary>
    public string ConfigurationSetName { get; set; }

    /// <summary>The mail.</summary>
    public EmailContent Content { get; set; }

    /// <summary>To whom: at most 50 recipients.</summary>
    public Destination Destination { get; set; }

    /// <summary>Tags that come back in events about the mail.</summary>
    public List<MessageTag> EmailTags { get; set; }

    /// <summary>From whom.</summary>
    public string FromEmailAddress { get; set; }

    /// <summary>The identity to send from, where it is another account's.</summary>
    public string FromEmailAddressIdentityArn { get; set; }

    /// <summary>Where answers go.</summary>
    public List<string> ReplyToAddresses { get; set; }
}
