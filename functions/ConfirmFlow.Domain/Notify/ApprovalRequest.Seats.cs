using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>Whether this person may decide: an approver of a stage reached, or somebody who has stood in for one since the request was opened.</summary>
    public bool MayDecide(Person person, DateTimeOffset at) => StagesReached.Select((stage, index) => (stage, index)).Any(each =>
        each.stage.Approvers.Contains(person)
        || each.stage.Approvers.Any(approver => HaveStoodIn(each.index, approver, at).Contains(person)));

    /// <summary>The places of a stage at that moment, in the policy's order.</summary>
    /// <remarks>
    /// Whoever stands in sits on one place. Where nobody can stand in for somebody who is away, the approver is spared as long as the others are enough for the quorum, and asked all the same where they are not.
    /// </remarks>
    /// <param name="stage">The stage, counted from zero.</param>
    /// <param name="at">The moment.</param>
    public ImmutableArray<Seat> Seats(int stage, DateTimeOffset at)
    {
        var given = Seated(stage);
        var asked = AskedIn(stage, at, given);
        return [.. Policy.Stages[stage].Groups.SelectMany(group => group.Members.Select(approver => SeatOf(approver, asked[approver], group)))];

        Seat SeatOf(Person approver, Person? person, StageGroup group) => new(
            approver, person, Policy.AbsenceOf(approver, at), given.On(approver),
            person is { } who && DecisionOf(who) is null && given.HasRoomFor(who, at) ? who : null,
            Policy.QuietFor(person ?? approver, group));
    }

    /// <summary>Whether the approvers of a stage reached can still satisfy it: those who have, were mailed, or are about to be, and are not locked out.</summary>
    public bool IsInReach(DateTimeOffset at) => Enumerable.Range(0, StagesReached.Count()).Any(stage => CanBeSatisfied(stage, at, IsOutOfReach));

    /// <summary>Whether enough approvers of a stage reached were mailed, or are about to be, whatever they have answered.</summary>
    public bool IsMailedToEnough(DateTimeOffset at) => Enumerable.Range(0, StagesReached.Count()).Any(stage => CanBeSatisfied(stage, at, IsUnreachable));

    /// <summary>Whether any stage can still be satisfied, one that is not reached yet included. Where none can, people can only deny.</summary>
    public bool CanStillBeApproved(DateTimeOffset at) => Enumerable.Range(0, Policy.Stages.Length).Any(stage => CanBeSatisfied(stage, at, IsOutOfReach));

    /// <summary>Whether an approver cannot approve: they have no link, or have given too many wrong answers.</summary>
    public bool IsOutOfReach(Person approver) => IsUnreachable(approver) || IsLocked(approver);

    /// <summary>For whom this person is asked at that moment, in the stages reached, and why those are away; null for somebody who is back, and cannot approve.</summary>
    public IEnumerable<(Person Approver, Delegation? Absence)> StandsInFor(Person person, DateTimeOffset at) => StagesReached
        .SelectMany((_, index) => Seats(index, at))
        .Where(seat => seat.StandIn == person)
        .Select(seat => (seat.Approver, seat.Absence))
        .Distinct();

    /// <summary>Everybody who has stood in for an approver of a stage since the request was opened, whether or not they still do.</summary>
    public IEnumerable<Person> HaveStoodIn(int stage, Person approver, DateTimeOffset at) => Policy.StandInsFor(stage, approver, Requester, Opened, at);

    /// <summary>Who is left when everybody who is away is replaced, whether or not they may stand in; null where nobody is.</summary>
    public Person? WouldStandIn(Person approver, DateTimeOffset at) => Policy.LastInLine(approver, at) is { } person && person != approver ? person : null;

    /// <summary>How many more approvals a stage takes; zero or less where it is satisfied.</summary>
    public int Missing(int stage) => Policy.Stages[stage].Quorum - Seated(stage).Count;

    private Seating Seated(int stage) => Policy.Seated(stage, Decisions, Requester, Opened);

    // Also by whoever has a link from when they stood in.
    private bool CanBeSatisfied(int stage, DateTimeOffset at, Func<Person, bool> isOut) => IsEnough(stage, WithLinks(Asking(stage, at, Seated(stage), isOut), at, isOut));

    private Seating WithLinks(Seating seating, DateTimeOffset at, Func<Person, bool> isOut) => seating.With(Able(Notices.Select(notice => notice.To), isOut), at);

    // By the approvals there are, then by whoever is there or stands in. Where these are too few, by the approvers who are away as well, rather of places that are free.
    private Seating Asking(int stage, DateTimeOffset at, Seating given, Func<Person, bool> isOut)
    {
        var away = Policy.Stages[stage].Approvers.Where(approver => Policy.AbsenceOf(approver, at) is not null).ToList();
        var there = Policy.Stages[stage].Approvers.Except(away);
        var standIns = away.Select(approver => Policy.StandInFor(stage, approver, Requester, at)).OfType<Person>();
        var seating = given.With(Able(there.Concat(standIns), isOut), at);
        return IsEnough(stage, seating) ? seating : seating.With(Able(away.OrderBy(seating.IsTaken), isOut), at);
    }

    // Whoever could sit with all the others who are asked, and whoever is there, even if nobody could sit on their place; where these are too few, also whoever has a link and stood in before.
    // Who stands in and could not sit with them, but could without them, is asked, too: they may be the sooner one.
    private Dictionary<Person, Person?> AskedIn(int stage, DateTimeOffset at, Seating given)
    {
        var (asking, approvers) = (Asking(stage, at, given, IsOutOfReach), Policy.Stages[stage].Approvers.Distinct().ToList());
        if (!IsEnough(stage, asking)) asking = WithLinks(asking, at, IsOutOfReach);
        var asked = approvers.ToDictionary(approver => approver, approver => asking.CouldBeOn(approver) ?? (Policy.AbsenceOf(approver, at) is null ? approver : (Person?)null));
        foreach (var approver in approvers.Where(approver => asked[approver] is null))
        {
            if (Policy.StandInFor(stage, approver, Requester, at) is { } standIn && Able([standIn], IsOutOfReach).Any() && !asked.ContainsValue(standIn) && given.HasRoomOn(approver)) asked[approver] = standIn;
        }

        return asked;
    }

    private bool IsEnough(int stage, Seating seating) => seating.Count >= Policy.Stages[stage].Quorum;

    private IEnumerable<Person> Able(IEnumerable<Person> people, Func<Person, bool> isOut) => people.Where(person => DecisionOf(person) is { } said ? said.Verdict is not Verdict.Approve : !isOut(person));
}
