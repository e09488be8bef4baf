namespace ConfirmFlow.Local;

/// <summary>A function to be invoked once the turn that decided it is in the journal.</summary>
internal sealed record PendingCall(long Attempt, string Function, string Payload);
