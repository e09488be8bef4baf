namespace ConfirmFlow.Domain.Tests;

public sealed class ReachingAStage
{
    private static readonly ApprovalRequest First = A.Request(A.Policy(A.Stage(1, Ada), A.Stage(2, Grace, Linus)));

    private static readonly ApprovalRequest Second = First.Advance(A.Stamp(Noon.AddHours(4)), idempotent: true);

    private static bool IsReached(Stage stage, params Decision[] decisions) => A.Policy(stage).IsReached(0, decisions, Rita, Noon);

    private static Outcome<ApprovalRequest> Approve(ApprovalRequest request, Person by) =>
        request.Decide(A.Approval(by, Noon.AddHours(5), First.RequestDigest), A.Stamp(Noon.AddHours(5)));

    [Fact]
    public void Who_is_named_by_a_later_stage_cannot_decide_yet() => Assert.Equal(RefusalCode.NotNamed, Refused(Approve(First, Grace)));

    [Fact]
    public void Who_was_asked_first_can_still_decide_after_escalation()
    {
        Assert.Equal([Ada, Grace, Linus], Second.Approvers);
        Assert.Equal(Status.Approved, Accepted(Approve(Second, Ada)).Status);
    }

    [Fact]
    public void A_stage_is_satisfied_by_its_own_approvers_only()
    {
        var halfway = Accepted(Approve(Second, Grace));

        Assert.Equal(Status.Pending, halfway.Status);
        Assert.Equal(Status.Approved, Accepted(Approve(halfway, Linus)).Status);
    }

    [Fact]
    public void Approvals_of_different_stages_do_not_add_up()
    {
        var request = A.Request(A.Policy(A.Stage(2, Ada, Grace), A.Stage(2, Linus, Person.Parse("edsger@example.com")))) with { Stage = 1 };
        var ada = Accepted(request.Decide(A.Approval(Ada, digest: request.RequestDigest), A.Stamp()));
        var both = Accepted(ada.Decide(A.Approval(Linus, digest: request.RequestDigest), A.Stamp()));

        Assert.Equal(Status.Pending, both.Status);
    }

    [Fact]
    public void An_approver_of_both_stages_counts_in_both()
    {
        var request = A.Request(A.Policy(A.Stage(2, Ada, Grace), A.Stage(1, Grace))) with { Stage = 1 };

        Assert.Equal(Status.Approved, Accepted(request.Decide(A.Approval(Grace, digest: request.RequestDigest), A.Stamp())).Status);
    }

    [Fact]
    public void An_approval_before_escalation_satisfies_a_later_stage_that_names_the_approver_only_when_that_stage_is_reached()
    {
        var request = A.Request(A.Policy(A.Stage(2, Ada, Grace), A.Stage(1, Grace)));

        Assert.Equal(Status.Pending, Accepted(request.Decide(A.Approval(Grace, digest: request.RequestDigest), A.Stamp())).Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_quorum_under_one_is_never_reached(int quorum)
    {
        Assert.False(IsReached(A.Stage(quorum, Ada)));
        Assert.False(IsReached(A.Stage(quorum, Ada), A.Approval(Ada)));
    }

    [Fact]
    public void An_approver_listed_twice_does_not_make_a_quorum_of_two() =>
        Assert.False(IsReached(A.Stage(2, Ada, Ada), A.Approval(Ada)));

    [Fact]
    public void A_denial_reaches_nothing() => Assert.False(IsReached(A.Stage(1, Ada), A.Denial(Ada)));
}
