using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Inbox links; what was added stays, and they lead to confirm links that are kept elsewhere.</summary>
internal sealed class InboxesInMemory(LinksInMemory links) : IInboxes
{
    private readonly Dictionary<string, InboxLink> _stored = [];

    public IReadOnlyDictionary<string, InboxLink> All => _stored;

    public Task Add(LinkProof proof, InboxLink inbox, CancellationToken cancel)
    {
        _stored.TryAdd(proof.Key, inbox);
        return Task.CompletedTask;
    }

    public Task<InboxLink?> Find(LinkProof proof, CancellationToken cancel) => Task.FromResult(_stored.GetValueOrDefault(proof.Key));

    public Task<ConfirmLink?> FindListed(string name, CancellationToken cancel) => Task.FromResult(links.All.GetValueOrDefault(LinkProof.KeyOf(name)));

    public Task<IReadOnlyList<ListedLink>> List(InboxLink inbox, DateTimeOffset endingFrom, int most, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ListedLink>>(
        [.. links.All.Where(each => inbox.LeadsTo(each.Value) && links.Ends[each.Key] >= endingFrom)
            .Select(each => new ListedLink(LinkProof.NameOf(each.Key), each.Value)).OrderByDescending(listed => listed.Link.Made).DistinctBy(listed => listed.Link.Request).Take(most)]);
}
