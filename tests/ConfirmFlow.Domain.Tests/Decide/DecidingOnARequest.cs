namespace ConfirmFlow.Domain.Tests;

public sealed class DecidingOnARequest
{
    private static readonly ApprovalRequest Request = A.Request(quorum: 2);

    private static Decision Yes(Person by, DateTimeOffset? at = null) => A.Approval(by, at, Request.RequestDigest);

    private static Decision No(Person by, string reason = "No.") => A.Denial(by, reason, digest: Request.RequestDigest);

    private static Outcome<ApprovalRequest> Decide(ApprovalRequest request, Decision decision) => request.Decide(decision, A.Stamp(decision.At));

    [Fact]
    public void One_approval_under_a_quorum_of_two_leaves_it_waiting()
    {
        var once = Accepted(Decide(Request, Yes(Ada)));

        Assert.Equal(Status.Pending, once.Status);
        Assert.Null(once.ApprovedAt);
        Assert.Equal(Verdict.Approve, once.DecisionOf(Ada)?.Verdict);
        Assert.Null(once.DecisionOf(Grace));
    }

    [Fact]
    public void The_quorum_approves()
    {
        var twice = Accepted(Decide(Accepted(Decide(Request, Yes(Ada))), Yes(Grace, Noon.AddMinutes(9))));

        Assert.Equal(Status.Approved, twice.Status);
        Assert.Equal(Noon.AddMinutes(9), twice.ApprovedAt);
        Assert.Equal(Noon.AddMinutes(24), twice.UsableUntil);
        Assert.Null(twice.SettledAt);
    }

    [Fact]
    public void What_was_approved_before_and_is_said_to_be_pending_is_no_younger_for_another_approval_or_a_later_stage()
    {
        var request = A.Request(A.Policy(A.Stage(1, Ada, Grace), A.Stage(1, Ada, Linus)));
        var held = Accepted(Decide(request, A.Approval(Ada, Noon.AddMinutes(1), request.RequestDigest))) with { Status = Status.Pending };

        Assert.Equal(Noon.AddMinutes(1), Accepted(Decide(held, A.Approval(Grace, Noon.AddMinutes(9), request.RequestDigest))).ApprovedAt);
        Assert.Equal((Status.Approved, Noon.AddMinutes(1)), held.Advance(A.Stamp(Noon.AddHours(4)), idempotent: true) is var later ? (later.Status, later.ApprovedAt) : default);
    }

    [Fact]
    public void The_same_approver_never_counts_twice()
    {
        var once = Accepted(Decide(Request, Yes(Ada)));

        Assert.Equal(RefusalCode.DecidedBefore, Refused(Decide(once, Yes(Person.Parse(" ADA@example.com ")))));
        Assert.Equal(RefusalCode.DecidedBefore, Refused(Decide(once, No(Ada))));
    }

    [Fact]
    public void One_denial_settles_any_quorum()
    {
        var denied = Accepted(Decide(Accepted(Decide(Request, Yes(Ada))), No(Grace, "Too much.")));

        Assert.Equal(Status.Denied, denied.Status);
        Assert.Equal(Noon.AddMinutes(1), denied.SettledAt);
        Assert.Contains("Too much.", denied.History[^1].Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u200b\n")]
    public void A_denial_says_why(string reason) => Assert.Equal(RefusalCode.ReasonNeeded, Refused(Decide(Request, No(Ada, reason))));

    [Theory]
    [InlineData(Decision.CommentLimit, true)]
    [InlineData(Decision.CommentLimit + 1, false)]
    public void A_comment_has_an_end(int length, bool fits) =>
        Assert.Equal(fits, Decide(Request, No(Ada, new string('a', length))).Is(out _, out _));

    [Theory]
    [InlineData(Verdict.None)]
    [InlineData((Verdict)7)]
    public void Neither_yes_nor_no_does_not_count(Verdict verdict) =>
        Assert.Equal(RefusalCode.MalformedCall, Refused(Decide(Request, Yes(Ada) with { Verdict = verdict })));

    [Fact]
    public void A_millisecond_before_the_deadline_counts() =>
        Assert.Single(Accepted(Decide(Request, Yes(Ada, Request.Deadline - Millisecond))).Decisions);

    [Fact]
    public void At_the_deadline_it_is_too_late() =>
        Assert.Equal(RefusalCode.Expired, Refused(Decide(Request, Yes(Ada, Request.Deadline))));

    [Fact]
    public void A_decision_on_another_digest_does_not_count() =>
        Assert.Equal(RefusalCode.Changed, Refused(Decide(Request, Yes(Ada) with { Digest = A.Request(quorum: 1).RequestDigest })));

    [Fact]
    public void Nobody_decides_unless_named() => Assert.Equal(RefusalCode.NotNamed, Refused(Decide(Request, Yes(Person.Parse("eve@example.com")))));

    [Theory]
    [InlineData("rita@example.com")]
    [InlineData("rita+approver@example.com")]
    public void The_requester_does_not_decide_even_where_a_policy_names_them(string spelling)
    {
        var requester = Person.Parse(spelling);
        var forged = Request with { Policy = A.Policy(A.Stage(1, requester)) };

        Assert.Equal(RefusalCode.OwnRequest, Refused(Decide(forged, Yes(requester))));
    }

    [Theory]
    [InlineData(Status.Approved)]
    [InlineData(Status.Executing)]
    [MemberData(nameof(Statuses.Settled), MemberType = typeof(Statuses))]
    public void Only_what_waits_can_be_decided(Status status) =>
        Assert.Equal(RefusalCode.AlreadySettled, Refused(Decide(Request with { Status = status }, Yes(Ada))));
}
