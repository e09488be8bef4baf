namespace ConfirmFlow.Crash.Tests;

/// <summary>Everything that can go wrong on a ride, found on one of the kind on which nothing did.</summary>
/// <param name="scenario">The kind of request.</param>
/// <param name="made">The calls that were made on its way, and on no other.</param>
internal sealed class Points(Scenario scenario, IEnumerable<Call> made)
{
    // What comes after what was given: what comes before is the same as on another's way.
    private readonly List<(Call Call, int Event)> reached = [.. AfterTheGiven(scenario, Numbered(made))];

    /// <summary>Says that the ride did not lead where it was to lead; nothing, if it did.</summary>
    public IEnumerable<string> Astray() =>
        from there in scenario.LeadsTo
        where !reached.Any(each => each.Call.Function == there.Function && each.Event == there.Event && $"{each.Call.Operation} {each.Call.Key}".StartsWith(there.Doing, StringComparison.Ordinal))
        select $"{scenario.Name}: it does not lead to {there.Doing} in event {there.Event} of {there.Function}";

    /// <summary>Each call of the functions that the scenario covers is made impossible in each way, and each of their events comes twice.</summary>
    public IEnumerable<FaultPoint> OfFunctions()
    {
        foreach (var (call, number) in reached.Where(each => scenario.Covers.Contains(each.Call.Function)))
        {
            PlannedFault fault = new(call.Function, number, "kill-function", call.Number);
            yield return At(call, fault);
            yield return At(call, fault with { After = true });
            if (call.Number == 0)
            {
                yield return At(call, fault with { What = "deliver-twice" });
                continue;
            }

            yield return At(call, fault with { What = "lose-answer", After = true });
            // More often than the SDK repeats a call, so that the function fails.
            yield return At(call, fault with { What = "throttle", Times = 4 });
            if (call.Operation.StartsWith("ses:", StringComparison.Ordinal) && scenario.Given.Count == 0) yield return At(call, fault with { What = "refuse", Code = "MessageRejected" });
        }
    }

    /// <summary>Everything stops before each call and each answer of each function.</summary>
    /// <remarks>What is kept after a call, or an answer, is what is kept before the next one: whoever got it is gone.</remarks>
    public IEnumerable<FaultPoint> BeforeEachCall() => reached.Select(each => At(each.Call, Hang(each)));

    /// <summary>Everything stops as soon as an emulator has taken something.</summary>
    public IEnumerable<FaultPoint> AfterEachChange() =>
        reached.Where(each => each.Call is { IsChange: true, IsInAnEmulator: true }).Select(each => At(each.Call, Hang(each) with { After = true }));

    private static PlannedFault Hang((Call Call, int Event) each) => new(each.Call.Function, each.Event, "hang", each.Call.Number);

    private FaultPoint At(Call call, PlannedFault fault) => new(scenario, fault, call.Kind);

    private static IEnumerable<(Call Call, int Event)> Numbered(IEnumerable<Call> made) =>
        from function in made.GroupBy(call => call.Function)
        from happened in function.GroupBy(call => call.Invocation).Select((calls, at) => (Calls: calls, Event: at + 1))
        from call in happened.Calls
        select (call, happened.Event);

    private static IEnumerable<(Call Call, int Event)> AfterTheGiven(Scenario scenario, IEnumerable<(Call Call, int Event)> calls) => scenario.Given is not [var given]
        ? calls
        : calls.GroupBy(each => each.Call.Function).SelectMany(function => function.Key != given.Function
            ? function
            : function.Reverse().TakeWhile(each => each.Call.Fault is null).Reverse());
}
