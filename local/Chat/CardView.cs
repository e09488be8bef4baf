using System.Text.Json.Nodes;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>An Adaptive Card as HTML: what ConfirmFlow's cards are made of.</summary>
internal static class CardView
{
    public static Html Of(JsonObject card) => Html.Of($"""
        {Blocks(card.ListOf("body"))}
        {card.ListOf("actions").Select(action => Html.Of($"""<p class="row"><a href="{((JsonObject)action).TextOf("url") ?? ""}">{((JsonObject)action).TextOf("title") ?? ""}</a></p>"""))}
        """);

    private static Html Blocks(IReadOnlyList<JsonNode> blocks) => Html.Of($"{blocks.Select(block => Block((JsonObject)block))}");

    private static Html Block(JsonObject block) => block.TextOf("type") switch
    {
        "Container" => Html.Of($"""<div class="box">{Blocks(block.ListOf("items"))}</div>"""),
        _ => Html.Of($"{block.ListOf("inlines").Select(run => Run((JsonObject)run))}"),
    };

    private static Html Run(JsonObject run) => (run.TextOf("size"), run.TextOf("text") ?? "") switch
    {
        ("Large", var text) => Html.Of($"<h2>{text}</h2>"),
        ("Small", var text) => Html.Of($"""<p class="hint">{text}</p>"""),
        var (_, text) => Html.Of($"""<p class="value">{text}</p>"""),
    };
}
