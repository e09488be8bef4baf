namespace ConfirmFlow.Crash.Tests;

/// <summary>F1: everything is killed at once, machine, emulators and functions, at each call on the way of a refund, and started again.</summary>
public sealed class DyingRun(ITestOutputHelper output)
{
    // Before the call and after it; after it but with the tables' process only, which ends the rest by itself.
    private static readonly (string What, bool After)[] Ways = [("kill-run", false), ("kill-run", true), ("kill-emulators", true)];

    [Fact]
    public async Task Whatever_dies_at_whichever_call_each_request_reaches_its_end_and_acts_once()
    {
        var first = await LocalRun.Start("--faults", "--speed", "5");
        var stack = new Stack(first.Address);
        await using var watch = new Watch(stack).Begin();
        await using var kept = new KeptAlive(first);
        var scenario = Scenario.All[0];
        await new Ride(stack, watch, scenario).ToTheEnd();

        var points = Call.Of(scenario, await Call.All(stack)).Select((call, at) =>
            new FaultPoint(scenario, call.Function, call.Number, call.Operation, Ways[at % Ways.Length].What, Ways[at % Ways.Length].After)).ToList();
        var rides = new List<(FaultPoint, Task<string>)>();
        foreach (var point in points)
        {
            // The next one sets out when this one has been hit; they arrive in any order.
            var before = kept.Deaths;
            var ride = new Ride(stack, watch, scenario, point).ToTheEnd();
            rides.Add((point, ride));
            await Task.WhenAny(ride, kept.DiedMoreOftenThan(before));
        }

        await Task.WhenAll(rides.Select(ride => ride.Item2)).ContinueWith(_ => { }, TaskScheduler.Default);

        output.WriteLine($"{kept.Deaths} deaths of the whole run.");
        await Outcome.Judge(stack, watch, rides, output);
    }
}
