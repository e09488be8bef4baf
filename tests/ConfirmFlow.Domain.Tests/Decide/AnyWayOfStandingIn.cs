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
    public void Whoever_has_approved_or_cannot_all_are_awaited_who_are_there_and_would_count_and_are_enough_whenever_there_can_be() => Gen.Select(Any, AnyPerson.Array[0, 2], AnyPerson.Array[0, 1], AnyPerson.Array[0, 2]).Sample((any, refusing, locked, mailed) =>
    {
        if (!ApprovalRequest.Open(A.Id, A.Proposal(), any.Policy with { Challenge = Challenge.Target }, A.Stamp()).Is(out var opened, out _)) return;
        var (policy, last) = (opened.Policy, opened with { Stage = opened.Policy.Stages.Length - 1 });
        foreach (var hour in new[] { 0, 3, 9, 20 })
        {
            var at = Noon.AddHours(hour);
            var given = any.Approvals.Where(each => each.Hour <= hour && last.MayDecide(each.By, Noon.AddHours(each.Hour))).ToArray();
            var request = last with
            {
                Decisions = [.. Decisions(given)],
                Notices = [.. refusing.Select(person => new Notice(person, 0, 0, Noon, Refused: true)), .. mailed.Select(person => new Notice(person, 0, 0, Noon, Refused: refusing.Contains(person)))],
                FailedChallenges = [.. locked.SelectMany(person => Enumerable.Repeat(new FailedChallenge(person, Noon), ApprovalRequest.WrongAnswers))],
            };
            Person[] undecided = [.. People.Except(given.Select(each => each.By)).Except([Rita])];
            int MostOf(int stage, IEnumerable<Person> people) => Most(policy, stage, [.. given, .. people.Intersect(undecided).Select(person => (person, hour))], policy.Stages[stage].Approvers);

            foreach (var (stage, index) in policy.Stages.Select((stage, index) => (stage, index)))
            {
                var seats = request.Seats(index, at);
                var (asked, awaited) = (seats.Select(seat => seat.Asked).OfType<Person>().ToList(), seats.Select(seat => seat.Awaited).OfType<Person>().ToList());
                var present = stage.Approvers.Select(approver => (Place: approver, Who: policy.AbsenceOf(approver, at) is null ? approver : policy.StandInFor(index, approver, Rita, at) ?? Rita)).ToList();

                Assert.Equal(asked.Distinct(), asked);
                Assert.Equal(asked.Intersect(undecided).Where(Counts), awaited);
                // Whoever is there is awaited where nobody sits, or nobody has to, unless somebody else is there who could as well.
                var awaitable = seats.Zip(present).Where(each => each.First.Asked is null || each.First.Asked == each.Second.Who).Select(each => each.Second)
                    .Where(each => Most(policy, index, given, [.. stage.Approvers.Where(place => place != each.Place)]) == MostOf(index, [])).Select(each => each.Who);
                Assert.Empty(awaitable.Intersect(undecided).Except(refusing).Except(locked).Except(awaited));
                Assert.True(MostOf(index, asked.Except(refusing).Except(locked)) >= Math.Min(stage.Quorum, MostOf(index, stage.Approvers.Concat(present.Select(each => each.Who)).Concat(mailed).Except(refusing).Except(locked))));
                bool Counts(Person person) => MostOf(index, [person]) > MostOf(index, []);
            }

            bool[] canBe = [.. policy.Stages.Select((stage, index) => MostOf(index, request.Seats(index, at).Select(seat => seat.Asked).OfType<Person>().Concat(mailed).Except(refusing).Except(locked)) >= stage.Quorum)];
            Assert.Equal((canBe[0], canBe.Contains(true)), ((request with { Stage = 0 }).IsInReach(at), (request with { Stage = 0 }).CanStillBeApproved(at)));
            Assert.Equal(canBe.Contains(true), request.IsInReach(at));
            Assert.True(request.IsMailedToEnough(at) || !request.IsInReach(at));
        }
    }, iter: 4_000);
}
