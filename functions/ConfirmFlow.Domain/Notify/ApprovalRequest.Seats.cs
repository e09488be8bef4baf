using System.Collections.Immutable;

namespace ConfirmFlow.Domain;

public sealed partial record ApprovalRequest
{
    /// <summary>Whether this person may decide: an approver of a stage reached, or somebody who has stood in for one since the request was opened.</summary>
    public bool MayDecide(Person person, DateTimeOffset at) => StagesReached.Select((stage, index) => (stage, index)).Any(each =>
        each.stage.Approvers.Contains(person)
        || each.stage.Approvers.Any(approver => Policy.StandInsFor(each.index, approver, Requester, Opened, at).Contains(person)));

    /// <summary>The places of a stage at that moment, in the policy's order.</summary>
    /// <remarks>
    /// Whoever stands in sits on one place. Where nobody can stand in for somebody who is away, the approver is spared as long as the others are enough for the quorum, and asked all the same where they are not.
    /// </remarks>
    /// <param name="stage">The stage, counted from zero.</param>
    /// <param name="at">The moment.</param>
    public ImmutableArray<Seat> Seats(int stage, DateTimeOffset at) => Seats(stage, at, IsOutOfReach);

    private ImmutableArray<Seat> Seats(int stage, DateTimeOffset at, Func<Person, bool> isOut)
    {
        var filled = Policy.Filled(stage, Decisions, Requester, Opened);
        var asked = new HashSet<Person>();
        var seats = Policy.Stages[stage].Groups.SelectMany(group => group.Members.Select(approver => SeatOf(approver, group))).ToImmutableArray();
        return Reachable(seats, isOut) >= Policy.Stages[stage].Quorum ? seats : [.. seats.Select(seat => seat with { Asked = seat.Asked ?? seat.Approver })];

        Seat SeatOf(Person approver, StageGroup group)
        {
            Person? person = Present(stage, approver, at, isOut) is { } present && asked.Add(present) ? present : null;
            // Where it is nobody and somebody has to be asked, that is the approver.
            return new(approver, person, Policy.AbsenceOf(approver, at), filled.GetValueOrDefault(approver), Policy.QuietFor(person ?? approver, group));
        }
    }

    /// <summary>Whether the approvers of a stage reached can still satisfy it: those who have, were mailed, or are about to be, and are not locked out.</summary>
    public bool IsInReach(DateTimeOffset at) => Enumerable.Range(0, StagesReached.Count()).Any(stage => CanBeSatisfied(stage, at, IsOutOfReach));

    /// <summary>Whether enough approvers of a stage reached were mailed, or are about to be, whatever they have answered.</summary>
    public bool IsMailedToEnough(DateTimeOffset at) => Enumerable.Range(0, StagesReached.Count()).Any(stage => CanBeSatisfied(stage, at, IsUnreachable));

    /// <summary>Whether any stage can still be satisfied, one that is not reached yet included, also by whoever has a link from when they stood in. Where none can, people can only deny.</summary>
    public bool CanStillBeApproved(DateTimeOffset at) => Enumerable.Range(0, Policy.Stages.Length).Any(stage =>
        Matched([.. Seats(stage, at).Select(seat => Fillers(stage, seat, at).ToList())]) >= Policy.Stages[stage].Quorum);

    /// <summary>Whether an approver cannot approve: they have no link, or have given too many wrong answers.</summary>
    public bool IsOutOfReach(Person approver) => IsUnreachable(approver) || IsLocked(approver);

    /// <summary>For whom this person stands in at that moment, and why, in the stages reached.</summary>
    public IEnumerable<Delegation> StandsInFor(Person person, DateTimeOffset at) => StagesReached
        .SelectMany((_, index) => Seats(index, at))
        .Where(seat => seat.StandIn == person)
        .Select(seat => seat.Absence)
        .OfType<Delegation>()
        .Distinct();

    /// <summary>Who is left when everybody who is away is replaced, whether or not they may stand in; null where nobody is.</summary>
    public Person? WouldStandIn(Person approver, DateTimeOffset at) => Policy.LastInLine(approver, at) is { } person && person != approver ? person : null;

    /// <summary>How many more approvals a stage takes; zero or less where it is satisfied.</summary>
    public int Missing(int stage) => Policy.Stages[stage].Quorum - Policy.Filled(stage, Decisions, Requester, Opened).Count;

    private bool CanBeSatisfied(int stage, DateTimeOffset at, Func<Person, bool> isOut) => Reachable(Seats(stage, at, isOut), isOut) >= Policy.Stages[stage].Quorum;

    // Different people who have approved, or can.
    private int Reachable(IEnumerable<Seat> seats, Func<Person, bool> isOut) => seats.Select(seat => Filler(seat, isOut)).OfType<Person>().Distinct().Count();

    private Person? Filler(Seat seat, Func<Person, bool> isOut) =>
        seat.Yes?.By ?? (seat.Asked is { } asked && (DecisionOf(asked) is not null || !isOut(asked)) ? asked : null);

    // Who sits there, or could: whoever has approved, and whoever has a link from when they stood in.
    private IEnumerable<Person> Fillers(int stage, Seat seat, DateTimeOffset at)
    {
        if (Filler(seat, IsOutOfReach) is { } filler) yield return filler;
        foreach (var yes in Decisions.Where(said => said.Verdict is Verdict.Approve && Policy.StandInsFor(stage, seat.Approver, Requester, Opened, said.At).Contains(said.By))) yield return yes.By;
        foreach (var former in Policy.StandInsFor(stage, seat.Approver, Requester, Opened, at).Where(person => IsAsked(person) && !IsLocked(person) && DecisionOf(person) is null)) yield return former;
    }

    // As many places as different people can fill: whoever could fill another one makes room.
    private static int Matched(IReadOnlyList<List<Person>> places)
    {
        var at = new Dictionary<Person, int>();
        return places.Where((_, place) => Sits(place, [])).Count();

        bool Sits(int place, HashSet<Person> tried) => places[place].Exists(person =>
        {
            if (!tried.Add(person) || (at.TryGetValue(person, out var other) && !Sits(other, tried))) return false;
            at[person] = place;
            return true;
        });
    }

    // The approver while they are there, else who stands in, where somebody does who can approve.
    private Person? Present(int stage, Person approver, DateTimeOffset at, Func<Person, bool> isOut) =>
        Policy.AbsenceOf(approver, at) is null ? approver
        : Policy.StandInFor(stage, approver, Requester, at) is { } standIn && !isOut(standIn) ? standIn
        : null;
}
