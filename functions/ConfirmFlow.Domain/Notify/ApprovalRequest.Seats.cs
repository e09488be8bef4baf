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
    public ImmutableArray<Seat> Seats(int stage, DateTimeOffset at)
    {
        var filled = Policy.Filled(stage, Decisions, Requester, Opened);
        var asked = new HashSet<Person>();
        var seats = Policy.Stages[stage].Groups.SelectMany(group => group.Members.Select(approver => SeatOf(approver, group))).ToImmutableArray();
        return Reachable(seats) >= Policy.Stages[stage].Quorum ? seats : [.. seats.Select(seat => seat with { Asked = seat.Asked ?? seat.Approver })];

        Seat SeatOf(Person approver, StageGroup group)
        {
            Person? person = Present(stage, approver, at) is { } present && asked.Add(present) ? present : null;
            // Where it is nobody and somebody has to be asked, that is the approver.
            return new(approver, person, Policy.AbsenceOf(approver, at), filled.GetValueOrDefault(approver), Policy.QuietFor(person ?? approver, group));
        }
    }

    /// <summary>Whether the approvers of a stage reached can still satisfy it: those who have, were mailed, or are about to be.</summary>
    public bool IsInReach(DateTimeOffset at) => StagesReached.Select((stage, index) => (stage, index)).Any(each => Reachable(Seats(each.index, at)) >= each.stage.Quorum);

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

    // Different people who have approved, or can be asked.
    private int Reachable(IEnumerable<Seat> seats) => seats
        .Select(seat => seat.Yes?.By ?? (seat.Asked is { } asked && (DecisionOf(asked) is not null || !IsUnreachable(asked)) ? asked : null))
        .OfType<Person>()
        .Distinct()
        .Count();

    // The approver while they are there, else who stands in, where somebody does who can be mailed.
    private Person? Present(int stage, Person approver, DateTimeOffset at) =>
        Policy.AbsenceOf(approver, at) is null ? approver
        : Policy.StandInFor(stage, approver, Requester, at) is { } standIn && !IsUnreachable(standIn) ? standIn
        : null;
}
