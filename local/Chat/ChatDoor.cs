using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ConfirmFlow.Local;

/// <summary>The chat window, <c>/local/chat</c>: messages as they stand, with buttons that send signed callbacks; and <c>/local/chat.json</c> for programs.</summary>
internal sealed class ChatDoor(ConsoleSetup setup, LocalChats chats, ChatRoom room, SlackCalls calls) : IDoor
{
    private const string Press = "/local/chat/press";
    private const string Submit = "/local/chat/submit";

    /// <inheritdoc/>
    public bool IsFor(HttpRequest request) => request.Method switch
    {
        "GET" or "HEAD" => request.Path == ChatPage.Place || request.Path == ChatPage.Place + ".json",
        "POST" => request.Path == Press || request.Path == Submit,
        _ => false,
    };

    /// <inheritdoc/>
    public async Task Answer(HttpContext context)
    {
        if (context.Request.Method == "POST") await Posted(context);
        else if (context.Request.Path == ChatPage.Place) await Frame.Send(context, ChatPage.Of(chats, room, context.Request.Query["as"].ToString()), setup);
        else await Programs(context);
    }

    private async Task Posted(HttpContext context)
    {
        if (!OwnForms.Sent(context.Request))
        {
            await Frame.Send(context, DeadEnd.Of(403, "This form was sent from another site", "Only forms of this console are taken. Nothing was done."), setup);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var user = form["as"].ToString();
        if (context.Request.Path == Press)
            await calls.Press(user, form["channel"].ToString(), form["message"].ToString(), form["action"].ToString(), form["value"].ToString(), context.RequestAborted);
        else if (form["cancel"].Count > 0)
            room.Close(user);
        else if (room.Asides(user).LastOrDefault(aside => aside.Modal is not null)?.Modal is { } modal)
            await calls.Submit(user, modal, form["comment"].ToString(), form["reason"].ToString(), context.RequestAborted);

        context.Response.StatusCode = 303;
        context.Response.Headers.Location = $"{ChatPage.Place}?as={Uri.EscapeDataString(user)}";
    }

    private async Task Programs(HttpContext context)
    {
        // Buttons' values lie here, as in a workspace.
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
        {
            context.Response.StatusCode = 404;
            return;
        }

        var body = new JsonObject
        {
            ["users"] = new JsonObject(chats.Users.Select(user => KeyValuePair.Create(user.Key, (JsonNode?)user.Value))),
            ["messages"] = new JsonArray([.. room.Entries.Select(Entry)]),
            ["asides"] = new JsonArray([.. chats.Users.Keys.Append(ChatPage.Stranger).SelectMany(room.Asides).Select(aside => new JsonObject { ["user"] = aside.User, ["text"] = aside.Text, ["modal"] = aside.Modal?.DeepClone() })]),
            // So that a program can sign as Slack would: both are known to this run only, and forgotten with it.
            ["signingSecret"] = chats.SigningSecret,
        };
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body.ToJsonString(new JsonSerializerOptions(JsonSerializerOptions.Default))), context.RequestAborted);
    }

    private static JsonNode Entry(ChatEntry entry) => new JsonObject
    {
        ["chat"] = entry.Chat, ["channel"] = entry.Channel, ["id"] = entry.Id, ["edited"] = entry.Edited, ["body"] = entry.Body.DeepClone(),
    };
}
