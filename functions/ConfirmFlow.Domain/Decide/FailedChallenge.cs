namespace ConfirmFlow.Domain;

/// <summary>A wrong answer to a request's challenge.</summary>
/// <param name="By">The approver who gave it.</param>
/// <param name="At">When (UTC).</param>
public sealed record FailedChallenge(Person By, DateTimeOffset At);
