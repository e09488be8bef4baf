namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>The notices that are due and not known to be sent, while people can decide.</summary>
    /// <remarks>
    /// An approver named by several stages is asked once. A reminder that an outage delayed is not made up for when a later one is due, and
    /// whoever could not be asked is not reminded.
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
                else if (sent.Count > 0 && !IsUnreachable(approver) && index == Stage && Reminders > 0 && !sent.Any(notice => notice.Stage == index && notice.Reminder >= Reminders))
                    yield return new OwedNotice(approver, index, Reminders);
            }
        }
    }

    /// <summary>Whether every mail to an approver was refused for good, so that this approver has no link.</summary>
    public bool IsUnreachable(Person approver) => Notices.Any(notice => notice.To == approver) && !IsAsked(approver);

    /// <summary>Whether an approver was mailed a link.</summary>
    public bool IsAsked(Person approver) => Notices.Any(notice => notice.To == approver && !notice.Refused);

    /// <summary>Whether the approvers of a stage reached can still satisfy it: those who have, were mailed, or are about to be.</summary>
    public bool IsInReach => StagesReached.Any(stage => stage.Approvers.Distinct().Count(approver => DecisionOf(approver) is not null || !IsUnreachable(approver)) >= stage.Quorum);

    /// <summary>Whether an execution that waits with this token waits for nothing: it should look again at once.</summary>
    public bool NeedsNoWaiting(DateTimeOffset now) => Status is not Status.Pending || NextChange <= now;

    /// <summary>Keeps the token of the execution that now waits.</summary>
    public ApprovalRequest WaitWith(string taskToken) => this with { TaskToken = taskToken, Looks = Looks + 1 };

    /// <summary>Remembers a notice, so that it is not sent again.</summary>
    public ApprovalRequest Noticed(OwedNotice notice, Stamp stamp) => With(
        new Notice(notice.To, notice.Stage, notice.Reminder, stamp.At), stamp, Fact.NoticeSent,
        notice.Reminder == 0 ? $"Asked {notice.To} by mail." : $"Reminded {notice.To} by mail ({notice.Reminder}).");

    /// <summary>Remembers a notice that was refused for good, so that it is not tried for ever.</summary>
    public ApprovalRequest NoticeRefused(OwedNotice notice, Stamp stamp) => With(
        new Notice(notice.To, notice.Stage, notice.Reminder, stamp.At, Refused: true), stamp, Fact.NoticeRefused,
        $"{notice.To} could not be mailed: the mail was refused for good.");

    private ApprovalRequest With(Notice notice, Stamp stamp, Fact what, string note) => this with
    {
        Notices = Notices.Add(notice),
        History = History.HasRoomForRoutine ? History.With(stamp, what, "notify", note) : History,
    };
}
