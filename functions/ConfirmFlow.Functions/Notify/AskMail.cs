using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The mail that asks an approver: everything the confirm page shows, as far as either part is under <see cref="MailContent.Limit"/> by it, and the link to it.</summary>
public static class AskMail
{
    private const string SinceTheLast = "Since the last mail to you";
    private const string AllThatWaits = "All that waits for you";
    private const string OnThePage = "The page has all of it.";

    private static readonly string Inbox = $"On the same host: this, what else you were asked until now, and what you decided. This link is yours alone as well, and good for {InWords.Duration(InboxLink.GoodFor)}.";

    /// <summary>The mail.</summary>
    /// <param name="request">A pending request.</param>
    /// <param name="definition">The definition it was opened with.</param>
    /// <param name="approver">Whom to ask.</param>
    /// <param name="link">The confirm link of this mail alone.</param>
    /// <param name="inbox">The inbox link of this mail alone.</param>
    /// <param name="reminder">Zero for the first notice, else which reminder.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Mail For(ApprovalRequest request, ActionDefinition definition, Person approver, Uri link, Uri inbox, int reminder, DateTimeOffset now)
    {
        var action = ActionInWords.Of(request, definition);
        // Some mail programs take for one conversation only what has one subject, but for "Re:".
        var subject = MailSubject.Of(reminder > 0 ? "Re: Approve? " : "Approve? ", action, request.Id);
        var content = new MailContent(action.Effect, reminder > 0 ? [.. NewsInWords.For(request, approver, now)] : [], [.. AskRows.For(request, action, now, approver)]);
        var (html, _) = content.Fit(fitting => Document(request, action, fitting, subject, link, inbox, now), OnThePage);
        var (text, _) = content.Fit(fitting => PlainText(request, action, fitting, link, inbox), OnThePage);
        return new(approver, request.Id, subject, html, text);
    }

    private static string Document(ApprovalRequest request, ActionInWords action, MailContent content, string subject, Uri link, Uri inbox, DateTimeOffset now) => MailLayout.Document(
        subject,
        $"{Reminder(content)}{request.Requester.Address} asks for this. {InWords.Capital(QuorumInWords.Of(request))} by {InWords.Clock(request.Deadline, now)}. Nothing has been done yet.",
        action.RiskLevel is Risk.Low ? "plain" : "no",
        action.Risk,
        action.Title,
        Html.Of($"{Reminder(content)}<bdi>{request.Requester.Address}</bdi> asks for this through the agent {MailLayout.Name(InWords.Line(request.Agent.Name))}. <b>Nothing has been done yet.</b>"),
        [
            .. content.News.Count > 0 ? [MailLayout.Section(SinceTheLast, Html.Of($"{content.News.Select(each => Html.Of($"<div>{each}</div>"))}"))] : (ReadOnlySpan<Html>)[],
            MailLayout.Section("What will happen", Html.Of($"""<div dir="auto">{content.Effect}</div>""")),
            MailLayout.Section("Exactly what you decide on", MailLayout.Rows(content.Rows)),
            MailLayout.Section(Button(link, inbox)),
        ],
        Html.Of($"Request {request.Id.Value}. Sent by ConfirmFlow because a policy of your team names you as an approver."));

    // ses:no-track keeps Amazon SES from replacing the link by one of its own, whatever the configuration set says:
    // https://docs.aws.amazon.com/ses/latest/dg/faqs-metrics.html
    private static Html Button(Uri link, Uri inbox) => Html.Of($"""
        <table role="presentation" cellpadding="0" cellspacing="0"><tr><td style="background:#1f5fd0;border-radius:10px"><a ses:no-track href="{link}" style="display:inline-block;padding:14px 26px;color:#ffffff;font-weight:600;font-size:16px;line-height:20px;text-decoration:none">Review and decide</a></td></tr></table>
        <div class="soft" style="margin-top:14px;color:#565c62;font-size:14px;line-height:21px">The button opens a page on <b>{link.Authority}</b> that shows this action again, and where you approve or deny: check that address before you do. Opening it changes nothing. The link is yours alone: please do not forward this mail.</div>
        <div style="margin-top:14px;line-height:24px"><a ses:no-track href="{inbox}" class="link" style="color:#1f5fd0">{AllThatWaits}</a> <span class="soft" style="color:#565c62;font-size:14px">{Inbox}</span></div>
        """);

    private static string PlainText(ApprovalRequest request, ActionInWords action, MailContent content, Uri link, Uri inbox)
    {
        var text = new MailText()
            .Say($"{action.Title} ({action.Risk})")
            .Say($"{Reminder(content)}{request.Requester.Address} asks for this through an agent. Nothing has been done yet.");
        if (content.News.Count > 0) text.Quote(SinceTheLast, string.Join('\n', content.News));
        return text
            .Quote("Agent", InWords.Line(request.Agent.Name))
            .Quote("What will happen", content.Effect)
            .Say("Exactly what you decide on:")
            .Rows(content.Rows)
            .Say($"Review and decide on this page. It is on {link.Authority}: check that address before you approve or deny.")
            .Say(link.AbsoluteUri)
            .Say("Opening it changes nothing. The link is yours alone: please do not forward this mail.")
            .Say($"{AllThatWaits}. {Inbox}")
            .Say(inbox.AbsoluteUri)
            .Say($"Request {request.Id.Value}. Sent by ConfirmFlow because a policy of your team names you as an approver.")
            .ToString();
    }

    private static string Reminder(MailContent content) => content.News.Count > 0 ? "Reminder: " : "";
}
