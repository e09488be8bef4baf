using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The message to one approver where a press in the channel cannot approve: the button opens the page behind a link of their own.</summary>
internal static class SlackPersonal
{
    public const string Open = "open";

    public static SlackMessage For(ApprovalRequest request, ActionDefinition definition, Uri link)
    {
        var action = ActionInWords.Of(request, definition);
        return new(
            SlackBlocks.Escaped(SlackBlocks.Cut(action.Question, SlackBlocks.LongestText)),
            [
                SlackBlocks.Header(action.Question),
                SlackBlocks.Sentence($"{request.Requester.Address} asks for this. Nothing has been done yet. The page shows all of it, and you decide there. The link is yours alone: please do not pass it on."),
                SlackBlocks.Actions("page", [SlackBlocks.Link(Open, "Review and decide", link)]),
                Foot(request),
            ]);
    }

    public static CanonicalJsonObject Foot(ApprovalRequest request) => SlackBlocks.Context($"Request {request.Id.Value}.");
}
