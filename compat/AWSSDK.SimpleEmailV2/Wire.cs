using System.Text.Json;
using Amazon.Compat;
using Amazon.Runtime.Internal;
using Amazon.SimpleEmailV2.Model;

namespace Amazon.SimpleEmailV2;

/// <summary>SES's operation in its REST form.</summary>
/// <remarks>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html</remarks>
internal static class Wire
{
    public static readonly InvokeOptions SendEmail = new()
    {
        RequestMarshaller = new JsonRequest<SendEmailRequest>("Amazon.SimpleEmailV2", "/v2/email/outbound-emails", "application/json", null, Write),
        ResponseUnmarshaller = new JsonResponse(json => new SendEmailResponse { MessageId = json.Text("MessageId") }, Faults.Of),
    };

    private static void Write(Utf8JsonWriter json, SendEmailRequest request)
    {
        json.Text("ConfigurationSetName", request.ConfigurationSetName);
        json.Object("Content", request.Content, (inner, content) => inner.Object("Simple", content.Simple, Write));
        json.Object("Destination", request.Destination, (inner, destination) =>
        {
            inner.Texts("BccAddresses", destination.BccAddresses);
            inner.Texts("CcAddresses", destination.CcAddresses);
            inner.Texts("ToAddresses", destination.ToAddresses);
        });
        json.Objects("EmailTags", request.EmailTags, (inner, tag) =>
        {
            inner.Text("Name", tag.Name);
            inner.Text("Value", tag.Value);
        });
        json.Text("FromEmailAddress", request.FromEmailAddress);
        json.Text("FromEmailAddressIdentityArn", request.FromEmailAddressIdentityArn);
        json.Texts("ReplyToAddresses", request.ReplyToAddresses);
    }

    private static void Write(Utf8JsonWriter json, Message message)
    {
        json.Object("Body", message.Body, (inner, body) =>
        {
            inner.Object("Html", body.Html, Write);
            inner.Object("Text", body.Text, Write);
        });
        json.Objects("Headers", message.Headers, (inner, header) =>
        {
            inner.Text("Name", header.Name);
            inner.Text("Value", header.Value);
        });
        json.Object("Subject", message.Subject, Write);
    }

    private static void Write(Utf8JsonWriter json, Content content)
    {
        json.Text("Charset", content.Charset);
        json.Text("Data", content.Data);
    }
}
