namespace ConfirmFlow.Crash.Tests;

/// <summary>One way in which one call of one function goes wrong, on the way of one kind of request.</summary>
/// <param name="Scenario">The kind of request.</param>
/// <param name="Fault">What goes wrong, and where.</param>
/// <param name="Kind">What the call there does.</param>
internal sealed record FaultPoint(Scenario Scenario, PlannedFault Fault, CallKind Kind)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Scenario.Name}: {Fault} ({Kind})";
}
