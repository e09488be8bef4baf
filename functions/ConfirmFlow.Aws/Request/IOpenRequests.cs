using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The requests whose outcome has not been reported yet.</summary>
public interface IOpenRequests
{
    /// <summary>All of them, as they stood a moment ago: one that was just opened or just reported may be missing or too many.</summary>
    Task<IReadOnlyList<RequestId>> List(CancellationToken cancel);
}
