namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>How often one run begins to wait before the next one goes on: an execution's history has an end.</summary>
    public const int LooksPerRun = 1000;

    /// <summary>The next moment at which time alone changes something, while people can decide.</summary>
    public DateTimeOffset NextChange(DateTimeOffset now)
    {
        var next = ScheduledChange(now);
        // Somebody comes back, or goes: whoever is there then may have to be asked.
        foreach (var change in Policy.Delegations.SelectMany(each => (DateTimeOffset[])[each.From, each.Until]))
        {
            if (change > now) next = Earlier(next, change);
        }

        // A reminder waits for the morning.
        if (Stage < Policy.Stages.Length && RemindersDue(now) > 0)
        {
            foreach (var quiet in Seats(Stage, now).Select(seat => seat.Quiet).OfType<QuietTimes>())
            {
                if (quiet.EndAfter(now) is var end && end > now) next = Earlier(next, end);
            }
        }

        return next;
    }

    /// <summary>What the first run begins with, as it was fixed when the request was opened.</summary>
    public NextStep FirstStep => (this with
    {
        Status = Policy.Ruling is Ruling.Approve ? Status.Approved : Status.Pending,
        ApprovedAt = Policy.Ruling is Ruling.Approve ? Opened : null,
        Stage = 0, StageStarted = Opened, StageReached = null, Reminders = 0, Looks = 0, Round = null, Asked = null, Decisions = [], FailedChallenges = [], Notices = [],
    }).Next(Opened);

    /// <summary>Until when an approval can be used (UTC).</summary>
    public DateTimeOffset? UsableUntil => ApprovedAt + Policy.UsableFor;

    /// <summary>Applies what time has brought. Gives the same request where it has brought nothing.</summary>
    /// <param name="stamp">Now.</param>
    /// <param name="idempotent">Whether running the action again would be harmless.</param>
    public ApprovalRequest Advance(Stamp stamp, bool idempotent) => Status switch
    {
        Status.Pending when stamp.At >= Deadline => Settle(Status.Expired, stamp, Fact.Expired, "time", "Nobody decided in time."),
        Status.Pending when IsTurnedAway => Settle(Status.Refused, stamp, Fact.Refused, "policy", NotAsked),
        // Nobody has been asked: no stage has had its time.
        Status.Pending when !IsAskedAbout => this,
        Status.Pending when IsStageOver(stamp.At) => Escalate(stamp),
        Status.Pending when RemindersDue(stamp.At) is var due && due > Reminders => this with
        {
            Reminders = due,
            History = History.WithRoutine(stamp, Fact.ReminderDue, "time", $"Reminder {due} of stage {Stage + 1} is due."),
        },
        Status.Approved when stamp.At >= UsableUntil => Settle(Status.Expired, stamp, Fact.Expired, "time", Begins(UsableUntil.Value) > UsableUntil ? "No change window opened before the approval was too old." : "The approval was not used in time."),
        Status.Executing when Claim is { } claim && stamp.At >= claim.LeaseUntil && (!idempotent || claim.Attempt >= AttemptLimit) =>
            Settle(Status.Unknown, stamp, Fact.OutcomeUnknown, "time", "The executor did not come back. Whether the action took effect is not known; please check, and settle it by hand."),
        _ => this,
    };

    /// <summary>What comes next, as the request stands.</summary>
    public NextStep Next(DateTimeOffset now) => Status switch
    {
        Status.Pending when Looks >= LooksPerRun => NextStep.Of(NextKind.Continue, default),
        Status.Pending => NextStep.Of(NextKind.Ask, NextChange(now) - now),
        // It waits as for people, so that whoever takes it back can ring.
        Status.Approved when Begins(now) is var begins && begins > now => NextStep.Of(NextKind.Ask, Earlier(begins, UsableUntil ?? now) - now),
        Status.Approved => NextStep.Of(NextKind.Execute, default),
        Status.Executing when Claim is { } claim && Begins(Later(now, claim.LeaseUntil)) is var begins && begins > now => NextStep.Of(NextKind.Wait, begins - now),
        Status.Executing => NextStep.Of(NextKind.Execute, default),
        _ => NextStep.Of(NextKind.Report, default),
    };

    /// <summary>The first moment from this one on at which the action may begin; the end of time when there is none in sight.</summary>
    public DateTimeOffset Begins(DateTimeOffset at) => Policy.ChangeWindow is { } window ? window.OpensAfter(at) ?? DateTimeOffset.MaxValue : at;

    // What does not depend on who is there or whether it is quiet.
    private DateTimeOffset ScheduledChange(DateTimeOffset now)
    {
        var next = Deadline;
        if (Policy.Stages.ElementAtOrDefault(Stage) is not { } stage) return next;
        if (Reminders < stage.Reminders.Length) next = Earlier(next, AskedFrom + stage.Reminders[Reminders]);
        if (Stage + 1 < Policy.Stages.Length) next = Earlier(next, StageEnds(now));
        return next;
    }

    private bool IsStageOver(DateTimeOffset now) => Stage + 1 < Policy.Stages.Length && now >= StageEnds(now);

    // A stage that was asked sooner, since others were locked out, is reminded of from then on, and over where nobody can satisfy it either.
    private DateTimeOffset AskedFrom => Earlier(StageReached ?? StageStarted, StageStarted);

    // A stage that nobody can satisfy any more is over, since whoever was the last was locked out, if anybody was: there is nothing to wait for.
    private DateTimeOffset StageEnds(DateTimeOffset now)
    {
        var ends = StageStarted + Policy.Stages[Stage].Wait;
        return TakesItsTime(now) ? ends : Earlier(ends, FailedChallenges is [.., var last] ? Later(AskedFrom, last.At) : AskedFrom);
    }

    // Locking others out must have nothing approved sooner by the approvals there are: until the time is over, those others can deny.
    private bool TakesItsTime(DateTimeOffset now) => IsInReach(now) || (IsMailedToEnough(now) && Policy.IsReached(Stage + 1, Decisions, Requester, Opened));

    private ApprovalRequest Escalate(Stamp stamp)
    {
        // Approvals that were too few for the stages before can be enough for this one.
        var satisfied = Policy.IsReached(Stage + 1, Decisions, Requester, Opened);
        var why = TakesItsTime(stamp.At) ? "Nobody settled it in time"
            : IsMailedToEnough(stamp.At) ? "Too few of those who were asked can still approve it, after too many wrong answers"
            : "Too few of those who can approve it could be mailed";
        // Asked sooner since others were locked out, a stage keeps the time that it would have had: a later one, which the approvals there are may satisfy, comes no sooner.
        var begins = !TakesItsTime(stamp.At) && IsMailedToEnough(stamp.At) && Stage + 2 < Policy.Stages.Length ? Later(stamp.At, StageStarted + Policy.Stages[Stage].Wait) : stamp.At;
        var then = satisfied ? "is satisfied by the approvals there are" : "is asked too";
        return this with
        {
            Stage = Stage + 1,
            StageStarted = begins,
            StageReached = begins > stamp.At ? stamp.At : null,
            Reminders = 0,
            Status = satisfied ? Status.Approved : Status,
            ApprovedAt = ApprovedAt ?? (satisfied ? stamp.At : null),
            History = History.With(stamp, Fact.Escalated, "time", $"{why}: stage {Stage + 2} of {Policy.Stages.Length} {then}."),
        };
    }

    private int RemindersDue(DateTimeOffset now) =>
        Policy.Stages.ElementAtOrDefault(Stage) is { } stage ? stage.Reminders.Count(after => now >= AskedFrom + after) : 0;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
