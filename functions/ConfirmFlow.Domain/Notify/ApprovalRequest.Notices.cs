namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>The clocks of two functions differ by less than this.</summary>
    public static TimeSpan Skew { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The notices that are due and not known to be sent, while people can decide.</summary>
    /// <remarks>
    /// Whoever is named by several stages, or stands in for several approvers, is asked once. A reminder that an outage delayed is not made up for when a later one
    /// is due, and whoever could not be asked, or can only deny, is not reminded. A first notice goes out in quiet hours too: time to decide runs.
    /// </remarks>
    public IEnumerable<OwedNotice> OwedNotices(DateTimeOffset now)
    {
        if (Status is not Status.Pending || !IsAskedAbout || now >= Deadline) yield break;

        // What woke this step may have been a clock that goes before this one.
        now += Skew;
        var (mailed, canBeApproved) = (new HashSet<Person>(), CanStillBeApproved(now));
        foreach (var (seat, stage) in StagesReached.SelectMany((_, index) => Seats(index, now).Select(seat => (seat, index))))
        {
            if (seat.Awaited is not { } approver) continue;

            var sent = Notices.Where(notice => notice.To == approver).ToList();
            var reminder = stage == Stage && sent.Count > 0 && canBeApproved && !IsOutOfReach(approver) ? ReminderOwed(seat, sent, now) : 0;
            if ((sent.Count == 0 || reminder > 0) && mailed.Add(approver)) yield return new OwedNotice(approver, stage, reminder);
        }
    }

    /// <summary>Whether every mail to an approver was refused for good, so that this approver has no link.</summary>
    public bool IsUnreachable(Person approver) => Notices.Any(notice => notice.To == approver) && !IsAsked(approver);

    /// <summary>Whether an approver was mailed a link.</summary>
    public bool IsAsked(Person approver) => Notices.Any(notice => notice.To == approver && !notice.Refused);

    /// <summary>Whether an execution that waits with this token waits for nothing: it should look again at once.</summary>
    public bool NeedsNoWaiting(DateTimeOffset now) => Status switch
    {
        Status.Pending => !IsAskedAbout || ScheduledChange(now) <= now,
        Status.Approved => Begins(now) <= now,
        _ => true,
    };

    /// <summary>Keeps the token of the execution that now waits.</summary>
    public ApprovalRequest WaitWith(string taskToken) => this with { TaskToken = taskToken, Looks = Looks + 1 };

    /// <summary>Remembers a notice, so that it is not sent again.</summary>
    public ApprovalRequest Noticed(OwedNotice notice, Stamp stamp) => With(
        new Notice(notice.To, notice.Stage, notice.Reminder, stamp.At), stamp, Fact.NoticeSent,
        notice.Reminder == 0 ? $"Asked {notice.To} by mail{InPlaceOf(notice.To, stamp.At)}." : $"Reminded {notice.To} by mail ({notice.Reminder}){InPlaceOf(notice.To, stamp.At)}.");

    /// <summary>Remembers a notice that was refused for good, so that it is not tried for ever.</summary>
    public ApprovalRequest NoticeRefused(OwedNotice notice, Stamp stamp) => With(
        new Notice(notice.To, notice.Stage, notice.Reminder, stamp.At, Refused: true), stamp, Fact.NoticeRefused,
        $"{notice.To} could not be mailed: the mail was refused for good.");

    private string InPlaceOf(Person standIn, DateTimeOffset at) =>
        string.Concat(StandsInFor(standIn, at).Select(each => $", for {each.Approver}{(each.Absence is { } away ? $" ({away.Reason} until {Time.Text(away.Until)})" : "")}"));

    private ApprovalRequest With(Notice notice, Stamp stamp, Fact what, string note) => this with
    {
        Notices = Notices.Add(notice),
        History = History.WithRoutine(stamp, what, "notify", note),
    };
}
