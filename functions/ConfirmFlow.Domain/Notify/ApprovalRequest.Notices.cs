namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>The notices that are due and not known to be sent, while people can decide.</summary>
    /// <remarks>
    /// An approver named by several stages is asked once. A reminder that an outage delayed is not made up for when a later one is due.
    /// </remarks>
    public IEnumerable<OwedNotice> OwedNotices(DateTimeOffset now)
    {
        if (Status is not Status.Pending || now >= Deadline) yield break;

        var asked = new HashSet<Person>();
        foreach (var (stage, index) in StagesReached.Select((stage, index) => (stage, index)))
        {
            foreach (var approver in stage.Approvers.Where(approver => DecisionOf(approver) is null))
            {
                var sent = Notices.Where(notice => notice.To == approver).ToList();
                if (sent.Count == 0 && asked.Add(approver))
                    yield return new OwedNotice(approver, index, 0);
                else if (sent.Count > 0 && index == Stage && Reminders > 0 && !sent.Any(notice => notice.Stage == index && notice.Reminder >= Reminders))
                    yield return new OwedNotice(approver, index, Reminders);
            }
        }
    }

    /// <summary>Whether an execution that waits with this token waits for nothing: it should look again at once.</summary>
    public bool NeedsNoWaiting(DateTimeOffset now) => Status is not Status.Pending || NextChange <= now;

    /// <summary>Keeps the token of the execution that now waits.</summary>
    public ApprovalRequest WaitWith(string taskToken) => this with { TaskToken = taskToken, Looks = Looks + 1 };

    /// <summary>Remembers a notice, so that it is not sent again.</summary>
    public ApprovalRequest Noticed(OwedNotice notice, Stamp stamp)
    {
        var note = notice.Reminder == 0 ? $"Asked {notice.To} by mail." : $"Reminded {notice.To} by mail ({notice.Reminder}).";
        return this with
        {
            Notices = Notices.Add(new Notice(notice.To, notice.Stage, notice.Reminder, stamp.At)),
            History = History.HasRoomForRoutine ? History.With(stamp, Fact.NoticeSent, "notify", note) : History,
        };
    }
}
