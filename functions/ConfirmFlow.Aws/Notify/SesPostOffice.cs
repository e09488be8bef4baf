using Amazon.SimpleEmailV2;
using Amazon.SimpleEmailV2.Model;

namespace ConfirmFlow.Aws;

/// <summary>Amazon SES (API v2).</summary>
/// <param name="client">The client.</param>
/// <param name="sender">The address that mails come from, of a verified identity.</param>
/// <param name="configurationSet">The configuration set; it tracks neither clicks nor openings.</param>
public sealed class SesPostOffice(IAmazonSimpleEmailServiceV2 client, string sender, string configurationSet) : IPostOffice
{
    /// <inheritdoc />
    public async Task<bool> Send(Mail mail, CancellationToken cancel)
    {
        try
        {
            await client.SendEmailAsync(new SendEmailRequest
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

    private static Content Utf8(string text) => new() { Data = text, Charset = "UTF-8" };
}
