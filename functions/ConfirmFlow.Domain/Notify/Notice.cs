namespace ConfirmFlow.Domain;

/// <summary>Something an approver was sent, or could not be sent.</summary>
/// <param name="To">The approver.</param>
/// <param name="Stage">The stage it belongs to, counted from zero.</param>
/// <param name="Reminder">Zero for the first notice of a stage, else which reminder.</param>
/// <param name="At">When it was sent, or refused (UTC).</param>
/// <param name="Refused">Whether the mail was refused for good: it did not arrive, and sending it again would be no use.</param>
public sealed record Notice(Person To, int Stage, int Reminder, DateTimeOffset At, bool Refused = false);

/// <summary>Something an approver is to be sent.</summary>
/// <param name="To">The approver.</param>
/// <param name="Stage">The stage it belongs to, counted from zero.</param>
/// <param name="Reminder">Zero for the first notice of a stage, else which reminder.</param>
public sealed record OwedNotice(Person To, int Stage, int Reminder);

/// <summary>Word that a request is approved and waits for its change window, which somebody was sent or could not be sent. It asks nothing of them.</summary>
/// <param name="To">The requester, or an approver who had been asked.</param>
/// <param name="At">When it was sent, or refused (UTC).</param>
/// <param name="Refused">Whether the mail was refused for good.</param>
public sealed record WindowNotice(Person To, DateTimeOffset At, bool Refused = false);
