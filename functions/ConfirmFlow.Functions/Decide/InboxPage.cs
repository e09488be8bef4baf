using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The page an inbox link opens: what waits for its owner, and what they decided.</summary>
internal static class InboxPage
{
    /// <summary>So many are shown in full, to be approved together; the others are opened one by one.</summary>
    public const int MostInFull = 20;

    /// <summary>The page (status 200).</summary>
    /// <param name="inbox">What the link stands for.</param>
    /// <param name="entries">What it leads to.</param>
    /// <param name="isAll">Whether there is no more than that.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page For(InboxLink inbox, IReadOnlyCollection<InboxEntry> entries, bool isAll, DateTimeOffset now)
    {
        var waiting = entries.Where(each => each.Definition is not null && each.Request.WaitsFor(inbox.Approver, now)).OrderBy(each => each.Request.Deadline).ToList();
        var together = waiting.Where(each => each.Request.CanBeApprovedTogether(each.Definition!)).Take(MostInFull).GroupBy(each => each.Request.Action).Where(group => group.Count() > 1).ToList();
        var alone = waiting.Except(together.SelectMany(group => group)).ToList();
        var decided = entries.Where(each => each.Request.DecisionOf(inbox.Approver) is not null).OrderByDescending(each => each.Request.DecisionOf(inbox.Approver)!.At).ToList();
        return new(200, words => new(
            words.Inbox,
            Html.None,
            Html.Of($"""
                <article class="sheet">
                <section>
                <h1>{words.Inbox}</h1>
                <p>{words.InboxUntil(words.Moment(inbox.Made))}</p>
                {(isAll ? Html.None : Html.Of($"<p><strong>{words.NotAll}</strong></p>"))}
                </section>
                {together.Select((group, index) => InboxTogether.Form([.. group], index, inbox.Approver, now, words))}
                {Waiting(alone, together.Count > 0, now, words)}
                {Decided(decided, inbox.Approver, now, words)}
                </article>
                """),
            Html.Of($"<p>{words.InboxIsYours(words.Moment(inbox.Made + InboxLink.GoodFor))}</p>")));
    }

    private static Html Waiting(List<InboxEntry> entries, bool isOnlyTheRest, DateTimeOffset now, Words words) => entries.Count == 0 && isOnlyTheRest ? Html.None : Html.Of($"""
        <section aria-labelledby="waiting">
        <h2 id="waiting">{words.Waiting}</h2>
        {(entries.Count == 0 ? Html.Of($"<p>{words.NothingWaits}</p>") : Html.Of($"""<ul class="list">{entries.Select(entry => Waiting(entry, now, words))}</ul>"""))}
        </section>
        """);

    private static Html Waiting(InboxEntry entry, DateTimeOffset now, Words words)
    {
        var (request, action) = (entry.Request, ActionInWords.Of(entry.Request, entry.Definition));
        return Html.Of($"""
            <li><h3 lang="{Words.OfDefinitions}"><a href="{entry.Way}">{action.ShortTitle}</a></h3>
            <p lang="{Words.OfDefinitions}">{action.Risk}</p>
            <p>{words.AskedThrough(request.Requester, new Foreign(InWords.Line(request.Agent.Name), "name"))}</p>
            <p class="when">{words.TimeLeft(request.Deadline - now, words.Clock(request.Deadline, now))}</p></li>
            """);
    }

    private static Html Decided(List<InboxEntry> entries, Person approver, DateTimeOffset now, Words words) => Html.Of($"""
        <section aria-labelledby="decided">
        <h2 id="decided">{words.Decided}</h2>
        {(entries.Count == 0 ? Html.Of($"<p>{words.NothingDecided}</p>") : Html.Of($"""<p>{words.AboutIsInMail}</p><ul class="list">{entries.Select(entry => Decided(entry, approver, now, words))}</ul>"""))}
        </section>
        """);

    // As behind the request's own link: once it is settled how it stands, and nothing of what it was about (L6).
    private static Html Decided(InboxEntry entry, Person approver, DateTimeOffset now, Words words)
    {
        var (request, said) = (entry.Request, entry.Request.DecisionOf(approver)!);
        var link = request.Status is Status.Pending && now < request.Deadline && entry.Definition is { } definition
            ? Html.Of($"""<a href="{entry.Way}" lang="{Words.OfDefinitions}">{ActionInWords.Of(request, definition).ShortTitle}</a>""")
            : Html.Of($"""<a href="{entry.Way}">{words.Request(request.Id)}</a>""");
        return Html.Of($"""
            <li><h3>{link}</h3>
            <p>{words.SaidAt(said.Verdict, words.Clock(said.At, now))}</p>
            <p class="when">{OutcomeInWords.Of(request, now, words).Heading}.</p></li>
            """);
    }
}
