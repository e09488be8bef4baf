using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Pointers with the table's condition: each is replaced only where it still points as it did.</summary>
internal sealed class PointersInMemory : IPointers
{
    private readonly Dictionary<PointerKey, Pointer> _stored = [];
    private readonly Queue<Func<Task>> _beforePut = new();

    public void BeforeNextPut(Func<Task> meanwhile) => _beforePut.Enqueue(meanwhile);

    public IReadOnlyCollection<Pointer> All => _stored.Values;

    public Task<Pointer?> Find(PointerKey key, CancellationToken cancel) => Task.FromResult(_stored.GetValueOrDefault(key));

    /// <summary>Has what points at a request point at another one.</summary>
    public void Forge(string from, string to)
    {
        var (key, pointer) = _stored.Single(each => each.Value.Request.Value == from);
        _stored[key] = pointer with { Request = RequestId.Parse(to) };
    }

    public async Task<bool> Put(PointerKey key, Pointer pointer, Pointer? before, CancellationToken cancel)
    {
        if (_beforePut.TryDequeue(out var meanwhile)) await meanwhile();
        if (_stored.GetValueOrDefault(key)?.Request != before?.Request) return _stored.GetValueOrDefault(key)?.Request == pointer.Request;

        _stored[key] = pointer;
        return true;
    }
}
