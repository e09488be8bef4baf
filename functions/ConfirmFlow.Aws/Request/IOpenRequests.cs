using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The requests whose outcome has not been reported yet.</summary>
public interface IOpenRequests
{
    /// <summary>All of them, as they stood a moment ago: one that was just opened or just reported may be missing or too many.</summary>
    Task<OpenRequests> List(CancellationToken cancel);
}

/// <summary>What is open.</summary>
/// <param name="Ids">The requests.</param>
/// <param name="Nameless">How many items say that they are open and have no request's name; a front door could put one there.</param>
public sealed record OpenRequests(IReadOnlyList<RequestId> Ids, int Nameless);
