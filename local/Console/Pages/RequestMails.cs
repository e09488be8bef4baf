using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>Links to the mails that were sent about a request.</summary>
internal static class RequestMails
{
    private const int Most = 12;

    public static Html Of(string id, Mailbox mailbox)
    {
        var mails = MailList.Of(mailbox).Where(mail => mail.IsAbout(id)).ToList();
        if (mails.Count == 0) return Html.None;
        return Html.Of($"""
            <p class="mails"><span class="soft">Mails about it:</span>
            {mails.Take(Most).Select(mail => Html.Of($"""<a href="/local/mailbox/{mail.Path}">{mail.To}: {mail.Kind}</a> """))}
            {(mails.Count > Most ? Html.Of($"""<a href="/local/mailbox">and {mails.Count - Most} more</a>""") : Html.None)}
            </p>
            """);
    }
}
