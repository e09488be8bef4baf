using Amazon.SimpleEmailV2;
using Amazon.SimpleEmailV2.Model;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Amazon SES (API v2).</summary>
/// <param name="client">The client, made for the first mail.</param>
/// <param name="sender">The address that mails come from, of a verified identity.</param>
/// <param name="configurationSet">The configuration set; it tracks neither clicks nor openings.</param>
/// <param name="domain">The only domain that IAM lets this function mail to; <c>*</c> for any.</param>
public sealed class SesPostOffice(Lazy<IAmazonSimpleEmailServiceV2> client, string sender, string configurationSet, string domain) : IPostOffice
{
    /// <inheritdoc />
    public bool MayMail(Person to) => domain == "*" || to.Address.EndsWith("@" + domain, StringComparison.Ordinal);

    /// <inheritdoc />
    public async Task<bool> Send(Mail mail, CancellationToken cancel)
    {
        try
        {
            await client.Value.SendEmailAsync(new SendEmailRequest
            {
                FromEmailAddress = sender,
                Destination = new Destination { ToAddresses = [mail.To.Address] },
                ConfigurationSetName = configurationSet,
                Content = new EmailContent
                {
                    Simple = new Message
                    {
                        Subject = Utf8(mail.Subject),
                        Body = new Body { Html = Utf8(mail.Html), Text = Utf8(mail.Text) },
                        Headers = [.. Headers(mail.About)],
                    },
                },
            }, cancel);
            return true;
        }
        catch (MessageRejectedException)
        {
            return false;
        }
    }

    // RFC 5322, 3.6.4: all mails about a request answer one that was never sent, because SES gives every mail a Message-ID of its own. RFC 3834, 5: no notice of absence comes back.
    // Both are headers that SES leaves to its callers: https://docs.aws.amazon.com/ses/latest/dg/header-fields.html
    private IEnumerable<MessageHeader> Headers(RequestId about)
    {
        var conversation = $"<{about.Value}@{sender[(sender.LastIndexOf('@') + 1)..]}>";
        return
        [
            new() { Name = "In-Reply-To", Value = conversation },
            new() { Name = "References", Value = conversation },
            new() { Name = "Auto-Submitted", Value = "auto-generated" },
        ];
    }

    private static Content Utf8(string text) => new() { Data = text, Charset = "UTF-8" };
}
