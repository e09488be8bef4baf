namespace ConfirmFlow.Local;

/// <summary>A look at Step Functions that changes nothing: for a live console, and for tests that wait.</summary>
internal sealed class StepFunctionsView
{
    private readonly StepFunctions step;

    public StepFunctionsView(StepFunctions step)
    {
        this.step = step;
        step.Changed += execution => Changed?.Invoke(ExecutionView.Of(execution));
    }

    /// <summary>After each turn of an execution, on the thread that took it: be quick. Looks may come twice, or late.</summary>
    public event Action<ExecutionView>? Changed;

    public IReadOnlyList<MachineView> Machines => [.. step.Machines.Select(MachineView.Of)];

    /// <summary>All executions, the latest first.</summary>
    public IReadOnlyList<ExecutionView> Executions => [.. step.Index.All.Select(ExecutionView.Of)];

    public ExecutionView? Find(string arn) => step.Index.Find(arn) is { } execution ? ExecutionView.Of(execution) : null;

    /// <summary>Waits until an execution looks like this; at once when it does already.</summary>
    public async Task<ExecutionView> When(string arn, Func<ExecutionView, bool> like, CancellationToken cancel)
    {
        var seen = new TaskCompletionSource<ExecutionView>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(ExecutionView view)
        {
            if (view.Arn == arn && like(view)) seen.TrySetResult(view);
        }

        // First listen, then look: what changes in between is not missed.
        Changed += Look;
        try
        {
            if (Find(arn) is { } now) Look(now);
            return await seen.Task.WaitAsync(cancel).ConfigureAwait(false);
        }
        finally
        {
            Changed -= Look;
        }
    }
}
