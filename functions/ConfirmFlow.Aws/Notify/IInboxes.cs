using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The inbox links that were made: each leads to confirm links of one approver.</summary>
public interface IInboxes
{
    /// <summary>Keeps what an inbox link stands for.</summary>
    Task Add(LinkProof proof, InboxLink inbox, CancellationToken cancel);

    /// <summary>What an inbox link stands for (a consistent read), or null; null for every other kind of link.</summary>
    Task<InboxLink?> Find(LinkProof proof, CancellationToken cancel);

    /// <summary>The confirm link that inboxes call so (a consistent read), or null. Whether an inbox leads to it is for the inbox to say.</summary>
    Task<ConfirmLink?> FindListed(string name, CancellationToken cancel);

    /// <summary>The confirm links an inbox leads to, of each request the newest, whose time to decide ends at that time or later, the newest first. A link that was made a moment ago may not be among them yet.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="endingFrom">The earliest deadline (UTC).</param>
    /// <param name="most">No more requests than these are looked for.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<IReadOnlyList<ListedLink>> List(InboxLink inbox, DateTimeOffset endingFrom, int most, CancellationToken cancel);
}

/// <summary>Following inbox links.</summary>
public static class FollowingInboxes
{
    /// <summary>The confirm link that an inbox link, while it is good, leads to under a name; null where it leads to none of that name.</summary>
    /// <param name="inboxes">The inbox links that were made.</param>
    /// <param name="proof">What follows from the inbox link's token.</param>
    /// <param name="name">The name.</param>
    /// <param name="at">When it was followed (UTC).</param>
    /// <param name="cancel">Stops waiting.</param>
    public static async Task<ConfirmLink?> Follow(this IInboxes inboxes, LinkProof proof, string name, DateTimeOffset at, CancellationToken cancel) =>
        await inboxes.FindGood(proof, at, cancel) is { } inbox ? await inboxes.Follow(inbox, name, cancel) : null;

    /// <summary>What an inbox link stands for while it is good; else null.</summary>
    public static async Task<InboxLink?> FindGood(this IInboxes inboxes, LinkProof proof, DateTimeOffset at, CancellationToken cancel) =>
        await inboxes.Find(proof, cancel) is { } inbox && inbox.IsGood(at) ? inbox : null;

    /// <summary>The confirm link that an inbox leads to under a name, or null.</summary>
    public static async Task<ConfirmLink?> Follow(this IInboxes inboxes, InboxLink inbox, string name, CancellationToken cancel) =>
        LinkProof.IsOne(name) && await inboxes.FindListed(name, cancel) is { } link && inbox.LeadsTo(link) ? link : null;
}
