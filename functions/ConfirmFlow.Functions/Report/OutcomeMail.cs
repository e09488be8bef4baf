using System.Text;
using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The mail that tells the requester and the approvers how a request ended.</summary>
public static class OutcomeMail
{
    /// <summary>The mail.</summary>
    /// <param name="request">A settled request.</param>
    /// <param name="definition">The definition it was opened with; null when the catalog has none or has changed it since.</param>
    /// <param name="to">The requester, or an approver who was asked.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Mail For(ApprovalRequest request, ActionDefinition? definition, Person to, DateTimeOffset now)
    {
        var action = ActionInWords.Of(request, definition);
        var outcome = OutcomeInWords.Of(request, now);
        var subject = MailSubject.Of($"{outcome.Tag}: ", action, "", request.Id);
        var ended = OutcomeMailRows.Ended(request, now).ToList();
        var asked = OutcomeMailRows.Asked(request, action, now).ToList();
        var html = Document(request, action, outcome, subject, ended, asked, to);
        if (Encoding.UTF8.GetByteCount(html) > AskMail.LongestHtml)
            html = Document(request, action.WithoutLongTexts(), outcome, subject, [.. ended.Select(row => row.IfShort())], [.. asked.Select(row => row.IfShort())], to);

        var text = new MailText()
            .Say($"{outcome.Tag}: {action.Title}")
            .Say(outcome.Sentence)
            .Rows(ended)
            .Say("What was asked for:")
            .Rows(asked)
            .Say(Foot(request, to))
            .ToString();
        return new(to, request.Id, subject, html, text);
    }

    private static string Document(
        ApprovalRequest request, ActionInWords action, OutcomeInWords outcome, string subject, List<MailRow> ended, List<MailRow> asked, Person to) => MailLayout.Document(
        subject,
        outcome.Sentence,
        outcome.Colour.Length == 0 ? "plain" : outcome.Colour,
        outcome.Tag,
        action.Title,
        Html.Of($"{outcome.Sentence}"),
        [
            .. ended.Count == 0 ? (ReadOnlySpan<Html>)[] : [MailLayout.Section("How it ended", MailLayout.Rows(ended))],
            MailLayout.Section("What was asked for", MailLayout.Rows(asked)),
        ],
        Html.Of($"{Foot(request, to)}"));

    private static string Foot(ApprovalRequest request, Person to) =>
        $"Request {request.Id.Value}. Sent by ConfirmFlow because {(to == request.Requester ? "an agent asked for this in your name." : "you were asked to approve this.")}";
}
