using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Reads a request, lets the domain change it, saves it; and again when somebody else was quicker.</summary>
public static class Changing
{
    /// <summary>So many lost races in a row are a fault.</summary>
    private const int Attempts = 20;

    /// <summary>The changed request as saved, or why it was not changed. A change that gives the same request is not saved.</summary>
    /// <exception cref="RequestMissingException">There is no such request.</exception>
    /// <exception cref="ContentionException">Others were quicker too many times.</exception>
    public static async Task<Outcome<ApprovalRequest>> Change(
        this IRequests requests, RequestId id, Stamps stamps, Func<ApprovalRequest, Stamp, Outcome<ApprovalRequest>> change, CancellationToken cancel) =>
        await requests.Change(await requests.Known(id, cancel), stamps, change, cancel);

    /// <summary>As the other, of a request that was read just now: it is not read again unless somebody has changed it since.</summary>
    public static async Task<Outcome<ApprovalRequest>> Change(
        this IRequests requests, ApprovalRequest seen, Stamps stamps, Func<ApprovalRequest, Stamp, Outcome<ApprovalRequest>> change, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = attempt == 0 ? seen : await requests.Known(seen.Id, cancel);
            if (!change(before, stamps.Next()).Is(out var after, out var refusal)) return refusal;
            if (ReferenceEquals(before, after)) return before;

            after = after with { Version = before.Version + 1 };
            if (await requests.Save(before, after, cancel)) return after;
        }

        throw new ContentionException(seen.Id);
    }

    /// <summary>As <c>Change</c>, for a change that is never refused.</summary>
    public static async Task<ApprovalRequest> ChangeSurely(
        this IRequests requests, RequestId id, Stamps stamps, Func<ApprovalRequest, Stamp, ApprovalRequest> change, CancellationToken cancel) =>
        await requests.ChangeSurely(await requests.Known(id, cancel), stamps, change, cancel);

    /// <summary>As the other, of a request that was read or written just now.</summary>
    public static async Task<ApprovalRequest> ChangeSurely(
        this IRequests requests, ApprovalRequest seen, Stamps stamps, Func<ApprovalRequest, Stamp, ApprovalRequest> change, CancellationToken cancel) =>
        (await requests.Change(seen, stamps, (request, stamp) => change(request, stamp), cancel)).Is(out var changed, out var refusal)
            ? changed
            : throw new InvalidOperationException(refusal.Message);

    private static async Task<ApprovalRequest> Known(this IRequests requests, RequestId id, CancellationToken cancel) => await requests.Find(id, cancel) ?? throw new RequestMissingException(id);
}
