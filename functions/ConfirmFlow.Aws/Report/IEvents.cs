using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The bus on which programs hear how requests end.</summary>
public interface IEvents
{
    /// <summary>Publishes the outcome of a settled request.</summary>
    Task Publish(ApprovalRequest settled, CancellationToken cancel);
}
