namespace ConfirmFlow.Crash.Tests;

/// <summary>F1 and F2: at each call of each function its process is killed, its answer is lost, or it is told to slow down; and each event comes twice.</summary>
public sealed class DyingFunctions
{
    private const int AtOnce = 60;

    // So that a way that leads nowhere takes no points away unseen.
    private const int Fewest = 950;

    private static readonly string[] Functions =
        ["AdvanceFunction", "BedrockIntakeFunction", "DecideFunction", "ExecuteFunction", "GatewayIntakeFunction", "IntakeFunction", "NotifyFunction", "ReportFunction", "ShowConfirmFunction"];

    [Fact]
    public async Task Whatever_goes_wrong_at_whichever_call_each_request_reaches_its_end_and_acts_once()
    {
        await using var run = await LocalRun.Start("--faults");
        var stack = new Stack(run.Address);
        await using var watch = new Watch(stack);
        var calm = Scenario.Kinds.Concat(Scenario.Detours).Select(scenario => new Ride(stack, watch, scenario)).Select(ride => (Ride: ride, Riding: ride.ToTheEnd())).ToList();
        await Task.WhenAll(calm.Select(each => each.Riding));
        await Calls.AreRead(watch, calm.Select(each => each.Ride));
        var ways = calm.Select(each => new Points(each.Ride.Scenario, Calls.Of(watch, each.Ride))).ToList();
        var points = ways.SelectMany(way => way.OfFunctions()).ToList();

        // Those that have to wait for a lease to end set out first; of the others so many are on their way at once.
        using var gate = new SemaphoreSlim(AtOnce);
        var rides = points.OrderByDescending(WaitsForALease).Select(point => new Ride(stack, watch, point.Scenario, point)).Select(ride => (Ride: ride, Riding: Start(ride))).ToList();
        Task Start(Ride ride) => WaitsForALease(ride.Point!) ? ride.ToTheEnd() : gate.InTurn(ride.ToTheEnd);
        await Task.WhenAll(rides.Select(ride => ride.Riding)).ContinueWith(_ => { }, TaskScheduler.Default);

        var end = await EndState.Of(stack, watch);
        var covered = points.Select(point => point.Kind).ToHashSet();
        IEnumerable<string> others = [.. ways.SelectMany(way => way.Astray()), .. calm.SelectMany(each => Calls.WithoutAPoint(each.Ride.Scenario, points)), .. Calls.WithoutAPoint(end.Calls, covered, Functions), .. Grants.WithoutAPoint(Functions, covered, call => !Grants.IsForChats(call)), .. Grants.OfActionsWithoutAPoint(covered)];
        await Outcome.Judge("Functions that die, answers that are lost, calls that are refused", [.. calm, .. rides], end, others);
        Assert.InRange(points.Count, Fewest, int.MaxValue);
        Assert.Equal(Functions, points.Select(point => point.Fault.Function).Distinct().Order(StringComparer.Ordinal));
    }

    private static bool WaitsForALease(FaultPoint point) => point.Fault.Function == "ExecuteFunction";
}
