using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Confirm links; what was added stays.</summary>
internal sealed class LinksInMemory : IConfirmLinks
{
    private readonly Dictionary<string, ConfirmLink> _stored = [];

    public IReadOnlyDictionary<string, ConfirmLink> All => _stored;

    /// <summary>When the time to decide ends.</summary>
    public Dictionary<string, DateTimeOffset> Ends { get; } = [];

    public Task Add(LinkProof proof, ConfirmLink link, DateTimeOffset forgottenAt, CancellationToken cancel)
    {
        Ends[proof.Key] = forgottenAt - ApprovalRequest.KeptFor;
        _stored.TryAdd(proof.Key, link);
        return Task.CompletedTask;
    }

    public Task<ConfirmLink?> Find(LinkProof proof, CancellationToken cancel) => Task.FromResult(_stored.GetValueOrDefault(proof.Key));
}
