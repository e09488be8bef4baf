using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The machine that carries requests.</summary>
public interface IWorkflow
{
    /// <summary>Starts the run that the request names; starting it twice starts it once.</summary>
    Task Start(ApprovalRequest request, CancellationToken cancel);
}

/// <summary>Wakes an execution that waits.</summary>
public interface IDoorbell
{
    /// <summary>Says "look again", and nothing else. An execution that no longer waits is left alone.</summary>
    Task Ring(string taskToken, CancellationToken cancel);
}
