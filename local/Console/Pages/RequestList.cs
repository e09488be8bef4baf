using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>The list of requests.</summary>
internal static class RequestList
{
    public static Html Of(IReadOnlyList<ListedRequest> all, int most, ListedRequest? chosen, DateTimeOffset now) => Html.Of($"""
        <nav class="list" id="requests" data-live aria-labelledby="requests-title">
        <h2 id="requests-title">Requests</h2>
        {Note(all.Count == 0, "None yet.")}
        {all.Take(most).Select(each => Entry(each, each == chosen, now))}
        {Note(all.Count > most, $"And {all.Count - most} older ones.")}
        </nav>
        """);

    private static Html Note(bool there, string text) => there ? Html.Of($"""<p class="none">{text}</p>""") : Html.None;

    private static Html Entry(ListedRequest each, bool current, DateTimeOffset now) => Html.Of($"""
        <a class="entry" id="to-{each.Id}" href="/local/requests/{each.Id}"{HtmlAttribute.If(current, "aria-current", "true")}>
        <span class="title">{each.Title}</span>{Status(each)}
        <small>{each.ShortId}, {Whose(each)}{(each.Request is { } request ? RequestInWords.Ago(now - request.Opened) : "")}</small>
        </a>

        """);

    private static Html Status(ListedRequest each) => each.Request is { } request
        ? Html.Of($"""<span class="status {request.Status.ToString()}" aria-label="{RequestInWords.SpokenStatus(request)}">{RequestInWords.Status(request)}</span>""")
        : Html.Of($"""<span class="status Failed">Unreadable</span>""");

    private static string Whose(ListedRequest each) => each.Request is { } request ? $"{request.Requester}, " : "";
}
