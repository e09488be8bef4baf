using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The mail that tells the requester and the approvers how a request ended; either part is under <see cref="MailContent.Limit"/>.</summary>
public static class OutcomeMail
{
    // No page shows it any more: what a settled request was about is nobody's business who finds its link (L6).
    private const string InTheRecord = "The record of the request has all of it.";
    private const string InPlainText = "The plain text of this mail has all of it.";

    /// <summary>The mail.</summary>
    /// <param name="request">A settled request.</param>
    /// <param name="definition">The definition it was opened with; null when the catalog has none or has changed it since.</param>
    /// <param name="to">The requester, or an approver who was asked.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Mail For(ApprovalRequest request, ActionDefinition? definition, Person to, DateTimeOffset now) => For(request, definition, OutcomeInWords.Of(request, now), to, now);

    /// <summary>The mail, in other words about how it stands.</summary>
    internal static Mail For(ApprovalRequest request, ActionDefinition? definition, OutcomeInWords outcome, Person to, DateTimeOffset now)
    {
        var action = ActionInWords.Of(request, definition);
        var subject = MailSubject.Of($"{outcome.Tag}: ", action, request.Id);
        var content = new MailContent("", [], [.. OutcomeMailRows.Ended(request, now), .. OutcomeMailRows.Asked(request, action, now)]);
        var (text, isWhole) = content.Fit(fitting => PlainText(request, action, outcome, fitting, to), InTheRecord);
        var (html, _) = content.Fit(fitting => Document(request, action, outcome, subject, fitting, to), isWhole ? InPlainText : InTheRecord);
        return new(to, request.Id, subject, html, text);
    }

    private static IEnumerable<MailRow> Ended(MailContent content) => content.Rows.TakeWhile(row => row.Kind is not RowKind.Action);

    private static IEnumerable<MailRow> Asked(MailContent content) => content.Rows.SkipWhile(row => row.Kind is not RowKind.Action);

    private static string Document(ApprovalRequest request, ActionInWords action, OutcomeInWords outcome, string subject, MailContent content, Person to) => MailLayout.Document(
        subject,
        outcome.Sentence,
        outcome.Colour.Length == 0 ? "plain" : outcome.Colour,
        outcome.Tag,
        action.Title,
        Html.Of($"{outcome.Sentence}"),
        [
            .. Ended(content).Any() ? [MailLayout.Section("How it ended", MailLayout.Rows(Ended(content)))] : (ReadOnlySpan<Html>)[],
            MailLayout.Section("What was asked for", MailLayout.Rows(Asked(content))),
        ],
        Html.Of($"{Foot(request, to)}"));

    private static string PlainText(ApprovalRequest request, ActionInWords action, OutcomeInWords outcome, MailContent content, Person to) => new MailText()
        .Say($"{outcome.Tag}: {action.Title}")
        .Say(outcome.Sentence)
        .Rows(Ended(content))
        .Say("What was asked for:")
        .Rows(Asked(content))
        .Say(Foot(request, to))
        .ToString();

    private static string Foot(ApprovalRequest request, Person to) =>
        $"Request {request.Id.Value}. Sent by ConfirmFlow because {(to == request.Requester ? "an agent asked for this in your name." : "you were asked to approve this.")}";
}
