namespace ConfirmFlow.Crash.Tests;

/// <summary>F1: everything is killed at once, machine, emulators and functions, at each call on the way of each kind of request, and started again.</summary>
public sealed class DyingRun
{
    // So many requests stand each at its own point when everything dies.
    private const int AtOnce = 32;

    // A busy machine can let the workflow's own limit for a step pass before all have come to their points; then it is done once more.
    private const int Attempts = 4;

    [Fact]
    public async Task Whatever_dies_at_whichever_call_each_request_reaches_its_end_and_acts_once()
    {
        await using var run = new MortalRun(await LocalRun.Start("--faults", "--schedules", "off"));
        await using var watch = new Watch(run.Stack);
        var calm = Scenario.Kinds.Select(scenario => new Ride(run.Stack, watch, scenario)).Select(ride => (Ride: ride, Riding: ride.ToTheEnd())).ToList();
        await Task.WhenAll(calm.Select(each => each.Riding));
        await using var sweeps = new Sweeps(run.Stack, TimeSpan.FromSeconds(5));
        var ways = calm.Select(each => new Points(each.Ride.Scenario, Calls.Of(watch, each.Ride))).ToList();

        var rides = new List<(Ride Ride, Task Riding)>();
        rides.AddRange(await Kill(run, watch, ways.SelectMany(points => points.BeforeEachCall()), WayToDie.Everything, WayToDie.RunOnly));
        rides.AddRange(await Kill(run, watch, ways.SelectMany(points => points.AfterEachChange()), WayToDie.Tables, WayToDie.Mail));
        await Task.WhenAll(rides.Select(ride => ride.Riding)).ContinueWith(_ => { }, TaskScheduler.Default);

        var end = await EndState.Of(run.Stack, watch);
        await Outcome.Judge($"The whole run killed {run.Deaths} times", [.. calm, .. rides], end, [], isBookWhole: false);
    }

    private static async Task<IReadOnlyList<(Ride Ride, Task Riding)>> Kill(MortalRun run, Watch watch, IEnumerable<FaultPoint> points, params WayToDie[] ways)
    {
        // Those whose lease has to end are killed first.
        var waiting = new Queue<(FaultPoint Point, int Attempt)>(points.OrderByDescending(point => point.Fault.Function == "ExecuteFunction").Select(point => (point, 1)));
        var shown = new List<(Ride, Task)>();
        for (var round = 0; waiting.Count > 0; round++)
        {
            var batch = Enumerable.Range(0, Math.Min(AtOnce, waiting.Count)).Select(_ => waiting.Dequeue()).ToList();
            var rides = batch.Select(each => new Ride(run.Stack, watch, each.Point.Scenario, each.Point)).Select(ride => (Ride: ride, Riding: ride.ToTheEnd())).ToList();
            await watch.Until(() => rides.All(ride => ride.Riding.IsCompleted || Calls.IsHeld(watch, ride.Ride)), "all requests at their points");
            var moved = rides.Where(ride => !Calls.IsStillHeld(watch, ride.Ride)).Select(ride => ride.Ride).ToHashSet();
            await run.Die(ways[round % ways.Length]);
            foreach (var (ride, each) in rides.Zip(batch))
            {
                if (moved.Contains(ride.Ride) && each.Attempt < Attempts) waiting.Enqueue((each.Point, each.Attempt + 1));
                else shown.Add((ride.Ride, moved.Contains(ride.Ride) ? Task.FromException(new InvalidOperationException("It did not stay at its point.")) : ride.Riding));
            }
        }

        return shown;
    }
}
