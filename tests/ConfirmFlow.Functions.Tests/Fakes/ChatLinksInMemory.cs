using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Chat links; what was added stays.</summary>
internal sealed class ChatLinksInMemory : IChatLinks
{
    private readonly Dictionary<string, ChatLink> _stored = [];

    public IReadOnlyDictionary<string, ChatLink> All => _stored;

    public Task Add(LinkProof proof, ChatLink link, DateTimeOffset forgottenAt, CancellationToken cancel)
    {
        _stored.TryAdd(proof.Key, link);
        return Task.CompletedTask;
    }

    /// <summary>What each reader waits for.</summary>
    public Func<CancellationToken, Task> Hanging { get; set; } = _ => Task.CompletedTask;

    public async Task<ChatLink?> Find(LinkProof proof, CancellationToken cancel)
    {
        await Hanging(cancel);
        return _stored.GetValueOrDefault(proof.Key);
    }
}
