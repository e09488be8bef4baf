using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>Webhooks of the Workflows app in Teams: they take a message with one Adaptive Card, and answer 202.</summary>
internal sealed class TeamsDoor(LocalChats chats, ChatRoom room, ChatCalls calls) : IDoor
{
    private const int LargestMessage = 28 * 1024;

    /// <inheritdoc/>
    public bool IsFor(HttpRequest request) => request.Method == "POST" && (request.Path.Value ?? "").StartsWith(LocalChats.TeamsWebhooks, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task Answer(HttpContext context)
    {
        var body = await Bodies.Read(context.Request, context.RequestAborted);
        var webhook = chats.HolderOfWebhook(context.Request.Path.Value!);
        await calls.Answer(context, webhook?.Holder, "teams:webhook", null, body, () => AwsAnswer.Empty(webhook is var (_, name) ? Answer(name, body) : 404));
    }

    private int Answer(string webhook, byte[] body)
    {
        if (body.Length > LargestMessage) return 413;
        if (Card(body) is not { } card) return 400;
        room.Post("Teams", webhook, card);
        return 202;
    }

    private static JsonObject? Card(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject message && message.TextOf("type") == "message" && message["attachments"] is JsonArray { Count: 1 } attachments
                && attachments[0] is JsonObject attachment && attachment.TextOf("contentType") == "application/vnd.microsoft.card.adaptive"
                && attachment["content"] is JsonObject card && card.TextOf("type") == "AdaptiveCard" ? (JsonObject)card.DeepClone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
