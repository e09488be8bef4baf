namespace ConfirmFlow.Domain.Tests;

public sealed class TakingAnApprovalBack
{
    private static readonly ApprovalRequest Approved = A.ApprovedRequest();

    private static Decision No(Person by, DateTimeOffset? at = null, string why = "Wrong order.") =>
        A.Approval(by, at ?? Noon.AddMinutes(2), Approved.RequestDigest) with { Verdict = Verdict.TakeBack, Comment = why };

    private static Outcome<ApprovalRequest> TakeBack(ApprovalRequest request, Decision decision) => request.TakeBack(decision, A.Stamp(decision.At));

    [Fact]
    public void It_settles_the_request_as_denied_and_is_a_fact_of_its_own()
    {
        var taken = Accepted(TakeBack(Approved, No(Ada)));

        Assert.Equal((Status.Denied, Noon.AddMinutes(2)), (taken.Status, taken.SettledAt));
        Assert.Equal((Fact.TakenBack, "ada@example.com", "Took the approval back: “Wrong order.”"), (taken.History[^1].What, taken.History[^1].Who, taken.History[^1].Note));
        Assert.Equal((2, Verdict.TakeBack), (taken.Decisions.Length, taken.DecisionOf(Ada)!.Verdict));
        Assert.Equal("Took the approval back", Accepted(TakeBack(Approved, No(Ada, why: ""))).History[^1].Note);
    }

    [Fact]
    public void Without_the_tick_it_is_not_taken_back_and_what_could_not_be_anyway_says_why()
    {
        Assert.Equal(RefusalCode.TickNeeded, Refused(Approved.TakeBack(No(Ada), ticked: false, A.Stamp())));
        Assert.Equal(Status.Denied, Accepted(Approved.TakeBack(No(Ada), ticked: true, A.Stamp())).Status);
        Assert.Equal(RefusalCode.NothingToTakeBack, Refused(Approved.TakeBack(No(Grace), ticked: false, A.Stamp())));
        Assert.Equal(RefusalCode.TooLate, Refused(A.ExecutingRequest().TakeBack(No(Ada), ticked: false, A.Stamp())));
    }

    [Fact]
    public void What_waits_for_more_approvals_ends_too()
    {
        var request = A.Request(quorum: 2);
        var once = Accepted(request.Decide(A.Approval(Ada, digest: request.RequestDigest), A.Stamp()));

        Assert.Equal(Status.Denied, Accepted(TakeBack(once, No(Ada) with { Digest = request.RequestDigest })).Status);
        Assert.Equal(RefusalCode.Expired, Refused(TakeBack(once, No(Ada, once.Deadline) with { Digest = request.RequestDigest })));
    }

    [Fact]
    public void It_is_no_longer_bound_to_the_time_to_decide_once_approved() =>
        Assert.Equal(Status.Denied, Accepted(TakeBack(Approved, No(Ada, Approved.Deadline.AddHours(1)))).Status);

    [Fact]
    public void Of_a_quorum_of_two_either_can()
    {
        var request = A.Request(quorum: 2);
        var twice = new[] { Ada, Grace }.Aggregate(request, (each, by) => Accepted(each.Decide(A.Approval(by, digest: request.RequestDigest), A.Stamp())));

        Assert.Equal(Status.Approved, twice.Status);
        Assert.All([Ada, Grace], by => Assert.Equal(by, Accepted(TakeBack(twice, No(by) with { Digest = request.RequestDigest })).Denial!.By));
    }

    [Fact]
    public void Once_the_action_is_claimed_it_is_too_late() => Assert.Equal(RefusalCode.TooLate, Refused(TakeBack(A.ExecutingRequest(), No(Ada))));

    [Theory]
    [MemberData(nameof(Statuses.Settled), MemberType = typeof(Statuses))]
    public void Once_it_is_settled_it_is_too_late(Status status) =>
        Assert.Equal(RefusalCode.TooLate, Refused(TakeBack(Approved with { Status = status }, No(Ada))));

    [Fact]
    public void Nobody_takes_back_what_they_did_not_give()
    {
        Assert.Equal(RefusalCode.NothingToTakeBack, Refused(TakeBack(Approved, No(Grace))));
        Assert.Equal(RefusalCode.NothingToTakeBack, Refused(TakeBack(Approved, No(Rita))));
        var denied = Accepted(A.Request().Decide(A.Denial(Ada), A.Stamp()));
        Assert.Equal(RefusalCode.DecidedBefore, Refused(TakeBack(denied, No(Ada))));
    }

    [Fact]
    public void It_counts_once()
    {
        var taken = Accepted(TakeBack(Approved, No(Ada)));

        Assert.Equal(RefusalCode.DecidedBefore, Refused(TakeBack(taken, No(Ada))));
        Assert.Equal(RefusalCode.DecidedBefore, Refused(taken.Decide(A.Approval(Ada, digest: taken.RequestDigest), A.Stamp())));
    }

    [Fact]
    public void It_is_about_the_request_that_was_shown_and_its_words_have_an_end()
    {
        Assert.Equal(RefusalCode.Changed, Refused(TakeBack(Approved, No(Ada) with { Digest = Digest.Of("other", "{}") })));
        Assert.Equal(RefusalCode.MalformedCall, Refused(TakeBack(Approved, No(Ada, why: new('x', Decision.CommentLimit + 1)))));
        Assert.Equal(RefusalCode.MalformedCall, Refused(TakeBack(Approved, No(Ada) with { Verdict = Verdict.Approve })));
    }

    [Fact]
    public void What_was_taken_back_never_runs_whatever_its_status_says()
    {
        var forged = Accepted(TakeBack(Approved, No(Ada))) with { Status = Status.Approved, SettledAt = null };
        var links = new Dictionary<string, ConfirmLink> { [A.ProofOf(Ada)] = new(A.Id, Ada, Approved.RequestDigest, A.Round) };

        Assert.Null(Approved.WhyNotExecute(new(Place, A.Refund, Approved.Policy, links, Noon.AddMinutes(3))));
        Assert.Equal(RefusalCode.NotApproved, forged.WhyNotExecute(new(Place, A.Refund, Approved.Policy, links, Noon.AddMinutes(3)))?.Code);
    }

    [Fact]
    public void The_page_offers_it_exactly_while_it_is_taken()
    {
        Assert.True(Approved.CanTakeBack(Ada, Approved.Deadline.AddDays(1)));
        Assert.False(Approved.CanTakeBack(Grace, Noon));
        Assert.False(A.ExecutingRequest().CanTakeBack(Ada, Noon));
        Assert.False(A.Request().CanTakeBack(Ada, Noon));
    }
}
