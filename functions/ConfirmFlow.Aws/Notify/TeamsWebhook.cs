using System.Text;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Webhooks of the Workflows app in Microsoft Teams: "Post to a channel when a webhook request is received".</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using: a message with one Adaptive Card; whoever has the address can post, so it is a secret.</remarks>
/// <param name="http">The client, made for the first call; its time-out limits each call.</param>
/// <param name="secrets">Has each webhook's address under its name.</param>
public sealed class TeamsWebhook(Lazy<HttpClient> http, ISecrets secrets) : ITeams
{
    /// <inheritdoc />
    public Task<ChatAnswer> Post(string webhook, CanonicalJsonObject card, CancellationToken cancel) => ChatAnswer.Of(async () =>
    {
        if (!Uri.TryCreate(await secrets.Find(webhook, cancel), UriKind.Absolute, out var address) || address is not ({ Scheme: "https" } or { Scheme: "http", IsLoopback: true }))
            return ChatAnswer.Refused("webhook_is_no_address");

        var message = new CanonicalJsonObject().Set("type", "message").Set(
            "attachments", [new CanonicalJsonObject().Set("contentType", "application/vnd.microsoft.card.adaptive").SetCanonical("contentUrl", "null").Set("content", card)]);
        using var body = new StringContent(message.ToString(), Encoding.UTF8, "application/json");
        using var answer = await http.Value.PostAsync(address, body, cancel);
        return answer.IsSuccessStatusCode ? ChatAnswer.Taken() : ChatAnswer.Refused($"status_{(int)answer.StatusCode}");
    }, cancel);
}
