namespace ConfirmFlow.Local;

/// <summary>Turns of executions, as something that can be waited for.</summary>
internal sealed class Signal : IDisposable
{
    private readonly StepFunctionsView view;
    private readonly SemaphoreSlim changed = new(0);
    private int count;

    public Signal(StepFunctionsView view)
    {
        this.view = view;
        view.Changed += Changed;
    }

    /// <summary>How many turns there have been.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Returns after the next turn, or when there was none for a while.</summary>
    public async Task Wait(TimeSpan atMost, TimeProvider time, CancellationToken cancel)
    {
        using var over = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancel);
        try
        {
            await changed.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return;
        }

        // Turns that have come meanwhile are told together.
        while (await changed.WaitAsync(0, cancel)) { }
    }

    public void Dispose()
    {
        view.Changed -= Changed;
        changed.Dispose();
    }

    private void Changed(ExecutionView execution)
    {
        Interlocked.Increment(ref count);
        try
        {
            changed.Release();
        }
        catch (ObjectDisposedException)
        {
            // The page was closed while this turn was taken.
        }
    }
}
