using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Requests for two writers: whoever wants to save first waits until the other one has read the same version and wants to save too.</summary>
/// <param name="requests">Where they are kept.</param>
/// <param name="first">The status whose save goes through before the other one begins; null where both go at once.</param>
internal sealed class AtTheSameInstant(IRequests requests, Status? first = null) : IRequests
{
    private readonly TaskCompletionSource _both = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _saving;
    private int _lost;

    /// <summary>How many saves came too late.</summary>
    public int Lost => _lost;

    public Task<ApprovalRequest?> Find(RequestId id, CancellationToken cancel) => requests.Find(id, cancel);

    public Task<bool> Add(ApprovalRequest request, CancellationToken cancel) => requests.Add(request, cancel);

    public async Task<bool> Save(ApprovalRequest before, ApprovalRequest after, CancellationToken cancel)
    {
        if (Interlocked.Increment(ref _saving) == 2) _both.SetResult();
        await _both.Task.WaitAsync(TimeSpan.FromMinutes(1), cancel);
        if (first is not null && after.Status != first) await _first.Task.WaitAsync(TimeSpan.FromMinutes(1), cancel);
        var saved = await requests.Save(before, after, cancel);
        if (after.Status == first) _first.TrySetResult();
        if (!saved) Interlocked.Increment(ref _lost);
        return saved;
    }
}
