using System.Globalization;
using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>One mail: its head, its HTML in a frame that can do nothing but open links, and its text.</summary>
internal static class MailView
{
    /// <param name="mail">The mail.</param>
    /// <param name="isThePage">Whether the page is about it alone.</param>
    public static Html Of(ShownMail mail, bool isThePage) => Html.Of($"""
        <article>
        <p class="back"><a href="/local/mailbox">All mails</a></p>
        {(isThePage ? Html.Of($"<h1>{mail.Title}</h1>") : Html.Of($"""<h2 class="title">{mail.Title}</h2>"""))}
        <dl class="head">
        <dt>To</dt><dd><bdi>{mail.To}</bdi></dd>
        <dt>From</dt><dd><bdi>{mail.From}</bdi></dd>
        <dt>Sent</dt><dd>{mail.At.UtcDateTime.ToString("d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)}</dd>
        {Request(mail.RequestId)}
        <dt>Link</dt><dd><a href="/local/mailbox/{mail.Path}">to this mail</a></dd>
        </dl>
        {Body(mail)}
        <details class="text"{HtmlAttribute.If(mail.Html.Length == 0, "open")}><summary>The text part</summary><pre>{mail.Text}</pre></details>
        </article>
        """);

    private static Html Request(string? id) => id is null ? Html.None : Html.Of($"""<dt>Request</dt><dd><a href="/local/requests/{id}">{id}</a></dd>""");

    private static Html Body(ShownMail mail) => mail.Html.Length == 0 ? Html.None : Html.Of($"""
        <iframe class="mail" title="The mail’s HTML. Its links open in a new tab."
            sandbox="allow-popups allow-popups-to-escape-sandbox" src="/local/mailbox/{mail.Path}/html"></iframe>
        """);
}
