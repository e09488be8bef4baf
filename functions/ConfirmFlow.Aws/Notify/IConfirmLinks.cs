using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The confirm links that were made: each names one approver and one request.</summary>
public interface IConfirmLinks
{
    /// <summary>Keeps what a link stands for.</summary>
    Task Add(LinkProof proof, ConfirmLink link, DateTimeOffset forgottenAt, CancellationToken cancel);

    /// <summary>What a link stands for (a consistent read), or null.</summary>
    Task<ConfirmLink?> Find(LinkProof proof, CancellationToken cancel);
}
