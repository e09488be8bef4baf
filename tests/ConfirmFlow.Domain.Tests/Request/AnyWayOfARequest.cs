using CsCheck;

namespace ConfirmFlow.Domain.Tests;

/// <summary>What holds for any sequence of events, however unlikely.</summary>
public sealed class AnyWayOfARequest
{
    private static readonly Person Eve = Person.Parse("eve@example.com");
    private static readonly Person[] People = [Ada, Grace, Linus, Rita, Person.Parse("rita+2@example.com"), Eve];
    private static readonly ActionPolicy[] Policies =
    [
        A.Policy(A.Stage(1, Ada, Grace)),
        A.Policy(A.Stage(2, Ada, Grace, Linus)),
        A.Policy(A.Stage(2, Ada, Grace) with { Reminders = [TimeSpan.FromHours(1)] }, A.Stage(1, Linus)),
        A.Policy(A.Stage(1, Rita, Ada), A.Stage(2, Ada, Grace, Linus)),
        A.Policy(A.Stage(2, Ada, Grace), A.Stage(1, Grace, Linus)),
    ];

    private static readonly Gen<Event> AnyEvent =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, People.Length - 1], Gen.Bool, Gen.Int[0, 7 * 3600]).Select((kind, who, flag, later) => new Event(kind, People[who], flag, TimeSpan.FromSeconds(later)));

    private sealed record Event(int Kind, Person Who, bool Flag, TimeSpan Later);

    private static ApprovalRequest Apply(ApprovalRequest request, Event what, DateTimeOffset now)
    {
        var stamp = A.Stamp(now);
        var decision = new Decision(what.Who, what.Flag ? Verdict.Approve : Verdict.Deny, now, "Because.", request.RequestDigest, A.ProofOf(what.Who));
        return what.Kind switch
        {
            0 or 1 => Or(request, request.Decide(decision with { Verdict = Verdict.Approve }, stamp)),
            2 => Or(request, request.Decide(decision, stamp)),
            3 => Or(request, request.Withdraw(what.Who, Bot, stamp)),
            4 => request.Advance(stamp, what.Flag),
            5 => Or(request, request.ClaimFor(TimeSpan.FromMinutes(3), what.Flag, stamp)),
            6 => request.Fault(stamp),
            7 when request.Status is Status.Executing => what.Flag ? request.Executed(A.Receipt(now), stamp) : request.Failed(A.Receipt(now), stamp),
            8 when request.Status is Status.Approved or Status.Executing => request.RefuseToExecute(new Refusal(RefusalCode.Changed, "Changed."), stamp),
            9 => Or(request, request.TakeBack(decision with { Verdict = Verdict.TakeBack }, stamp)),
            _ => request,
        };
    }

    private static ApprovalRequest Or(ApprovalRequest before, Outcome<ApprovalRequest> outcome) => outcome.Is(out var after, out _) ? after : before;

    private static void Walk(int policy, Event[] events, Action<ApprovalRequest, ApprovalRequest> check)
    {
        var request = A.Request(Policies[policy]);
        var now = Noon;
        foreach (var each in events)
        {
            now += each.Later;
            var after = Apply(request, each, now);
            check(request, after);
            request = after;
        }
    }

    private static void Sample(Action<ApprovalRequest, ApprovalRequest> check) =>
        Gen.Select(Gen.Int[0, Policies.Length - 1], AnyEvent.Array[1, 30]).Sample((policy, events) => Walk(policy, events, check), iter: 3_000);

    [Fact]
    public void Nothing_is_approved_without_a_quorum_of_different_eligible_people() => Sample((_, after) =>
    {
        if (after.Status is not (Status.Approved or Status.Executing or Status.Executed)) return;

        var yes = after.Decisions.Where(decision => decision.Verdict is Verdict.Approve).Select(decision => decision.By).ToHashSet();
        Assert.Equal(after.Decisions.Length, yes.Count);
        Assert.Contains(after.Policy.Stages.Take(after.Stage + 1), stage => stage.Approvers.Count(yes.Contains) >= stage.Quorum);
        Assert.DoesNotContain(yes, person => person == Eve || person.IsSameMailbox(Rita));
        Assert.All(after.Decisions, decision => Assert.True(decision.At < after.Deadline));
    });

    [Fact]
    public void Nothing_leaves_a_settled_status() => Sample((before, after) =>
    {
        if (!before.Status.IsSettled()) return;
        Assert.Equal(before.Status, after.Status);
        Assert.Equal(before.SettledAt, after.SettledAt);
        Assert.Equal(before.Receipt, after.Receipt);
    });

    [Fact]
    public void Nothing_runs_without_a_claim_and_no_claim_overlaps_another() => Sample((before, after) =>
    {
        if (after.Status is Status.Executed) Assert.NotNull(after.Claim);
        if (after.Claim == before.Claim) return;
        Assert.True(before.Status is Status.Approved || (before.Status is Status.Executing && after.Claim!.At >= before.Claim!.LeaseUntil));
        Assert.True(before.Claim is not null || after.Claim!.At < after.UsableUntil);
    });

    [Fact]
    public void Nothing_is_begun_that_somebody_has_said_no_to() => Sample((before, after) =>
        Assert.True(after.Denial is null || (after.Status is Status.Denied && after.Claim is null && before.Status is not Status.Executing)));

    [Fact]
    public void Every_change_adds_facts_and_the_chain_stays_intact() => Sample((before, after) =>
    {
        Assert.True(after.History.IsIntact);
        Assert.True(ReferenceEquals(before, after) || after.History.Count == before.History.Count + 1);
        Assert.Equal(before.History, after.History.Take(before.History.Count));
    });

    [Fact]
    public void What_was_asked_for_never_changes() => Sample((before, after) =>
    {
        Assert.Equal(before.RequestDigest, RequestDigests.OfRequest(after));
        Assert.Equal(before.RequestDigest, after.RequestDigest);
    });

    [Fact]
    public void Settled_is_when_and_only_when_there_is_a_time_of_it() => Sample((_, after) =>
        Assert.Equal(after.Status.IsSettled(), after.SettledAt is not null));

    [Fact]
    public void There_is_always_a_next_step_that_can_be_waited_for() => Sample((_, after) =>
    {
        var next = after.Next(after.History[^1].At);
        Assert.InRange(next.Wait, NextStep.Shortest, NextStep.Longest);
        Assert.NotEqual(NextKind.Abandon, next.Kind);
    });
}
