namespace ConfirmFlow.Local;

/// <summary>The faults that are still to come.</summary>
/// <param name="opened">What is known of the requests that events name.</param>
internal sealed class FaultPlan(OpenedRequests opened)
{
    private const string Twice = "deliver-twice";
    private readonly List<Waiting> waiting = [];
    private readonly Lock gate = new();

    /// <summary>Adds faults.</summary>
    public void Add(IEnumerable<Fault> faults)
    {
        lock (gate) waiting.AddRange(faults.Select(fault => new Waiting(fault)));
    }

    /// <summary>The fault for this call or answer, if there is one; it is taken out of the plan.</summary>
    public Fault? Take(CallPlace place) => Take(place, fault => fault.What != Twice && fault.After == place.After && IsAt(fault, place));

    /// <summary>Whether this event is to be delivered once more.</summary>
    public Fault? TakeDelivery(string function, Invocation invocation) => Take(new(function, invocation, 0), fault => fault.What == Twice);

    private Fault? Take(CallPlace place, Func<Fault, bool> isMeant)
    {
        lock (gate)
        {
            // Each takes note of the event, whether or not it is due: they count the events that concern them.
            var due = waiting.Where(each => each.Fault.Function == place.Function && each.IsReachedBy(place, opened)).ToList().Find(each => isMeant(each.Fault));
            if (due is null) return null;

            // One that lasts for several calls goes on with the next one.
            if (--due.Left == 0) waiting.Remove(due);
            return due.Fault;
        }
    }

    private static bool IsAt(Fault fault, CallPlace place)
    {
        if (fault.Doing is { } doing) return $"{place.Operation} {place.Key}".StartsWith(doing, StringComparison.Ordinal);

        var call = fault.PerRequest ? place.OfRequest : place.Call;
        return fault.Call == call || (fault is { What: "throttle" or "refuse", Call: > 0, Times: > 1 } && call > fault.Call);
    }

    /// <summary>A fault, and the events that it has met.</summary>
    private sealed class Waiting(Fault fault)
    {
        private readonly List<string> events = [];

        public Fault Fault => fault;

        public int Left { get; set; } = fault.Times;

        public bool IsReachedBy(CallPlace place, OpenedRequests opened)
        {
            if (!opened.Concerns(fault.Match, place.Invocation.Text, place.Request)) return false;

            if (!events.Contains(place.Invocation.Id)) events.Add(place.Invocation.Id);
            return fault.Event == 0 || events.IndexOf(place.Invocation.Id) + 1 == fault.Event;
        }
    }
}
