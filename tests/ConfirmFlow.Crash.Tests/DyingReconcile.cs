using System.Text.Json.Nodes;

namespace ConfirmFlow.Crash.Tests;

/// <summary>F1: what picks up after others is itself killed, cut off and throttled at each call that it makes.</summary>
public sealed class DyingReconcile
{
    private const string Function = "ReconcileFunction";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly CallKind Query = new(Function, "dynamodb:Query", "confirmflow-requests");
    private static readonly CallKind Read = new(Function, "dynamodb:GetItem", "confirmflow-requests request");
    private static readonly CallKind Ring = new(Function, "states:SendTaskSuccess", null);
    private static readonly CallKind Look = new(Function, "states:DescribeExecution", null);
    private static readonly CallKind Raise = new(Function, "dynamodb:UpdateItem", "confirmflow-requests request");
    private static readonly CallKind Start = new(Function, "states:StartExecution", null);
    private static readonly CallKind Answer = new(Function, "runtime:Answer", null);

    // What it takes to carry on a request of each kind; what is made is held against this.
    private static readonly Dictionary<string, CallKind[]> Carrying = new()
    {
        ["never started"] = [Read, Look, Start],
        ["never woken"] = [Read, Ring],
        ["run gone"] = [Read, Ring, Look, Read, Raise, Start],
        ["never reported"] = [Read, Ring, Look, Read, Raise, Start],
        ["executor gone"] = [Read, Ring, Look, Read, Raise, Start],
    };

    [Fact]
    public async Task Requests_that_nobody_carries_reach_their_end_and_act_once_wherever_Reconcile_dies()
    {
        await using var run = await LocalRun.Start("--faults", "--schedules", "off");
        var stack = new Stack(run.Address);
        await using var watch = new Watch(stack);
        var sweepPoints = OfASweep().ToList();
        foreach (var fault in sweepPoints) await Sweep(stack, fault);
        var calm = Scenario.Stranded.Select(scenario => new Ride(stack, watch, scenario)).ToList();
        var points = Scenario.Stranded.SelectMany(scenario => PointsOf(scenario, Carrying[scenario.Name])).ToList();
        var rides = calm.Concat(points.Select(point => new Ride(stack, watch, point.Scenario, point))).Select(ride => (Ride: ride, Riding: ride.ToTheEnd())).ToList();

        await using (new Sweeps(stack, Interval))
        {
            await Task.WhenAll(rides.Select(ride => ride.Riding)).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        var end = await EndState.Of(stack, watch);
        HashSet<CallKind> covered = [.. points.Select(point => point.Kind), Query, Answer];
        IEnumerable<string> others =
        [
            .. sweepPoints.Where(fault => !end.Calls.Any(call => call.Fault == $"{fault}")).Select(fault => $"{fault}: what was planned to go wrong did not"),
            .. calm.SelectMany(ride => OtherCalls(ride, end)),
            .. Calls.WithoutAPoint(end.Calls, covered, [Function]),
            .. Grants.WithoutAPoint([Function], covered),
        ];
        await Outcome.Judge($"Reconcile (and {sweepPoints.Count} sweeps as a whole)", rides, end, others);
    }

    private static IEnumerable<FaultPoint> PointsOf(Scenario scenario, CallKind[] calls) =>
        // The last kind is carried on by the same calls as the one before it.
        from at in scenario.Name == "executor gone" ? [] : Enumerable.Range(0, calls.Length)
        from fault in Faults(new(Function, 0, "", at + 1) { PerRequest = true })
        select new FaultPoint(scenario, fault, calls[at]);

    private static IEnumerable<PlannedFault> Faults(PlannedFault at) =>
    [
        at with { What = "kill-function" }, at with { What = "kill-function", After = true }, at with { What = "lose-answer", After = true }, at with { What = "throttle", Times = 4 },
    ];

    private static IEnumerable<PlannedFault> OfASweep() =>
        [.. Faults(new(Function, 1, "", 1)), new(Function, 1, "kill-function"), new(Function, 1, "kill-function", After: true), new(Function, 1, "deliver-twice")];

    private static async Task Sweep(Stack stack, PlannedFault fault)
    {
        var id = Guid.NewGuid().ToString();
        await stack.Plan(new JsonArray(fault.ToPlan($"{fault}", id)));
        await stack.Functions.Try(Function, Sweeps.Event(id).ToJsonString());
    }

    // Of a request that is carried on; the sweeps that only look at it make one call.
    private static IEnumerable<string> OtherCalls(Ride ride, EndState end) =>
        from sweep in end.Calls.Where(call => call.Function == Function && call.Request == ride.Id && call.Number > 0).GroupBy(call => call.Invocation)
        let made = sweep.Select(call => call.Kind).ToList()
        where made.Count > 1 && made.Any(kind => kind == Start || kind == Ring) && !made.SequenceEqual(Carrying[ride.Scenario.Name])
        select $"{ride.Scenario.Name}: this took {string.Join(", ", made)}";
}
