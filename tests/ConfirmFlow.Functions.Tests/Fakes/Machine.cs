using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Executions by name: starting one that was started starts nothing.</summary>
internal sealed class Machine : IWorkflow
{
    public HashSet<string> Executions { get; } = [];

    /// <summary>Ends whoever starts the next one.</summary>
    public bool StopBeforeNextStart { get; set; }

    public Task Start(ApprovalRequest request, CancellationToken cancel)
    {
        if (StopBeforeNextStart)
        {
            StopBeforeNextStart = false;
            throw new StoppedException();
        }

        Executions.Add(FormattableString.Invariant($"{request.Id}-{request.Run}"));
        return Task.CompletedTask;
    }
}
