using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>Reads a request, lets the domain change it, saves it; and again when somebody else was quicker.</summary>
public static class Changing
{
    /// <summary>So many lost races in a row are a fault.</summary>
    private const int Attempts = 20;

    /// <summary>The request, which has to be there.</summary>
    /// <exception cref="RequestMissingException">It is not.</exception>
    public static async Task<ApprovalRequest> Known(this IRequests requests, RequestId id, CancellationToken cancel) => await requests.Find(id, cancel) ?? throw new RequestMissingException(id);

    /// <summary>The changed request as saved, or why it was not changed. A change that gives the same request is not saved.</summary>
    /// <param name="requests">Where it is.</param>
    /// <param name="seen">The request, read or written just now: it is not read again unless somebody has changed it since.</param>
    /// <param name="stamps">Gives each attempt its stamp.</param>
    /// <param name="change">What becomes of it.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="RequestMissingException">It is not there any more.</exception>
    /// <exception cref="ContentionException">Others were quicker too many times.</exception>
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

    /// <inheritdoc cref="ChangeSurely(IRequests, RequestId, Stamps, Func{ApprovalRequest, Stamp, ApprovalRequest}, CancellationToken)"/>
    public static async Task<ApprovalRequest> ChangeSurely(
        this IRequests requests, ApprovalRequest seen, Stamps stamps, Func<ApprovalRequest, Stamp, ApprovalRequest> change, CancellationToken cancel) =>
        (await requests.Change(seen, stamps, (request, stamp) => change(request, stamp), cancel)).Is(out var changed, out var refusal)
            ? changed
            : throw new InvalidOperationException(refusal.Message);
}
