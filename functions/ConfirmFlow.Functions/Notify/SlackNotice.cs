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

    // What the rows may take of a message: with what stands around them, at most six blocks, it stays within what Slack takes (50 blocks, and by experience some 13,000 characters in them).
    private const int MostCharacters = 8000;
    private const int MostBlocks = 44;

    // Slack may put what is longer behind "see more", by what others have seen of texts from some 600 characters or six lines on: https://github.com/otiai10/amesh-bot/issues/57.
    private const int LongestValue = 600;
    private const int MostLines = 5;

    /// <summary>Whether a press on this message can approve: where the request can be approved in a chat, and the message shows all of it (G3). No time changes that.</summary>
    public static bool CanApprove(ApprovalRequest request, ActionDefinition definition)
    {
        var action = ActionInWords.Of(request, definition);
        return CanApprove(request, definition, action, AskRows.InChats(request, action, request.Opened));
    }

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
    /// <param name="alone">Whether one approver is told, and not a channel: then how it ended, and of what was asked no more than they were told before.</param>
    public static SlackMessage Told(ApprovalRequest request, ActionDefinition? definition, DateTimeOffset now, bool alone = false)
    {
        var action = ActionInWords.Of(request, definition);
        var outcome = OutcomeInWords.Of(request, now);
        return Message(
            $"{outcome.Tag}: {action.Title}",
            [SlackBlocks.Sentence(outcome.Sentence)],
            Fitting([.. OutcomeMailRows.Ended(request, now), .. alone ? [] : OutcomeMailRows.Asked(request, action, now)], MailRow.OutOfOutcomes),
            [alone ? SlackPersonal.Foot(request) : Foot(request)]);
    }

    private static SlackMessage Asking(ApprovalRequest request, ActionDefinition definition, string token, DateTimeOffset now)
    {
        var action = ActionInWords.Of(request, definition);
        var rows = AskRows.InChats(request, action, now);
        return Message(
            action.Question,
            [SlackBlocks.Sentence(AskRows.Asker(request))],
            Fitting(rows, MailRow.OutOfChats),
            [
                // Nobody is to approve what they are not shown; whoever denies has nothing done.
                .. ShowsAll(action, rows) ? (ReadOnlySpan<CanonicalJsonObject>)[] : [SlackBlocks.Sentence("This message does not show all of it, so it is approved on the page. Each approver has a link of their own to it, in the mail to them.")],
                Buttons(CanApprove(request, definition, action, rows), token),
                Foot(request),
            ]);
    }

    private static CanonicalJsonObject Buttons(bool canApprove, string token) => SlackBlocks.Actions(ActionsBlock,
    [
        canApprove ? SlackBlocks.Button(Approve, "Approve", token, "primary") : SlackBlocks.Button(Page, "Approve on your page", token),
        SlackBlocks.Button(Deny, "Deny…", token, "danger"),
    ]);

    private static SlackMessage Message(string title, IEnumerable<CanonicalJsonObject> sentences, IEnumerable<CanonicalJsonObject> rows, IEnumerable<CanonicalJsonObject> end) => new(
        SlackBlocks.Escaped(InWords.Line(SlackBlocks.Cut(title, SlackBlocks.LongestText))),
        [
            SlackBlocks.Header(title),
            .. title.Length > SlackBlocks.LongestHeader ? [SlackBlocks.Sentence(title)] : (ReadOnlySpan<CanonicalJsonObject>)[],
            .. sentences,
            .. rows,
            .. end,
        ]);

    private static bool CanApprove(ApprovalRequest request, ActionDefinition definition, ActionInWords action, IReadOnlyList<MailRow> rows) =>
        request.CanBeApprovedInChat(definition) && ShowsAll(action, rows);

    private static bool ShowsAll(ActionInWords action, IReadOnlyList<MailRow> rows) =>
        Fits(new(rows)) && !rows.Any(Folds) && action.Title.Length <= SlackBlocks.LongestHeader;

    private static IEnumerable<CanonicalJsonObject> Fitting(IReadOnlyList<MailRow> rows, string where)
    {
        var some = RowsThatFit.Of([.. rows.Select(row => Folds(row) ? row.Hidden(where) : row)], where, Fits);
        return [.. some.Rows.Select(row => SlackBlocks.Row(row.Label, row.Text)), .. some.Missing is { } missing ? [SlackBlocks.Sentence(missing)] : (ReadOnlySpan<CanonicalJsonObject>)[]];
    }

    // By the room that is kept for each and not by its text: what fits once fits at any time, so that what a message with buttons has shown is all there when they are pressed.
    private static bool Fits(RowsThatFit some) =>
        some.Rows.Sum(row => row.Room) <= MostCharacters && some.Rows.Count + (some.Missing is null ? 0 : 1) <= MostBlocks;

    private static bool Folds(MailRow row) => row.Room > LongestValue || row.Text.Count(letter => letter is '\n') >= MostLines;

    private static CanonicalJsonObject Foot(ApprovalRequest request) => SlackBlocks.Context($"Request {request.Id.Value}. Only approvers that a policy of your team names can decide; being in this channel is not enough.");
}
