namespace ConfirmFlow.Crash.Tests;

/// <summary>F1 and F2: at each call of each function its process is killed, its answer is lost, or it is told to slow down; and each event comes twice.</summary>
public sealed class DyingFunctions(ITestOutputHelper output)
{
    [Fact]
    public async Task Whatever_goes_wrong_at_whichever_call_each_request_reaches_its_end_and_acts_once()
    {
        // At its usual speed: on a busy machine an approval has to be usable for longer than a lease.
        await using var run = await LocalRun.Start("--faults");
        var stack = new Stack(run.Address);
        await using var watch = new Watch(stack).Begin();
        var points = new List<FaultPoint>();
        foreach (var scenario in Scenario.All)
        {
            var before = (await Call.All(stack)).Count;
            await new Ride(stack, watch, scenario).ToTheEnd();
            points.AddRange(PointsOf(scenario, [.. (await Call.All(stack)).Skip(before)]));
        }

        // Those that have to wait for a lease to end set out first; of the others so many are on their way at once.
        using var gate = new SemaphoreSlim(40);
        var rides = points.OrderByDescending(point => point.Function == "ExecuteFunction").Select(point => (Point: point, Target: Start(point))).ToList();
        Task<string> Start(FaultPoint point)
        {
            var ride = new Ride(stack, watch, point.Scenario, point);
            return point.Function == "ExecuteFunction" ? ride.ToTheEnd() : InTurn(gate, ride.ToTheEnd);
        }

        await Task.WhenAll(rides.Select(ride => ride.Target)).ContinueWith(_ => { }, TaskScheduler.Default);

        await Outcome.Judge(stack, watch, rides, output);
        Assert.Equal(
            ["AdvanceFunction", "BedrockIntakeFunction", "DecideFunction", "ExecuteFunction", "GatewayIntakeFunction", "IntakeFunction", "NotifyFunction", "ReportFunction", "ShowConfirmFunction"],
            points.Select(point => point.Function).Distinct().Order(StringComparer.Ordinal));
    }

    private static async Task<string> InTurn(SemaphoreSlim gate, Func<Task<string>> ride)
    {
        await gate.WaitAsync();
        try
        {
            return await ride();
        }
        finally
        {
            gate.Release();
        }
    }

    private static IEnumerable<FaultPoint> PointsOf(Scenario scenario, IReadOnlyList<Call> made)
    {
        var calls = Call.Of(scenario, made).ToList();
        foreach (var (function, number, operation) in calls)
        {
            yield return new(scenario, function, number, operation, "kill-function");
            yield return new(scenario, function, number, operation, "kill-function", After: true);
            yield return new(scenario, function, number, operation, "lose-answer", After: true);
            // More often than the SDK repeats a call, so that the function fails.
            yield return new(scenario, function, number, operation, "throttle", Times: 4);
            if (operation.StartsWith("ses:", StringComparison.Ordinal)) yield return new(scenario, function, number, operation, "refuse", Code: "MessageRejected");
        }

        foreach (var function in calls.Select(call => call.Function).Distinct())
        {
            yield return new(scenario, function, 0, "answer", "kill-function");
            yield return new(scenario, function, 0, "answer", "kill-function", After: true);
            yield return new(scenario, function, 0, "event", "deliver-twice");
        }
    }
}
