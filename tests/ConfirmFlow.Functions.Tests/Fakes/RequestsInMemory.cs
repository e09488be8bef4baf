using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>The table's requests, with its conditions: a save succeeds only on the version it was made from, only where it says for the first time what nobody has said since, and only adds to the history; a claim on another request, or on one about which more was said, is nobody's.</summary>
internal sealed class RequestsInMemory : IRequests, IOpenRequests
{
    private readonly Dictionary<RequestId, ApprovalRequest> _stored = [];
    private static readonly Func<ApprovalRequest, bool>[] Said =
    [
        request => request.Round is not null, request => !request.Decisions.IsEmpty, request => request.ApprovedAt is not null, request => request.SettledAt is not null,
        request => request.Claim is not null, request => request.Receipt is not null,
    ];

    private readonly Queue<Func<Task>> _beforeSave = new();

    /// <summary>How many writes succeeded.</summary>
    public int Writes { get; private set; }

    /// <summary>How often one was read.</summary>
    public int Reads { get; private set; }

    /// <summary>Runs right before the condition of the next save is looked at: between its writer's read and its write.</summary>
    public void BeforeNextSave(Func<Task> meanwhile) => _beforeSave.Enqueue(meanwhile);

    /// <summary>Runs right before the next request is added.</summary>
    public Func<Task>? BeforeNextAdd { get; set; }

    /// <summary>Ends the writer instead of adding the next request.</summary>
    public bool StopBeforeNextAdd { get; set; }

    public ApprovalRequest this[RequestId id] => _stored[id];

    public int Count => _stored.Count;

    /// <summary>What stands there and cannot be read.</summary>
    public HashSet<RequestId> Unreadable { get; } = [];

    public Task<ApprovalRequest?> Find(RequestId id, CancellationToken cancel)
    {
        Reads++;
        if (Unreadable.Contains(id)) throw new MalformedItemException($"request#{id}");
        return Task.FromResult(_stored.GetValueOrDefault(id));
    }

    /// <summary>How many items say that they are open and are no requests.</summary>
    public int Nameless { get; set; }

    public Task<OpenRequests> List(CancellationToken cancel) =>
        Task.FromResult(new OpenRequests([.. _stored.Values.Where(request => !request.IsReported).Select(request => request.Id)], Nameless));

    public async Task<bool> Add(ApprovalRequest request, CancellationToken cancel)
    {
        if (BeforeNextAdd is { } meanwhile)
        {
            BeforeNextAdd = null;
            await meanwhile();
        }

        if (StopBeforeNextAdd)
        {
            StopBeforeNextAdd = false;
            throw new StoppedException();
        }

        var added = _stored.TryAdd(request.Id, request with { Version = 1 });
        if (added) Writes++;
        return added;
    }

    public async Task<bool> Save(ApprovalRequest before, ApprovalRequest after, CancellationToken cancel)
    {
        if (_beforeSave.TryDequeue(out var meanwhile)) await meanwhile();

        var stored = _stored[before.Id];
        if (stored.Version != before.Version || Said.Any(part => part(after) && !part(before) && part(stored))) return false;
        if (after.Claim != before.Claim && (stored.Round != before.Round || stored.ApprovedAt != before.ApprovedAt || stored.Receipt is not null)) return false;
        if ((after.Status != before.Status || after.Decisions != before.Decisions || after.Claim != before.Claim) && stored.Status != before.Status) return false;
        if (after.History.Count > before.History.Count && stored.History.Count != before.History.Count) return false;

        Assert.Equal(before.Version + 1, after.Version);
        Assert.Equal(stored.History, after.History.Take(stored.History.Count));
        Assert.True(after.History.IsIntact);
        Writes++;
        if (after.Claim != before.Claim && (!stored.IsAboutTheSameAs(after) || !stored.Decisions.SequenceEqual(after.Decisions)))
        {
            _stored[after.Id] = stored with { Version = after.Version, Status = after.Status, Claim = after.Claim, History = after.History };
            return false;
        }

        _stored[after.Id] = after;
        return true;
    }

    /// <summary>Puts a request there as if it had always stood so.</summary>
    public void Put(ApprovalRequest request) => _stored[request.Id] = request with { Version = Math.Max(1, request.Version) };

    /// <summary>Changes what is stored behind the program's back.</summary>
    public void Forge(RequestId id, Func<ApprovalRequest, ApprovalRequest> forge) => _stored[id] = forge(_stored[id]);
}

/// <summary>The process was stopped here.</summary>
internal sealed class StoppedException() : Exception("stopped");
