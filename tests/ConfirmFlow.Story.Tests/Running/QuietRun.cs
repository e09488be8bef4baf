namespace ConfirmFlow.Story.Tests;

/// <summary>A local run for the tests of one class, where nobody else opens requests.</summary>
public sealed class QuietRun : IAsyncLifetime
{
    private LocalRun? run;

    internal LocalRun Run => run!;

    internal Stack Stack => new(Run.Address);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => run = await LocalRun.Start();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => run?.DisposeAsync() ?? default;
}
