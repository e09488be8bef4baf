using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>The mailbox: everybody's mails, and one of them.</summary>
internal static class MailboxPage
{
    private const int MostListed = 300;

    /// <param name="setup">Where the mails are.</param>
    /// <param name="id">The mail to show; null for the latest.</param>
    /// <param name="to">A recipient to list alone; null for all.</param>
    public static ConsolePage Of(ConsoleSetup setup, string? id, string? to)
    {
        var all = MailList.Of(setup.Mailbox).ToList();
        var recipient = string.IsNullOrEmpty(to) ? null : to;
        var listed = all.Where(mail => recipient is null || mail.Recipients.Contains(recipient)).ToList();
        var chosen = id is null ? listed.FirstOrDefault() : all.Find(mail => mail.Id == id);
        var missing = id is not null && chosen is null;
        var title = recipient is null ? "Mailbox" : "Mails to " + recipient;
        var list = Html.Of($"""
            <nav class="list" id="mails" data-live aria-labelledby="mails-title">
            {(id is null ? Html.Of($"""<h1 id="mails-title">{title}</h1>""") : Html.Of($"""<h2 id="mails-title">{title}</h2>"""))}
            {Filter(all, recipient)}
            {(listed.Count == 0 ? Html.Of($"""<p class="none">No mails{(recipient is null ? " yet" : " to this address")}.</p>""") : Html.None)}
            {listed.Take(MostListed).Select(mail => Entry(mail, mail == chosen, recipient, setup.Time.GetUtcNow()))}
            </nav>
            """);
        // What a page is about is its main part: the mailbox, with the latest mail beside it where there is room, or one mail.
        return new(missing ? "No such mail" : id is null ? "Mailbox" : chosen!.Subject, "/local/mailbox", id is null
            ? Html.Of($"""
                <main id="main" tabindex="-1" class="cols">
                <div class="side">{list}</div>
                <div class="shown">{(chosen is not null ? MailView.Of(chosen, isThePage: false) : Nothing)}</div>
                </main>
                """)
            : Html.Of($"""
                <div class="cols chosen">
                <aside>{list}</aside>
                <main id="main" tabindex="-1">{(chosen is not null ? MailView.Of(chosen, isThePage: true) : Missing)}</main>
                </div>
                """)) { Status = missing ? 404 : 200 };
    }

    private static Html Missing => Html.Of($"""<h1>There is no such mail</h1><p><a href="/local/mailbox">All mails</a></p>""");

    private static Html Nothing => Html.Of($"""<p class="soft">Mails to approvers and requesters arrive here as soon as something is asked for. <a href="/">Ask for something</a></p>""");

    private static Html Filter(List<ShownMail> all, string? recipient)
    {
        var people = all.SelectMany(mail => mail.Recipients).GroupBy(each => each).OrderBy(each => each.Key, StringComparer.Ordinal).ToList();
        if (people.Count < 2 && recipient is null) return Html.None;
        return Html.Of($"""
            <p class="filter">{Choice("/local/mailbox", $"All ({all.Count})", recipient is null)}
            {people.Select(each => Choice("/local/mailbox" + Filtered(each.Key), $"{each.Key} ({each.Count()})", each.Key == recipient))}</p>
            """);
    }

    private static Html Choice(string link, string name, bool current) => Html.Of($"""<a href="{link}"{HtmlAttribute.If(current, "aria-current", "true")}>{name}</a>""");

    private static string Filtered(string? recipient) => recipient is null ? "" : "?to=" + Uri.EscapeDataString(recipient);

    private static Html Entry(ShownMail mail, bool current, string? recipient, DateTimeOffset now) => Html.Of($"""
        <a class="entry" id="to-{mail.Path}" href="/local/mailbox/{mail.Path}{Filtered(recipient)}"{HtmlAttribute.If(current, "aria-current", "true")}>
        <span class="title">{mail.Title}</span>
        <small>{mail.To}, {RequestInWords.Ago(now - mail.At)}</small>
        </a>

        """);
}
