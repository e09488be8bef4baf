namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>How often one run begins to wait before the next one goes on: an execution's history has an end.</summary>
    public const int LooksPerRun = 1000;

    /// <summary>The next point in time at which time alone changes something, while people can decide.</summary>
    public DateTimeOffset NextChange
    {
        get
        {
            var stage = Policy.Stages.ElementAtOrDefault(Stage);
            if (stage is null) return Deadline;

            var next = Deadline;
            if (Reminders < stage.Reminders.Length) next = Earlier(next, StageStarted + stage.Reminders[Reminders]);
            if (Stage + 1 < Policy.Stages.Length) next = Earlier(next, StageEnds(stage));
            return next;
        }
    }

    /// <summary>The first such point in time, as it was fixed when the request was opened.</summary>
    public DateTimeOffset FirstChange => (this with { Stage = 0, Reminders = 0, StageStarted = Opened, Notices = [] }).NextChange;

    /// <summary>Until when an approval can be used (UTC).</summary>
    public DateTimeOffset? UsableUntil => ApprovedAt + Policy.UsableFor;

    /// <summary>Applies what time has brought. Gives the same request where it has brought nothing.</summary>
    /// <param name="stamp">Now.</param>
    /// <param name="idempotent">Whether running the action again would be harmless.</param>
    public ApprovalRequest Advance(Stamp stamp, bool idempotent) => Status switch
    {
        Status.Pending when stamp.At >= Deadline => Settle(Status.Expired, stamp, Fact.Expired, "time", "Nobody decided in time."),
        Status.Pending when Stage + 1 < Policy.Stages.Length && stamp.At >= StageEnds(Policy.Stages[Stage]) => Escalate(stamp),
        Status.Pending when RemindersDue(stamp.At) is var due && due > Reminders => this with
        {
            Reminders = due,
            History = History.HasRoomForRoutine ? History.With(stamp, Fact.ReminderDue, "time", $"Reminder {due} of stage {Stage + 1} is due.") : History,
        },
        Status.Approved when stamp.At >= UsableUntil => Settle(Status.Expired, stamp, Fact.Expired, "time", "The approval was not used in time."),
        Status.Executing when Claim is { } claim && stamp.At >= claim.LeaseUntil && (!idempotent || claim.Attempt >= AttemptLimit) =>
            Settle(Status.Unknown, stamp, Fact.OutcomeUnknown, "time", "The executor did not come back. Whether the action took effect is not known; please check, and settle it by hand."),
        _ => this,
    };

    /// <summary>What comes next, as the request stands.</summary>
    public NextStep Next(DateTimeOffset now) => Status switch
    {
        Status.Pending when Looks >= LooksPerRun => NextStep.Of(NextKind.Continue, default),
        Status.Pending => NextStep.Of(NextKind.Ask, NextChange - now),
        Status.Approved => NextStep.Of(NextKind.Execute, default),
        Status.Executing when Claim is { } claim && claim.LeaseUntil > now => NextStep.Of(NextKind.Wait, claim.LeaseUntil - now),
        Status.Executing => NextStep.Of(NextKind.Execute, default),
        _ => NextStep.Of(NextKind.Report, default),
    };

    // A stage that nobody can satisfy any more is over: there is nothing to wait for.
    private DateTimeOffset StageEnds(Stage stage) => IsInReach ? StageStarted + stage.Wait : StageStarted;

    private ApprovalRequest Escalate(Stamp stamp)
    {
        // Approvals that were too few for the stages before can be enough for this one.
        var satisfied = Policy.Stages[Stage + 1].IsReachedIn(Decisions);
        var why = IsInReach ? "Nobody settled it in time" : "Too few of those who can approve it could be mailed";
        var then = satisfied ? "is satisfied by the approvals there are" : "is asked too";
        return this with
        {
            Stage = Stage + 1,
            StageStarted = stamp.At,
            Reminders = 0,
            Status = satisfied ? Status.Approved : Status,
            ApprovedAt = satisfied ? stamp.At : ApprovedAt,
            History = History.With(stamp, Fact.Escalated, "time", $"{why}: stage {Stage + 2} of {Policy.Stages.Length} {then}."),
        };
    }

    private int RemindersDue(DateTimeOffset now) =>
        Policy.Stages.ElementAtOrDefault(Stage) is { } stage ? stage.Reminders.Count(after => now >= StageStarted + after) : 0;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
