namespace ConfirmFlow.Crash.Tests;

/// <summary>Lets many requests come to a standstill, each at its own point, and then kills.</summary>
/// <param name="run">What is killed.</param>
/// <param name="watch">Sees where they are.</param>
/// <param name="points">The points.</param>
/// <param name="ways">What is killed, in turn.</param>
internal sealed class Standstill(MortalRun run, Watch watch, IEnumerable<FaultPoint> points, params IReadOnlyList<WayToDie> ways)
{
    private const int AtOnce = 40;

    // A busy machine can let the workflow's own limit for a step pass before all have come to their points; then it is done once more.
    private const int Attempts = 5;

    // Those whose lease has to end are killed first.
    private readonly Queue<(FaultPoint Point, int Attempt)> waiting = new(points.OrderByDescending(point => point.Fault.Function == "ExecuteFunction").Select(point => (point, 1)));
    private int round;

    /// <summary>The rides that were killed, all on their way to their ends; and one that failed for each point at which none could be.</summary>
    public List<(Ride Ride, Task Riding)> Shown { get; } = [];

    /// <summary>Does that with the next of them; false when none is left.</summary>
    public async Task<bool> Next()
    {
        if (waiting.Count == 0) return false;

        var batch = Enumerable.Range(0, Math.Min(AtOnce, waiting.Count)).Select(_ => waiting.Dequeue()).ToList();
        var rides = batch.Select(each => new Ride(run.Stack, watch, each.Point.Scenario, each.Point)).Select(ride => (Ride: ride, Riding: ride.ToTheEnd())).ToList();
        await watch.Until(() => rides.All(ride => ride.Riding.IsCompleted || Calls.IsHeld(watch, ride.Ride)), "all requests at their points");
        var moved = rides.Where(ride => !Calls.IsStillHeld(watch, ride.Ride)).Select(ride => ride.Ride).ToHashSet();
        await run.Die(ways[round++ % ways.Count]);
        foreach (var (ride, each) in rides.Zip(batch))
        {
            // What moved on was killed too, wherever it was.
            ride.Ride.WasKilled();
            Shown.Add(ride);
            if (!moved.Contains(ride.Ride)) continue;

            if (each.Attempt < Attempts) waiting.Enqueue((each.Point, each.Attempt + 1));
            else Shown.Add((ride.Ride, Task.FromException(new InvalidOperationException("It did not stay at its point."))));
        }

        return true;
    }
}
