namespace ConfirmFlow.Domain.Tests;

/// <summary>For whom somebody has decided who was not asked themselves. Linus stands in from two hours before noon until the next noon.</summary>
public sealed class DecidingForOthers
{
    private static readonly Delegation Leave = new(Ada, Linus, Noon.AddHours(-2), Noon.AddDays(1), "on leave");

    private static ApprovalRequest Approved(ApprovalRequest request, Person by, double hours = 1) =>
        Accepted(request.Decide(A.Approval(by, Noon.AddHours(hours), request.RequestDigest), A.Stamp(Noon.AddHours(hours))));

    [Fact]
    public void Whoever_stands_in_for_several_approves_for_whose_place_they_fill_and_denies_for_all()
    {
        var request = A.Request(A.Policy(A.Stage(2, Ada, Grace)) with { Delegations = [Leave, Leave with { Approver = Grace }] });

        var once = Approved(request, Linus);
        var denied = Accepted(request.Decide(A.Denial(Linus, digest: request.RequestDigest), A.Stamp()));
        var both = Approved(once, Grace);
        var back = Accepted(once.TakeBack(A.Approval(Linus, Noon.AddHours(2), request.RequestDigest) with { Verdict = Verdict.TakeBack }, A.Stamp()));

        Assert.Equal([Ada], once.DecidedFor(once.Decisions[^1]));
        Assert.Equal([Ada], both.DecidedFor(both.Decisions[0]));
        Assert.Equal([Ada], Approved(once, Ada, 2).DecidedFor(once.Decisions[0])); // whoever comes back afterwards
        Assert.Equal([Ada], back.DecidedFor(back.Decisions[^1]));
        Assert.Equal([Ada, Grace], denied.DecidedFor(denied.Decisions[^1]));
        Assert.Equal("Approved for ada@example.com", once.History[^1].Note);
        Assert.StartsWith("Denied for ada@example.com and grace@example.com", denied.History[^1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void For_whom_somebody_stood_in_stays_so_when_their_own_stage_is_reached()
    {
        var request = A.Request(A.Policy(A.Stage(2, Ada, Grace), A.Stage(1, Linus)) with { Delegations = [Leave] });

        var next = Approved(request, Linus).Advance(A.Stamp(Noon.AddHours(4)), idempotent: true);

        Assert.Equal((Status.Approved, 1), (next.Status, next.Stage));
        Assert.Equal([Ada], next.DecidedFor(next.Decisions[0]));
        Assert.Empty(next.DecidedFor(next.Decisions[0] with { At = Noon.AddHours(5) }));
    }
}
