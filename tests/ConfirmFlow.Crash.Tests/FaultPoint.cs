using System.Text.Json.Nodes;

namespace ConfirmFlow.Crash.Tests;

/// <summary>One way in which one call of one function goes wrong, on the way of one kind of request.</summary>
/// <param name="Scenario">The kind of request.</param>
/// <param name="Function">The function's logical id.</param>
/// <param name="Call">Which of its calls; zero is its answer.</param>
/// <param name="Operation">What that call does.</param>
/// <param name="What">What goes wrong (local/Faults/Fault.cs).</param>
/// <param name="After">Whether the call has gone through by then.</param>
/// <param name="Times">For how many calls in a row.</param>
/// <param name="Code">The error's code, where a call is refused.</param>
internal sealed record FaultPoint(Scenario Scenario, string Function, int Call, string Operation, string What, bool After = false, int Times = 1, string? Code = null)
{
    /// <summary>How it is called in plans and reports.</summary>
    public string Name { get; } = $"{Scenario.Name}: {Function} call {Call} ({Operation}), {What}{(After ? " after" : "")}{(Times > 1 ? $" x{Times}" : "")}";

    /// <summary>Whether the function's event holds the link's token, and nothing else that would tell the request.</summary>
    public bool IsBehindALink => Function is "ShowConfirmFunction" or "DecideFunction";

    /// <summary>As the local run takes it.</summary>
    /// <param name="match">A text by which the event is known.</param>
    public string ToPlan(string match) => new JsonArray(new JsonObject
    {
        ["name"] = Name, ["function"] = Function, ["match"] = match, ["call"] = Call, ["when"] = After ? "after" : "before",
        ["what"] = What, ["times"] = Times, ["code"] = Code,
    }).ToJsonString();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
