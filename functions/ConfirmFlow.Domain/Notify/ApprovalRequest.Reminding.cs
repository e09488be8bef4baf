namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>A reminder that is so late, while it has become quiet, waits for the morning after all.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>When a reminder of the stage reached is to be sent to a place: when it is due, or when the quiet hours end in which it became due.</summary>
    private DateTimeOffset SentAt(int reminder, QuietTimes? quiet)
    {
        var due = AskedFrom + Policy.Stages[Stage].Reminders[reminder - 1];
        return quiet?.EndAfter(due) ?? due;
    }

    // Less where reminders follow close on one another.
    private TimeSpan JustBefore(int reminder)
    {
        var times = Policy.Stages[Stage].Reminders;
        var apart = times[reminder - 1] - (reminder > 1 ? times[reminder - 2] : TimeSpan.Zero);
        return apart / 2 < Late ? apart / 2 : Late;
    }

    /// <summary>Which reminder of the stage reached a place is owed at that moment, by all that has been sent; zero for none.</summary>
    private int ReminderOwed(Seat seat, IReadOnlyCollection<Notice> sent, DateTimeOffset now)
    {
        // The latest that may be sent by now: those before it are not made up for.
        var reminder = Math.Min(Reminders, Policy.Stages[Stage].Reminders.Length);
        while (reminder > 0 && SentAt(reminder, seat.Quiet) > now) reminder--;
        if (reminder == 0) return 0;

        var at = SentAt(reminder, seat.Quiet);
        var waits = now - at >= Late && (seat.Quiet?.Cover(now) ?? false);
        // Whoever was mailed since, or just before, if only for the first time, has been reminded of it.
        return waits || sent.Any(notice => notice.At >= at - JustBefore(reminder) || (notice.Stage == Stage && notice.Reminder >= reminder)) ? 0 : reminder;
    }
}
