namespace ConfirmFlow.Crash.Tests;

/// <summary>F1: everything is killed at once, machine, emulators and functions, at each call on the way of each kind of request, and started again.</summary>
public sealed class DyingRun
{
    // Those that write; what shows a page only reads.
    private static readonly string[] Writers = ["AdvanceFunction", "DecideFunction", "ExecuteFunction", "IntakeFunction", "NotifyFunction", "ReportFunction"];

    // So that a way that leads nowhere takes no points away unseen.
    private const int Fewest = 330;

    [Fact]
    public async Task Whatever_dies_at_whichever_call_each_request_reaches_its_end_and_acts_once()
    {
        await using var run = new MortalRun(await LocalRun.Start("--faults", "--schedules", "off"));
        await using var watch = new Watch(run.Stack);
        var calm = Scenario.Kinds.Select(scenario => new Ride(run.Stack, watch, scenario)).Select(ride => (Ride: ride, Riding: ride.ToTheEnd())).ToList();
        await Task.WhenAll(calm.Select(each => each.Riding));
        await Calls.AreRead(watch, calm.Select(each => each.Ride));
        await using var sweeps = new Sweeps(run.Stack, TimeSpan.FromSeconds(5));
        var ways = calm.Select(each => new Points(each.Ride.Scenario, Calls.Of(watch, each.Ride))).ToList();
        var points = ways.SelectMany(way => way.BeforeEachCall()).ToList();
        var changes = ways.SelectMany(way => way.AfterEachChange()).ToList();
        var before = new Standstill(run, watch, points, WayToDie.Everything, WayToDie.RunOnly);
        var after = new Standstill(run, watch, changes, WayToDie.Tables, WayToDie.Mail);

        // In turn, so that whatever then has to wait for a lease to end begins to early.
        while (await before.Next() | await after.Next())
        {
            // Until nothing is left.
        }

        IReadOnlyList<(Ride Ride, Task Riding)> rides = [.. calm, .. before.Shown, .. after.Shown];
        await Task.WhenAll(rides.Select(ride => ride.Riding)).ContinueWith(_ => { }, TaskScheduler.Default);
        var end = await EndState.Of(run.Stack, watch);
        IEnumerable<string> others =
        [
            .. Scenario.Kinds.SelectMany(kind => Calls.WithoutAPoint(kind, points)),
            .. Scenario.Kinds.Except(changes.Select(point => point.Scenario)).Select(kind => $"{kind.Name}: no emulator is killed after a change"),
        ];
        await Outcome.Judge($"The whole run killed {run.Deaths} times", rides, end, others, isBookWhole: false);
        Assert.InRange(points.Count + changes.Count, Fewest, int.MaxValue);
        Assert.Equal(Writers, changes.Select(point => point.Fault.Function).Distinct().Order(StringComparer.Ordinal));
    }
}
