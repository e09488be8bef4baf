using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Cards, buttons and presses by their keys; what was added stays.</summary>
internal sealed class ChatLinksInMemory : IChatLinks
{
    private readonly Dictionary<string, object> _stored = [];

    public IReadOnlyDictionary<string, object> All => _stored;

    public Task AddCard(LinkProof proof, ChatLink link, DateTimeOffset forgottenAt, CancellationToken cancel) => Add(proof.Key, link);

    public Task AddButtons(LinkProof proof, Buttons buttons, DateTimeOffset forgottenAt, CancellationToken cancel) => Add(proof.ButtonKey, buttons);

    public Task AddPress(LinkProof proof, PressLink link, DateTimeOffset forgottenAt, CancellationToken cancel) => Add(proof.PressKey, link);

    /// <summary>What each reader waits for.</summary>
    public Func<CancellationToken, Task> Hanging { get; set; } = _ => Task.CompletedTask;

    public Task<ChatLink?> FindCard(LinkProof proof, CancellationToken cancel) => Find<ChatLink>(proof.Key, cancel);

    public Task<Buttons?> FindButtons(LinkProof proof, CancellationToken cancel) => Find<Buttons>(proof.ButtonKey, cancel);

    public Task<PressLink?> FindPress(LinkProof proof, CancellationToken cancel) => Find<PressLink>(proof.PressKey, cancel);

    /// <summary>Loses what was added.</summary>
    public void Forget(Func<object, bool> which)
    {
        foreach (var key in _stored.Where(each => which(each.Value)).Select(each => each.Key).ToList()) _stored.Remove(key);
    }

    private Task Add(string key, object what)
    {
        _stored.TryAdd(key, what);
        return Task.CompletedTask;
    }

    private async Task<T?> Find<T>(string key, CancellationToken cancel)
        where T : class
    {
        await Hanging(cancel);
        return (T?)_stored.GetValueOrDefault(key);
    }
}
