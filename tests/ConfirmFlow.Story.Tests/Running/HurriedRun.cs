namespace ConfirmFlow.Story.Tests;

/// <summary>A local run in which an hour takes two seconds.</summary>
public sealed class HurriedRun : IAsyncLifetime
{
    private LocalRun? run;

    internal Stack Stack => new(run!.Address);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => run = await LocalRun.Start("--speed", "1800");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => run?.DisposeAsync() ?? default;
}
