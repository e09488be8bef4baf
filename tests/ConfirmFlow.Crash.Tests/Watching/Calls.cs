namespace ConfirmFlow.Crash.Tests;

/// <summary>Questions to the book.</summary>
internal static class Calls
{
    /// <summary>Every call that was made on the way of one request, with whoever shows its pages; without what looks after all of them.</summary>
    public static IEnumerable<Call> Of(Watch watch, Ride ride)
    {
        var calls = watch.Calls;
        var invocations = calls.GroupBy(call => call.Invocation).Where(IsOnItsWay).Select(invocation => invocation.Key).ToHashSet();
        return calls.Where(call => invocations.Contains(call.Invocation));

        bool IsOnItsWay(IGrouping<string, Call> invocation) =>
            invocation.Any(call => call.Request == ride.Id && call.Function != "ReconcileFunction") && (IsOfOne(invocation) || ride.Scenario.Deeds.Contains(Deed.ApproveInInbox));

        // An inbox shows all that its owner is asked. It is on the way of the one that is approved there, and on no other's that happens to be in it.
        static bool IsOfOne(IEnumerable<Call> invocation) => invocation.Select(call => call.Request).OfType<string>().Distinct().Count() == 1;
    }

    /// <summary>Waits until the book has all that these rides have led to: it is read a moment after it was written, and a report is in the table before it is in the book.</summary>
    public static Task AreRead(Watch watch, IEnumerable<Ride> rides) => watch.Until(
        () => rides.All(ride => watch.Calls.Any(call => call.Request == ride.Id && call is { Function: "ReportFunction", Number: 0, Fault: null })), "the end of each ride in the book");

    /// <summary>Functions on the way of a ride that nothing will go wrong in, though it covers them.</summary>
    public static IEnumerable<string> WithoutAPoint(Scenario scenario, IReadOnlyCollection<FaultPoint> points) =>
        scenario.Covers.Except(points.Where(point => point.Scenario == scenario).Select(point => point.Fault.Function)).Select(function => $"{scenario.Name}: there is no fault point in {function}");

    /// <summary>Whether a ride has come to the point at which everything stops for it.</summary>
    public static bool IsHeld(Watch watch, Ride ride) => watch.Since(ride.FaultName).Any();

    /// <summary>Whether nothing has moved there since; where only somebody waits for an answer, the workflow goes on meanwhile.</summary>
    public static bool IsStillHeld(Watch watch, Ride ride)
    {
        var since = watch.Since(ride.FaultName).ToList();
        var isAnswer = ride.Point!.Fault is { Call: 0, Function: not ("AdvanceFunction" or "ExecuteFunction" or "ReportFunction") };
        return since.Count > 0 && (isAnswer || !since.Skip(1).Any(call => call.Request is { } request && request == (ride.Id ?? since[0].Request) && call.Function != "ReconcileFunction"));
    }

    /// <summary>Kinds of calls that some of these functions made, and at which nothing ever went wrong.</summary>
    public static IEnumerable<string> WithoutAPoint(IReadOnlyList<Call> calls, IEnumerable<CallKind> covered, IReadOnlyCollection<string> functions) =>
        calls.Where(call => functions.Contains(call.Function) && call.Operation != "lambda:Invoke").Select(call => call.Kind)
            .Except(covered)
            .Select(kind => $"{kind}: no fault point covers this call");
}
