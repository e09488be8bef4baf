using System.Collections.Concurrent;

namespace ConfirmFlow.Local.Tests;

/// <summary>Processes of which the test says when they have started: real ones, that ask for nothing themselves.</summary>
public sealed class StartingInTurn : IAsyncLifetime
{
    private readonly CancellationTokenSource stop = new();
    private readonly string folder = Directory.CreateTempSubdirectory("confirmflow").FullName;
    private readonly ConcurrentDictionary<string, FunctionInstance> started = new();
    private readonly string[] names = [.. Enumerable.Range(0, FunctionHost.AtOnce + 2).Select(number => $"Worker{number}")];
    private FunctionLog log = null!;
    private FunctionHost host = null!;
    private Task running = Task.CompletedTask;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Last => names[^1];

    public ValueTask InitializeAsync()
    {
        log = new(Path.Combine(folder, "log"));
        host = new([.. names.Select(Hosted)]);
        running = host.Run(stop.Token);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        Assert.All(started.Values, instance => Assert.True(instance.Exited.IsCompleted));
        log.Dispose();
        stop.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_few_start_at_once() => Assert.Equal(names.SkipLast(2), started.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_next_one_starts_when_one_has_started()
    {
        _ = started[names[0]].Next(stop.Token);

        await host.Find(names[0]).Ready;
        await host.Find(names[^2]).Present.WaitAsync(Cancel);
        Assert.DoesNotContain(Last, started.Keys);
    }

    [Fact]
    public async Task One_that_an_event_waits_for_does_not_wait_for_its_turn()
    {
        _ = host.Find(Last).Enqueue(new("{}"u8.ToArray(), null));

        await host.Find(Last).Present.WaitAsync(Cancel);
        Assert.DoesNotContain(names[^2], started.Keys);
    }

    [Fact]
    public async Task One_that_went_before_its_turn_takes_nobody_elses()
    {
        _ = host.Find(Last).Enqueue(new("{}"u8.ToArray(), null));
        await host.Find(Last).Present.WaitAsync(Cancel);
        _ = started[Last].Next(stop.Token);
        foreach (var name in names.SkipLast(2)) _ = started[name].Next(stop.Token);

        await host.Find(names[^2]).Present.WaitAsync(Cancel);
        _ = started[names[^2]].Next(stop.Token);

        await host.Ready().WaitAsync(Cancel);
    }

    private HostedFunction Hosted(string name) => new(Worker.Resource(name, name), log, () => started[name] = new(ChildProcess.Start(new("sleep", ["600"]), _ => { }), TimeSpan.FromHours(1)), _ => { });
}
