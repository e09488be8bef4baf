namespace ConfirmFlow.Crash.Tests;

/// <summary>A local run that is started again whenever it ends, with what it had kept.</summary>
internal sealed class KeptAlive : IAsyncDisposable
{
    private readonly Task keeping;
    private LocalRun run;
    private TaskCompletionSource died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool over;

    public KeptAlive(LocalRun run) => (this.run, keeping) = (run, Task.Run(Keep));

    /// <summary>How often it has been started again.</summary>
    public int Deaths { get; private set; }

    /// <summary>Waits for one more than so many.</summary>
    public async Task DiedMoreOftenThan(int deaths)
    {
        while (Deaths <= deaths) await died.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        over = true;
        await run.DisposeAsync();
        await keeping;
    }

    private async Task Keep()
    {
        while (true)
        {
            await run.Exited;
            if (over) return;

            run = await run.Again();
            Deaths++;
            var told = died;
            died = new(TaskCreationOptions.RunContinuationsAsynchronously);
            told.SetResult();
        }
    }
}
