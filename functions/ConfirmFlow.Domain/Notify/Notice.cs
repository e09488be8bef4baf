namespace ConfirmFlow.Domain;

/// <summary>Something an approver was sent.</summary>
/// <param name="To">The approver.</param>
/// <param name="Stage">The stage it belongs to, counted from zero.</param>
/// <param name="Reminder">Zero for the first notice of a stage, else which reminder.</param>
/// <param name="At">When it was sent (UTC).</param>
public sealed record Notice(Person To, int Stage, int Reminder, DateTimeOffset At);

/// <summary>Something an approver is to be sent.</summary>
/// <param name="To">The approver.</param>
/// <param name="Stage">The stage it belongs to, counted from zero.</param>
/// <param name="Reminder">Zero for the first notice of a stage, else which reminder.</param>
public sealed record OwedNotice(Person To, int Stage, int Reminder);
