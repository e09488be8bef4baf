using CsCheck;

namespace ConfirmFlow.Domain.Tests;

/// <summary>Whoever is away, whenever anybody decides: the domain counts as a slow and simple model does.</summary>
public sealed class AnyWayOfStandingIn
{
    private static readonly Person[] People = [Ada, Grace, Linus, Rita, Person.Parse("edsger@example.com"), Person.Parse("barbara@example.com")];

    private static readonly Gen<Person> AnyPerson = Gen.Int[0, People.Length - 1].Select(index => People[index]);

    private static readonly Gen<Delegation> AnyDelegation = Gen.Select(AnyPerson, AnyPerson, Gen.Int[-5, 20], Gen.Int[1, 12])
        .Select((approver, standIn, from, hours) => new Delegation(approver, standIn, Noon.AddHours(from), Noon.AddHours(from + hours), "away"));

    private static readonly Gen<(ActionPolicy Policy, (Person By, int Hour)[] Approvals)> Any = Gen.Select(
        AnyPerson.Array[1, 3], AnyPerson.Array[0, 2], Gen.Int[1, 3], AnyDelegation.Array[0, 5], Gen.Select(AnyPerson, Gen.Int[0, 20]).Array[0, 4]).Select((first, second, quorum, delegations, approvals) =>
        {
            var stages = second.Length == 0 ? new[] { A.Stage(quorum, [.. first.Distinct()]) } : [A.Stage(quorum, [.. first.Distinct()]), A.Stage(1, [.. second.Distinct()])];
            // As the reader has it: one at a time, and none for oneself.
            var kept = new List<Delegation>();
            foreach (var each in delegations)
            {
                if (each.Approver != each.StandIn && kept.TrueForAll(other => other.Approver != each.Approver || other.Until <= each.From || each.Until <= other.From)) kept.Add(each);
            }

            return (A.Policy(stages) with { Delegations = [.. kept] }, approvals.DistinctBy(each => each.Item1).ToArray());
        });

    /// <summary>Who may fill a place: hour by hour, step by step.</summary>
    private static bool MayFill(ActionPolicy policy, int stage, Person place, Person by, int hour)
    {
        if (by == place) return true;
        for (var at = 0; at <= hour; at++)
        {
            var (person, steps) = (place, 0);
            while (policy.Delegations.Where(each => each.Approver == person && each.From <= Noon.AddHours(at) && Noon.AddHours(at) < each.Until).Select(each => (Person?)each.StandIn).FirstOrDefault() is { } next && steps++ < 10) person = next;
            if (steps is > 0 and < 10 && person == by && person != Rita && !policy.Stages.Take(stage + 1).Any(each => each.Approvers.Contains(person))) return true;
        }

        return false;
    }

    /// <summary>The most places that can be filled, by trying everything.</summary>
    private static int Most(ActionPolicy policy, int stage, (Person By, int Hour)[] approvals, IReadOnlyList<Person> free) => approvals.Length == 0
        ? 0
        : free.Where(place => MayFill(policy, stage, place, approvals[0].By, approvals[0].Hour))
            .Select(place => 1 + Most(policy, stage, approvals[1..], [.. free.Where(other => other != place)]))
            .Append(Most(policy, stage, approvals[1..], free))
            .Max();

    private static IEnumerable<Decision> Decisions((Person By, int Hour)[] approvals) => approvals.Select(each => A.Approval(each.By, Noon.AddHours(each.Hour)));

    [Fact]
    public void As_many_places_are_filled_as_can_be_by_different_people() => Any.Sample(any =>
    {
        foreach (var (stage, index) in any.Policy.Stages.Select((stage, index) => (stage, index)))
        {
            var most = Most(any.Policy, index, any.Approvals, stage.Approvers);
            var seating = any.Policy.Seated(index, Decisions(any.Approvals), Rita, Noon);
            var filled = stage.Approvers.Where(place => seating.On(place) is not null).ToDictionary(place => place, place => seating.On(place)!);

            Assert.Equal((most, most), (seating.Count, filled.Count));
            Assert.Equal(most >= stage.Quorum, any.Policy.IsReached(index, Decisions(any.Approvals), Rita, Noon));
            Assert.Equal(filled.Count, filled.Values.Select(yes => yes.By).Distinct().Count());
            Assert.All(filled, each => Assert.True(MayFill(any.Policy, index, each.Key, each.Value.By, (int)(each.Value.At - Noon).TotalHours)));
        }
    }, iter: 2_000);

    [Fact]
    public void Nobody_is_asked_who_may_not_decide_and_there_are_enough_whenever_there_can_be() => Any.Sample(any =>
    {
        if (!ApprovalRequest.Open(A.Id, A.Proposal(), any.Policy, A.Stamp()).Is(out var request, out _)) return;
        foreach (var hour in new[] { 0, 3, 9, 20 })
        {
            var at = Noon.AddHours(hour);
            foreach (var (stage, index) in request.Policy.Stages.Select((stage, index) => (stage, index)).Take(1))
            {
                var seats = request.Seats(index, at);
                Assert.Equal(stage.Approvers, seats.Select(seat => seat.Approver));
                Assert.All(seats, seat => Assert.True(seat.Asked is not { } asked || (MayFill(request.Policy, index, seat.Approver, asked, hour) && asked != Rita)));
                var asked = seats.Select(seat => seat.Asked).OfType<Person>().ToList();
                Assert.Equal(asked.Distinct(), asked);
                Assert.True(asked.Count >= Math.Min(stage.Quorum, stage.Approvers.Length));
            }

            Assert.All(request.OwedNotices(at), owed => Assert.True(request.MayDecide(owed.To, at + ApprovalRequest.Skew)));
        }
    }, iter: 2_000);

    [Fact]
    public void Whoever_has_approved_and_whoever_cannot_be_mailed_those_are_awaited_whose_approval_would_count_and_they_are_enough_whenever_there_can_be() => Gen.Select(Any, AnyPerson.Array[0, 2]).Sample((any, refusing) =>
    {
        if (!ApprovalRequest.Open(A.Id, A.Proposal(), any.Policy, A.Stamp()).Is(out var opened, out _)) return;
        foreach (var hour in new[] { 0, 3, 9, 20 })
        {
            var given = any.Approvals.Where(each => each.Hour <= hour && opened.MayDecide(each.By, Noon.AddHours(each.Hour))).ToArray();
            var (at, stage) = (Noon.AddHours(hour), opened.Policy.Stages[0]);
            var request = opened with { Decisions = [.. Decisions(given)], Notices = [.. refusing.Select(person => new Notice(person, 0, 0, Noon, Refused: true))] };
            var others = People.Except(given.Select(each => each.By)).Except(refusing).ToList();
            int MostWith(IEnumerable<Person> people) => Most(opened.Policy, 0, [.. given, .. people.Distinct().Where(others.Contains).Select(person => (person, hour))], stage.Approvers);

            var seats = request.Seats(0, at);
            var asked = seats.Select(seat => seat.Asked).OfType<Person>().ToList();
            var present = stage.Approvers.Select(approver => opened.Policy.StandInFor(0, approver, Rita, at)).OfType<Person>();

            Assert.Equal(asked.Where(person => MostWith([person]) > MostWith([])), seats.Select(seat => seat.Awaited).OfType<Person>().Except(refusing));
            Assert.True(MostWith(asked) >= Math.Min(stage.Quorum, MostWith([.. stage.Approvers, .. present])));
            Assert.Equal(MostWith(asked) >= stage.Quorum, request.IsInReach(at));
            Assert.True(request.CanStillBeApproved(at) || !request.IsInReach(at));
        }
    }, iter: 4_000);
}
