using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>The faults that are still to come, and what has been learned about requests to know when.</summary>
internal sealed partial class FaultPlan
{
    private readonly List<Fault> waiting = [];
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, string> openedWith = new();

    /// <summary>Adds faults.</summary>
    public void Add(IEnumerable<Fault> faults)
    {
        lock (gate) waiting.AddRange(faults);
    }

    /// <summary>The fault for this call, if there is one; it is taken out of the plan.</summary>
    /// <param name="function">The function's logical id.</param>
    /// <param name="happened">The event it works on, as text.</param>
    /// <param name="call">Which call.</param>
    /// <param name="operation">What it does.</param>
    /// <param name="after">Whether the call has gone through.</param>
    public Fault? Take(string function, string happened, int call, string operation, bool after)
    {
        lock (gate)
        {
            var at = waiting.FindIndex(fault =>
                fault.Function == function && fault.After == after && fault.What != "deliver-twice"
                && (fault.Operation is { } wanted ? wanted == operation : fault.Call == call || (IsAnswered(fault) && call > fault.Call)) && Concerns(fault.Match, happened));
            return at < 0 ? null : TakeAt(at);
        }
    }

    /// <summary>Whether this event is to be delivered once more.</summary>
    public Fault? TakeDelivery(string function, string happened)
    {
        lock (gate)
        {
            var at = waiting.FindIndex(fault => fault.Function == function && fault.What == "deliver-twice" && Concerns(fault.Match, happened));
            return at < 0 ? null : TakeAt(at);
        }
    }

    /// <summary>Learns what a request was opened with from the write that opens it: later events name its id only.</summary>
    public void Learn(string body)
    {
        if (OpenedRequest().Match(body) is { Success: true } opened) openedWith[opened.Groups["id"].Value] = body;
    }

    private Fault TakeAt(int at)
    {
        var fault = waiting[at];
        // One that lasts for several calls goes on from the next one.
        if (IsAnswered(fault) && fault.Times > 1)
            waiting[at] = fault with { Times = fault.Times - 1 };
        else
            waiting.RemoveAt(at);
        return fault;
    }

    private static bool IsAnswered(Fault fault) => fault.What is "throttle" or "refuse" && fault.Times > 1;

    private bool Concerns(string match, string happened) =>
        happened.Contains(match, StringComparison.Ordinal)
        || Ids().Matches(happened).Any(id => openedWith.TryGetValue(id.Value, out var body) && body.Contains(match, StringComparison.Ordinal));

    [GeneratedRegex("\"request#(?<id>ar-[a-z2-7]{26})\"")]
    private static partial Regex OpenedRequest();

    [GeneratedRegex("ar-[a-z2-7]{26}")]
    private static partial Regex Ids();
}
