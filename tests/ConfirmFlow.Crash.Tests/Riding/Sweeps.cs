using System.Text.Json.Nodes;

namespace ConfirmFlow.Crash.Tests;

/// <summary>Calls Reconcile as the template's schedule does, only more often; no run lives long enough here for a minute to pass.</summary>
internal sealed class Sweeps : IAsyncDisposable
{
    private readonly CancellationTokenSource over = new();
    private readonly Task sweeping;

    /// <summary>Begins.</summary>
    /// <param name="stack">Where.</param>
    /// <param name="interval">How long to wait between two calls.</param>
    public Sweeps(Stack stack, TimeSpan interval) => sweeping = Task.Run(() => Sweep(stack, interval));

    /// <summary>An event of the schedule.</summary>
    public static JsonObject Event(string id) => new()
    {
        ["version"] = "0", ["id"] = id, ["detail-type"] = "Scheduled Event", ["source"] = "aws.events", ["resources"] = new JsonArray(), ["detail"] = new JsonObject(),
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await sweeping;
        over.Dispose();
    }

    private async Task Sweep(Stack stack, TimeSpan interval)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                await stack.Functions.Try("ReconcileFunction", Event(Guid.NewGuid().ToString()).ToJsonString());
                await Task.Delay(interval, over.Token);
            }
            catch (Exception down) when (NoAnswer.Is(down))
            {
                // The next one comes soon.
                await Task.Delay(TimeSpan.FromMilliseconds(500));
            }
        }
    }
}
