using ConfirmFlow.Aws;
using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Finds what an inbox link leads to, and shows it: all of it, or one request as its own link would.</summary>
internal sealed class ShowInboxHandler(IRequests requests, IInboxes inboxes, Catalog catalog, StackPlace place, Stamps stamps)
{
    /// <summary>No more requests than these are shown; mails lead to the others.</summary>
    private const int Most = 100;

    /// <summary>So many are read at a time.</summary>
    private const int AtATime = 10;

    /// <summary>What ended longer ago is not shown.</summary>
    private static readonly TimeSpan Past = TimeSpan.FromDays(7);

    public async Task<Page> Handle(string? tokenText, string? listed, CancellationToken cancel)
    {
        if (!LinkToken.TryParse(tokenText, out var token) || await inboxes.FindGood(token.Proof, stamps.Now, cancel) is not { } inbox) return DeadEndPage.UnknownLink;
        if (listed is null) return await All(inbox, cancel);

        return await inboxes.Follow(inbox, listed, cancel) is { } link && await requests.Find(link.Request, cancel) is { } request
            ? Pages.Shown(request, catalog.AsMailed(request, link, place), link.Approver, stamps.Now).WithWayBack()
            : DeadEndPage.UnknownLink;
    }

    private async Task<Page> All(InboxLink inbox, CancellationToken cancel)
    {
        var links = await inboxes.List(inbox, stamps.Now - Past, Most + 1, cancel);
        var entries = new List<InboxEntry>();
        foreach (var some in links.Take(Most).Chunk(AtATime))
        {
            entries.AddRange((await Task.WhenAll(some.Select(listed => Entry(listed, cancel)))).OfType<InboxEntry>());
        }

        return InboxPage.For(inbox, entries, isAll: links.Count <= Most, stamps.Now);
    }

    // What a link would not show is not here either, and what nobody can read keeps nobody from the others.
    private async Task<InboxEntry?> Entry(ListedLink listed, CancellationToken cancel)
    {
        try
        {
            return await requests.Find(listed.Link.Request, cancel) is { } request && request.MayDecide(listed.Link.Approver, stamps.Now)
                ? new InboxEntry(listed.Name, request, catalog.AsMailed(request, listed.Link, place))
                : null;
        }
        catch (MalformedItemException fault)
        {
            Log.Fault("ShowConfirm", listed.Link.Request.Value, nameof(MalformedItemException), null, fault.StackTrace);
            return null;
        }
    }
}
