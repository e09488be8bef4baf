using ConfirmFlow.Aws;

namespace ConfirmFlow.Functions.Tests;

/// <summary>Executions by name: starting one that was started starts nothing.</summary>
internal sealed class Machine : IWorkflow
{
    public HashSet<string> Executions { get; } = [];

    /// <summary>Those of them that have ended.</summary>
    public HashSet<string> Ended { get; } = [];

    /// <summary>Ends whoever starts the next one.</summary>
    public bool StopBeforeNextStart { get; set; }

    public Task Start(ApprovalRequest request, CancellationToken cancel)
    {
        if (StopBeforeNextStart)
        {
            StopBeforeNextStart = false;
            throw new StoppedException();
        }

        Executions.Add(Name(request));
        return Task.CompletedTask;
    }

    public Task<RunState> Look(ApprovalRequest request, CancellationToken cancel) => Task.FromResult(
        !Executions.Contains(Name(request)) ? RunState.Missing : Ended.Contains(Name(request)) ? RunState.Ended : RunState.Running);

    private static string Name(ApprovalRequest request) => FormattableString.Invariant($"{request.Id}-{request.Run}");
}
