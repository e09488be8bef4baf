using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>The methods of Slack's Web API that ConfirmFlow calls, with Slack's own errors (https://docs.slack.dev/reference/methods).</summary>
internal sealed class SlackDoor(LocalChats chats, ChatRoom room, ChatCalls calls) : IDoor
{
    /// <inheritdoc/>
    public bool IsFor(HttpRequest request) => request.Method == "POST" && (request.Path.Value ?? "").StartsWith(LocalChats.SlackApi, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task Answer(HttpContext context)
    {
        var method = context.Request.Path.Value![LocalChats.SlackApi.Length..];
        var body = await Bodies.Read(context.Request, context.RequestAborted);
        var holder = chats.HolderOfToken(context.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] ? token : "");
        var (said, flaw) = Read(body);
        await calls.Answer(context, holder, $"slack:{method}", KeyOf(said), body, () => AwsAnswer.Json(holder is null ? Error("invalid_auth") : said is null ? Error(flaw) : Answer(method, said)));
    }

    private static (JsonObject? Said, string Flaw) Read(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject said ? (said, "") : (null, "json_not_object");
        }
        catch (JsonException)
        {
            return (null, "invalid_json");
        }
    }

    // A channel and a conversation with one person are two kinds of things; what is said names either in the same way.
    private string? KeyOf(JsonObject? said) => said is null || PlaceOf(Text(said, "channel")) is not { } place ? null : $"{(chats.Channels.Contains(place) ? "channel" : "person")} {place}";

    private JsonObject Answer(string method, JsonObject said) => method switch
    {
        "chat.postMessage" => Posted(said),
        "chat.update" => Updated(said),
        "chat.postEphemeral" => Whispered(said),
        "views.open" => Opened(said),
        _ => Error("unknown_method"),
    };

    private JsonObject Posted(JsonObject said) =>
        PlaceOf(Text(said, "channel")) is not { } place ? Error("channel_not_found")
        : Flaw(said) is { } flaw ? Error(flaw)
        : Ok(place, room.Post("Slack", place, said));

    // By where a message stands: an account is no such place.
    private JsonObject Updated(JsonObject said) =>
        Text(said, "channel") is var place && !chats.Channels.Contains(place) && chats.AccountIn(place) is null ? Error("channel_not_found")
        : Flaw(said) is { } flaw ? Error(flaw)
        : room.Update(place, Text(said, "ts"), said) ? Ok(place, Text(said, "ts")) : Error("message_not_found");

    private string? PlaceOf(string channel) => chats.Users.ContainsKey(channel) ? LocalChats.AloneWith(channel) : chats.Channels.Contains(channel) || chats.AccountIn(channel) is not null ? channel : null;

    private JsonObject Whispered(JsonObject said)
    {
        if (Text(said, "text").Length == 0) return Error("no_text");
        room.Show(Text(said, "user"), BlockText.Read(Text(said, "text")));
        return new() { ["ok"] = true };
    }

    private JsonObject Opened(JsonObject said)
    {
        if (room.Take(Text(said, "trigger_id")) is not { } user) return Error("invalid_trigger_id");
        var view = said.ObjectOf("view");
        if (view.TextOf("type") != "modal" || BlockLimits.Flaw(view, "blocks", 100) is not null || (view.ObjectOf("title").TextOf("text") ?? "").Length is 0 or > 24 || (view.TextOf("private_metadata") ?? "").Length > 3000) return Error("invalid_arguments");
        room.Show(user, "", (JsonObject)view.DeepClone());
        return new() { ["ok"] = true };
    }

    private static string? Flaw(JsonObject said) => Text(said, "text").Length == 0 ? "no_text" : BlockLimits.Flaw(said, "blocks", 50);

    private static JsonObject Ok(string place, string id) => new() { ["ok"] = true, ["channel"] = place, ["ts"] = id };

    private static JsonObject Error(string error) => new() { ["ok"] = false, ["error"] = error };

    private static string Text(JsonObject said, string name) => said.TextOf(name) ?? "";
}
