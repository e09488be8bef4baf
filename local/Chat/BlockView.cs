using System.Text.Json.Nodes;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>Blocks of Slack's Block Kit as HTML: those that ConfirmFlow sends.</summary>
internal static class BlockView
{
    /// <summary>A message, with buttons that press in the name of an account.</summary>
    public static Html Message(ChatEntry entry, string user) => Html.Of($"""{entry.Body.ListOf("blocks").Select(block => Of((JsonObject)block, entry, user))}""");

    /// <summary>A modal that waits for an account.</summary>
    public static Html Modal(JsonObject view, string user) => Html.Of($"""
        <form class="answer try" method="post" action="/local/chat/submit">
        <h2>{BlockText.Of(view["title"])}</h2>
        <input type="hidden" name="as" value="{user}">
        {view.ListOf("blocks").Select(block => Input((JsonObject)block))}
        <p class="row"><button class="small">{BlockText.Of(view["submit"])}</button> <button class="small" name="cancel" value="1">{BlockText.Of(view["close"])}</button></p>
        </form>
        """);

    private static Html Of(JsonObject block, ChatEntry entry, string user) => block.TextOf("type") switch
    {
        "header" => Html.Of($"<h2>{BlockText.Of(block["text"])}</h2>"),
        "section" when block["fields"] is JsonArray { Count: 2 } fields => Html.Of($"""<dl><dt>{BlockText.Of(fields[0])}</dt><dd class="value">{BlockText.Of(fields[1])}</dd></dl>"""),
        "section" => Html.Of($"""<p class="value">{BlockText.Of(block["text"])}</p>"""),
        "context" => Html.Of($"""<p class="hint">{block.ListOf("elements").Select(element => Html.Of($"{BlockText.Of(element)} "))}</p>"""),
        "actions" => Html.Of($"""<div class="row">{block.ListOf("elements").Select(button => Button((JsonObject)button, entry, user))}</div>"""),
        _ => Html.Of($"<hr>"),
    };

    private static Html Button(JsonObject button, ChatEntry entry, string user) => button.TextOf("url") is { } url
        ? Html.Of($"""<a href="{url}">{BlockText.Of(button["text"])}</a>""")
        : Html.Of($"""
            <form method="post" action="/local/chat/press">
            <input type="hidden" name="as" value="{user}"><input type="hidden" name="channel" value="{entry.Channel}"><input type="hidden" name="message" value="{entry.Id}">
            <input type="hidden" name="action" value="{button.TextOf("action_id") ?? ""}"><input type="hidden" name="value" value="{button.TextOf("value") ?? ""}">
            <button class="small {button.TextOf("style") ?? ""}">{BlockText.Of(button["text"])}</button>
            </form>
            """);

    private static Html Input(JsonObject block)
    {
        if (block.TextOf("type") != "input") return Html.Of($"""<p class="value">{BlockText.Of(block["text"])}</p>""");
        var element = block.ObjectOf("element");
        var id = element.TextOf("action_id") ?? "";
        return Html.Of($"""
            <label for="{id}">{BlockText.Of(block["label"])}</label>
            {(element.TextOf("type") == "static_select"
                ? Html.Of($"""<select id="{id}" name="{id}"><option value="">None</option>{element.ListOf("options").Select(option => Html.Of($"""<option value="{((JsonObject)option).TextOf("value") ?? ""}">{BlockText.Of(option["text"])}</option>"""))}</select>""")
                : Html.Of($"""<textarea id="{id}" name="{id}" rows="3"></textarea>"""))}
            """);
    }
}
