using System.Globalization;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The modal that asks whoever denies for a reason: https://docs.slack.dev/reference/views/modal-views.</summary>
internal static class SlackModal
{
    public const string Name = "deny";
    public const string Reason = "reason";
    public const string Comment = "comment";

    // What Slack takes of the text of an option.
    private const int LongestOption = 75;

    public static CanonicalJsonObject Of(ApprovalRequest request, ActionDefinition definition, string token) => new CanonicalJsonObject()
        .Set("type", "modal")
        .Set("callback_id", Name)
        // Comes back with what is written, from Slack, and goes to nobody else.
        .Set("private_metadata", token)
        .Set("title", SlackBlocks.Plain("Deny this?"))
        .Set("submit", SlackBlocks.Plain("Deny"))
        .Set("close", SlackBlocks.Plain("Cancel"))
        .Set("blocks",
        [
            SlackBlocks.Sentence(ActionInWords.Of(request, definition).Title),
            .. request.Policy.Reasons.Deny is { IsEmpty: false } offered ? [Input(Reason, "Reason", optional: true, Choice([.. offered]))] : (ReadOnlySpan<CanonicalJsonObject>)[],
            Input(Comment, request.Policy.Reasons.Deny.IsEmpty ? "Why?" : "In your own words", optional: !request.Policy.Reasons.Deny.IsEmpty, Words()),
        ]);

    private static CanonicalJsonObject Input(string id, string label, bool optional, CanonicalJsonObject element) => new CanonicalJsonObject()
        .Set("type", "input").Set("block_id", id).Set("label", SlackBlocks.Plain(label)).Set("optional", optional).Set("element", element.Set("action_id", id));

    // By their place in the policy that the request keeps: an option's text may be too long to be the reason itself.
    private static CanonicalJsonObject Choice(IReadOnlyList<string> offered) => new CanonicalJsonObject()
        .Set("type", "static_select")
        .Set("options", offered.Select((reason, index) => new CanonicalJsonObject()
            .Set("text", SlackBlocks.Plain(SlackBlocks.Cut(reason, LongestOption))).Set("value", index.ToString(CultureInfo.InvariantCulture))));

    private static CanonicalJsonObject Words() => new CanonicalJsonObject().Set("type", "plain_text_input").Set("multiline", true).Set("max_length", Decision.CommentLimit);
}
