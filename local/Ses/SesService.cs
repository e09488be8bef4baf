using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfirmFlow.Local;

/// <summary>Amazon SES, version 2 of its API: SendEmail. (Amazon SES API v2 Reference, "SendEmail".)</summary>
internal sealed class SesService(SesEmulator emulator, Mailbox mailbox, MailResources resources, IAuthorizer authorizer) : IAwsService
{
    private const int MostRecipients = 50;

    /// <inheritdoc/>
    public string SigningName => "ses";

    /// <inheritdoc/>
    public WireProtocol Protocol => WireProtocol.RestJson;

    /// <inheritdoc/>
    public async Task<AwsAnswer> Answer(AwsCall call, CancellationToken cancel)
    {
        if (call is not { Method: "POST", Path: "/v2/email/outbound-emails" })
        {
            throw AwsError.UnknownOperation("SES", $"{call.Method} {call.Path}");
        }

        var mail = Mail.Read(Body(call));
        Demand(call.Caller, mail);
        if (mail.Recipients.Count is 0 or > MostRecipients)
        {
            throw new AwsError(400, "BadRequestException", $"A mail has 1 to {MostRecipients} recipients.");
        }

        var answer = await emulator.Pass(call.Path, call.Body, cancel);
        if (answer.Status == 200)
        {
            var id = (JsonNode.Parse(answer.Body.Span) as JsonObject)?.TextOf("MessageId") ?? Guid.NewGuid().ToString();
            mailbox.Keep(id, mail);
        }

        return answer;
    }

    private void Demand(Caller caller, Mail mail)
    {
        var keys = new ConditionKeys()
            .With("ses:ApiVersion", "2")
            .With("ses:FromAddress", mail.FromAddress)
            .With("ses:FromDisplayName", mail.FromName);
        if (mail.Recipients.Count > 0)
        {
            keys.With("ses:Recipients", mail.Recipients);
        }

        authorizer.Demand(caller, "ses:SendEmail", resources.Identity(mail.FromAddress), keys);
        if (mail.ConfigurationSet is { } set)
        {
            authorizer.Demand(caller, "ses:SendEmail", resources.ConfigurationSet(set), keys);
            resources.DemandExisting(set);
        }
    }

    private static JsonObject Body(AwsCall call)
    {
        try
        {
            return JsonNode.Parse(call.Body.Span) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            throw new AwsError(400, "BadRequestException", "The request is not JSON.");
        }
    }
}
