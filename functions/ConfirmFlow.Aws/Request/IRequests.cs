using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The requests there are: the truth about each.</summary>
public interface IRequests
{
    /// <summary>The request as it stands at this moment (a consistent read), or null.</summary>
    Task<ApprovalRequest?> Find(RequestId id, CancellationToken cancel);

    /// <summary>Adds a request; false if its id is taken.</summary>
    Task<bool> Add(ApprovalRequest request, CancellationToken cancel);

    /// <summary>Saves a change, all of it or nothing; false if somebody else saved one since <paramref name="before"/> was read.</summary>
    Task<bool> Save(ApprovalRequest before, ApprovalRequest after, CancellationToken cancel);
}
