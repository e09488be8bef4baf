namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>How long a request is kept once it was reported how it ended.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(400);

    /// <summary>When the request may be forgotten (UTC): well after its execution's name could be used again (90 days). Reckoned from the report, by whoever writes this: more may write when it was settled.</summary>
    public DateTimeOffset? ForgottenAt => Reporting.Done + KeptFor;

    /// <summary>Everyone who is to be told how it ended and has not been: the requester, and the approvers who were asked or have decided.</summary>
    /// <remarks>A decision can come before the note that its mail was sent; that note may never come.</remarks>
    public IEnumerable<Person> StillToTell =>
        Notices.Where(notice => !notice.Refused).Select(notice => notice.To).Prepend(Requester).Concat(Decisions.Select(decision => decision.By)).Distinct().Except(Reporting.Told);

    /// <summary>Whether everyone has been told.</summary>
    public bool IsReported => Reporting.Done is not null;

    /// <summary>Notes that the event is on the bus.</summary>
    public ApprovalRequest Published() => this with { Reporting = Reporting with { Published = true } };

    /// <summary>Notes that someone was mailed.</summary>
    public ApprovalRequest Told(Person person) => this with { Reporting = Reporting with { Told = Reporting.Told.Add(person) } };

    /// <summary>Closes the report.</summary>
    public ApprovalRequest Reported(Stamp stamp) => this with
    {
        Reporting = Reporting with { Done = stamp.At },
        History = History.With(stamp, Fact.Reported, "report", Reporting.Told.Any(person => person != Requester) ? "The requester and the approvers were told." : "The requester was told."),
    };
}
