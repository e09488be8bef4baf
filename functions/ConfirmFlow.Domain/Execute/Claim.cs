namespace ConfirmFlow.Domain;

/// <summary>The right to run the action, given to one executor for a time.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="LeaseUntil">Nobody else runs or judges it before then (UTC).</param>
/// <param name="Attempt">Counted from one.</param>
public sealed record Claim(DateTimeOffset At, DateTimeOffset LeaseUntil, int Attempt);
