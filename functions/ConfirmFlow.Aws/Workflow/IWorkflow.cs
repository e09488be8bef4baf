using ConfirmFlow.Domain;

namespace ConfirmFlow.Aws;

/// <summary>The machine that carries requests.</summary>
public interface IWorkflow
{
    /// <summary>Starts the run that the request names; starting it twice starts it once.</summary>
    Task Start(ApprovalRequest request, CancellationToken cancel);

    /// <summary>What has become of the run that the request names.</summary>
    Task<RunState> Look(ApprovalRequest request, CancellationToken cancel);
}

/// <summary>Wakes an execution that waits.</summary>
public interface IDoorbell
{
    /// <summary>Says "look again", and nothing else. An execution that no longer waits is left alone.</summary>
    /// <returns>Whether somebody waited, and was woken.</returns>
    Task<bool> Ring(string taskToken, CancellationToken cancel);

    /// <summary>Wakes the execution that waits for a request, where it has news for it.</summary>
    async Task RingForNews(ApprovalRequest request, DateTimeOffset now, CancellationToken cancel, ApprovalRequest? before = null)
    {
        if (request.HasNews(now, before) && request.TaskToken is { } token) await Ring(token, cancel);
    }
}

/// <summary>Where a run of a request stands.</summary>
public enum RunState
{
    /// <summary>It was never started. Starting it is harmless if that is wrong.</summary>
    Missing = 0,

    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It has ended, however.</summary>
    Ended,
}
