using ConfirmFlow.Story.Tests;

[assembly: AssemblyFixture(typeof(SharedRun))]

namespace ConfirmFlow.Story.Tests;

/// <summary>One local run for all tests that leave it as it is: each has requests, orders and customers of its own.</summary>
public sealed class SharedRun : IAsyncLifetime
{
    private LocalRun? run;

    internal LocalRun Run => run!;

    internal Stack Stack => new(Run.Address);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => run = await LocalRun.Start();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => run?.DisposeAsync() ?? default;
}
