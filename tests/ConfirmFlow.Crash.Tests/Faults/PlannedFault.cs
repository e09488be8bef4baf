using System.Text.Json.Nodes;

namespace ConfirmFlow.Crash.Tests;

/// <summary>What goes wrong, and where, as the local run takes it (local/Faults/Fault.cs).</summary>
/// <param name="Function">The function's logical id.</param>
/// <param name="Event">Which of the events that it gets about the request.</param>
/// <param name="What">What goes wrong.</param>
/// <param name="Call">Which of its calls then; zero is its answer.</param>
/// <param name="Doing">Instead of that: how a call that does this begins.</param>
/// <param name="After">Whether the call has gone through by then.</param>
/// <param name="Times">For how many calls in a row.</param>
/// <param name="Code">The error's code, where a call is refused.</param>
internal sealed record PlannedFault(
    string Function, int Event, string What, int Call = 0, string? Doing = null, bool After = false, int Times = 1, string? Code = null)
{
    /// <summary>Whether calls are counted anew for each request that the event leads to.</summary>
    public bool PerRequest { get; init; }

    /// <summary>Whether the function's event holds the token of a link or of a button, and nothing else that would tell the request.</summary>
    public bool IsBehindALink => Function is "ShowConfirmFunction" or "DecideFunction" or "SlackFunction";

    /// <summary>As the local run takes it.</summary>
    /// <param name="name">How the book shall call it.</param>
    /// <param name="match">A text by which the event is known.</param>
    /// <param name="since">How many of the function's events have been before it is planned.</param>
    public JsonObject ToPlan(string name, string match, int since = 0) => new()
    {
        ["name"] = name, ["function"] = Function, ["match"] = match, ["event"] = Math.Max(0, Event - since), ["call"] = Call, ["doing"] = Doing,
        ["counted"] = PerRequest ? "per request" : "per event", ["when"] = After ? "after" : "before", ["what"] = What, ["times"] = Times, ["code"] = Code,
    };

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Function} event {Event} {(Doing is null ? $"call {Call}" : Doing)}: {What}{(After ? " after" : "")}{(Times > 1 ? $" x{Times}" : "")}{(Code is null ? "" : $" {Code}")}";
}
