namespace ConfirmFlow.Domain;

/// <summary>When a change is made, and the id by which its writer recognises it afterwards.</summary>
/// <param name="At">Coordinated universal time.</param>
/// <param name="WriteId">Unique to one attempt to write.</param>
public sealed record Stamp(DateTimeOffset At, string WriteId);
