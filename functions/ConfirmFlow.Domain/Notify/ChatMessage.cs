namespace ConfirmFlow.Domain;

/// <summary>A message about a request in a chat, or that there is none because the chat did not take it.</summary>
/// <param name="Place">Where: a channel, or what Slack calls the conversation with one approver.</param>
/// <param name="Id">What the chat calls it, so that it can be brought up to date; empty where that cannot be.</param>
/// <param name="Stage">The stage that it shows, counted from zero.</param>
/// <param name="Reminder">How many reminders of that stage had become due.</param>
/// <param name="Decisions">How many decisions it shows.</param>
/// <param name="At">When it was posted or brought up to date, or was not taken (UTC).</param>
/// <param name="Refused">Whether the chat did not take it.</param>
public sealed record ChatMessage(ChatPlace Place, string Id, int Stage, int Reminder, int Decisions, DateTimeOffset At, bool Refused = false)
{
    /// <summary>Whom it was sent to alone; null where it stands in a channel.</summary>
    public Person? To { get; init; }
}

/// <summary>A message that is to be posted, or brought up to date.</summary>
/// <param name="Place">Where.</param>
/// <param name="Id">The message that is there already; empty where there is none.</param>
/// <param name="Stage">The stage that it is to show, counted from zero.</param>
/// <param name="Reminder">How many reminders of that stage have become due.</param>
/// <param name="Decisions">How many decisions it is to show.</param>
public sealed record OwedChat(ChatPlace Place, string Id, int Stage, int Reminder, int Decisions)
{
    /// <summary>Whom it was sent to alone; null where it stands in a channel.</summary>
    public Person? To { get; init; }
}
