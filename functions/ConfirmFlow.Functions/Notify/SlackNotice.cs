using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The message about a request in a channel: what is asked, with buttons while it can be decided, and how it stands afterwards.</summary>
internal static class SlackNotice
{
    public const string ActionsBlock = "decide";
    public const string Approve = "approve";
    public const string Deny = "deny";
    public const string Page = "page";

    // Fewer than Slack takes of one message (50 blocks, and by experience some 13,000 characters in them).
    private const int MostCharacters = 8000;
    private const int MostBlocks = 45;

    /// <summary>Whether a press on this message can approve: where the request can be approved in a chat, and the message shows all of it (G3).</summary>
    public static bool CanApprove(ApprovalRequest request, ActionDefinition definition) =>
        request.CanBeApprovedInChat(definition) && ShowsAll(AskRows.For(request, ActionInWords.Of(request, definition), request.Opened), ActionInWords.Of(request, definition));

    /// <summary>The message as the request stands.</summary>
    /// <param name="request">The request.</param>
    /// <param name="definition">The definition it was opened with; null when the catalog has none or has changed it since: then nobody can decide.</param>
    /// <param name="token">What the buttons stand for.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static SlackMessage For(ApprovalRequest request, ActionDefinition? definition, LinkToken token, DateTimeOffset now) =>
        request.Status is Status.Pending && now < request.Deadline && definition is not null ? Asking(request, definition, token.Reveal(), now) : Told(request, definition, now);

    /// <summary>How a request stands or ended, without buttons.</summary>
    /// <param name="request">The request.</param>
    /// <param name="definition">The definition it was opened with; null when the catalog has none or has changed it since.</param>
    /// <param name="now">Coordinated universal time.</param>
    /// <param name="alone">Whether one approver is told, and not a channel.</param>
    public static SlackMessage Told(ApprovalRequest request, ActionDefinition? definition, DateTimeOffset now, bool alone = false)
    {
        var action = ActionInWords.Of(request, definition);
        var outcome = OutcomeInWords.Of(request, now);
        return Message(
            $"{outcome.Tag}: {action.Title}",
            SlackBlocks.Sections(outcome.Sentence),
            [.. OutcomeMailRows.Ended(request, now), .. OutcomeMailRows.Asked(request, action, now)],
            [alone ? SlackPersonal.Foot(request) : Foot(request)]);
    }

    private static SlackMessage Asking(ApprovalRequest request, ActionDefinition definition, string token, DateTimeOffset now)
    {
        var action = ActionInWords.Of(request, definition);
        var rows = AskRows.For(request, action, now).ToList();
        var canApprove = CanApprove(request, definition);
        return Message(
            action.Question,
            [
                .. SlackBlocks.Sections(AskRows.Asker(request)),
                .. action.Effect.Length <= SlackBlocks.LongestText ? SlackBlocks.Sections(action.Effect) : [],
            ],
            rows,
            [
                SlackBlocks.Actions(ActionsBlock,
                [
                    canApprove ? SlackBlocks.Button(Approve, "Approve", token, "primary") : SlackBlocks.Button(Page, "Approve on your page", token),
                    SlackBlocks.Button(Deny, "Deny…", token, "danger"),
                ]),
                Foot(request),
            ]);
    }

    private static SlackMessage Message(string title, IEnumerable<CanonicalJsonObject> sentences, IReadOnlyList<MailRow> rows, IEnumerable<CanonicalJsonObject> end)
    {
        var shown = rows.Sum(row => row.Text.Length) <= MostCharacters ? rows : [.. rows.Select(row => row.IfShort())];
        return new(
            SlackBlocks.Escaped(InWords.Line(SlackBlocks.Cut(title, SlackBlocks.LongestText))),
            [
                SlackBlocks.Header(title),
                .. title.Length > SlackBlocks.LongestHeader && title.Length <= SlackBlocks.LongestText ? SlackBlocks.Sections(title) : [],
                .. sentences,
                .. shown.SelectMany(row => SlackBlocks.Row(row.Label, row.Text)).Take(MostBlocks),
                .. end,
            ]);
    }

    private static bool ShowsAll(IEnumerable<MailRow> rows, ActionInWords action)
    {
        var all = rows.ToList();
        return all.Sum(row => row.Text.Length) <= MostCharacters && all.Sum(row => SlackBlocks.Row(row.Label, row.Text).Count()) <= MostBlocks
            && action.Title.Length <= SlackBlocks.LongestHeader && action.Effect.Length <= SlackBlocks.LongestText;
    }

    private static CanonicalJsonObject Foot(ApprovalRequest request) => SlackBlocks.Context($"Request {request.Id.Value}. Only approvers that a policy of your team names can decide; being in this channel is not enough.");
}
