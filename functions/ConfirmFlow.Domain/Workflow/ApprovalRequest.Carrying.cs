namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>How late an execution may be before somebody looks after it; doubled with each run, so that what always fails is tried less often.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromMinutes(1);

    /// <summary>After so long without a sign a person should look: nothing here has been able to carry the request on.</summary>
    public static TimeSpan StrandedAfter { get; } = TimeSpan.FromMinutes(15);

    /// <summary>When the run began that carries it (UTC); null for the first, which begins with the request.</summary>
    public DateTimeOffset? RunStarted { get; init; }

    /// <summary>When something should have happened at the latest if an execution carries it (UTC); null when nothing is left to happen.</summary>
    public DateTimeOffset? NextSign(DateTimeOffset now) => Status switch
    {
        _ when IsReported => null,
        // No execution waits for people yet, or the one that did has ended by itself.
        Status.Pending when TaskToken is null || Looks >= LooksPerRun => RunBegun(now) ?? Opened,
        Status.Pending => AskingOwedSince(now) is { } since ? Earlier(since, ScheduledChange(now)) : ScheduledChange(now),
        // Of what was approved while its window is closed people are told at once.
        Status.Approved when ApprovedAt is { } closed && Begins(closed) > closed && StillToTellOfWindow(now).Any() => closed,
        Status.Approved => ApprovedAt is { } approved ? Earlier(Due(approved, now), approved + Policy.UsableFor) : null,
        Status.Executing => Claim is { } claim ? Due(claim.LeaseUntil, now) : null,
        _ => SettledAt,
    };

    /// <summary>Whether it is so late that an execution has to be looked for.</summary>
    public bool IsOverdue(DateTimeOffset now) => NextSign(now) is { } sign && now >= Later(sign, RunBegun(now)) + Grace * Math.Pow(2, Math.Clamp(Run - 1, 0, 6));

    /// <summary>Whether nobody has been able to carry it on for so long that a person should look.</summary>
    public bool IsStranded(DateTimeOffset now) => NextSign(now) is { } sign && now >= sign + StrandedAfter;

    /// <summary>Whether it is late since somebody is to be asked for the first time.</summary>
    public bool IsAskingOverdue(DateTimeOffset now) => Status is Status.Pending && TaskToken is not null && IsOverdue(now) && AskingOwedSince(now) is not null;

    /// <summary>Notes that the execution that waits is woken to ask people: it needs time for that, and more each time.</summary>
    public ApprovalRequest WokenToAsk(Stamp stamp) => History.HasRoomForSetbacks
        ? this with { History = History.With(stamp, Fact.Resumed, "reconcile", "Somebody is still to be asked; the execution that waits is woken.") }
        : this;

    /// <summary>Takes the request from an execution that has ended, and gives it to the next one.</summary>
    /// <remarks>The token goes: nothing waits with it any more, and the next execution brings its own.</remarks>
    public ApprovalRequest NextRun(Stamp stamp) => this with
    {
        Run = Run + 1,
        RunStarted = stamp.At,
        TaskToken = null,
        Looks = 0,
        History = History.WithRoutine(stamp, Fact.Resumed, "reconcile", $"The execution that carried it has ended, or carries it no further; run {Run + 1} goes on."),
    };

    // What could begin from some moment on; where it missed its window since, it waits for the next one, and is late only from when that has opened.
    private DateTimeOffset Due(DateTimeOffset from, DateTimeOffset now) =>
        Begins(Later(from, now)) is var next && next > now ? next : Later(Begins(from), Policy.ChangeWindow?.OpenSince(now));

    // Since when somebody should have been asked for the first time, whom no reminder's time would bring to mind: what woke the execution for it can be lost. Whoever sends mails notes each, and waits after each fault.
    private DateTimeOffset? AskingOwedSince(DateTimeOffset now)
    {
        if (!OwedNotices(now).Any(owed => owed.Reminder == 0)) return null;

        DateTimeOffset[] moments =
        [
            StageStarted, .. Notices.Select(notice => notice.At), .. FailedChallenges.Select(failed => failed.At), .. History.TakeLast(1).Select(last => last.At),
            .. Policy.Delegations.SelectMany(each => (DateTimeOffset[])[each.From, each.Until]),
        ];
        // What is said to lie ahead would have it wait until then.
        var since = moments.Where(moment => moment <= now + Skew).DefaultIfEmpty(Opened).Max();
        return since + History.Reverse().TakeWhile(entry => entry.What is Fact.Resumed).Count() switch
        {
            0 when History is [.., { What: Fact.Faulted } last] && last.At <= now + Skew => Later(last.At + Patience(History.ConsecutiveFaults), since) - since,
            0 => TimeSpan.Zero,
            var wakings => Grace * Math.Pow(2, Math.Min(wakings, 6)),
        };
    }

    // A run that is said to begin yet to come would let everything wait until then.
    private DateTimeOffset? RunBegun(DateTimeOffset now) => RunStarted <= now + Skew ? RunStarted : null;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
