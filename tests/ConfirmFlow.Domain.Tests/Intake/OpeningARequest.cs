namespace ConfirmFlow.Domain.Tests;

public sealed class OpeningARequest
{
    private static readonly ActionPolicy Asking = A.Policy(A.Stage(1, Ada, Grace));

    private static Outcome<ApprovalRequest> Open(ActionPolicy policy, Proposal? proposal = null) =>
        ApprovalRequest.Open(A.Id, proposal ?? A.Proposal(), policy, A.Stamp());

    [Fact]
    public void What_policy_denies_cannot_be_asked_for() =>
        Assert.Equal(RefusalCode.DeniedByPolicy, Refused(Open(Asking with { Ruling = Ruling.Deny })));

    [Fact]
    public void A_ruling_that_nobody_knows_denies() =>
        Assert.Equal(RefusalCode.DeniedByPolicy, Refused(Open(Asking with { Ruling = (Ruling)99 })));

    [Fact]
    public void An_action_that_policy_does_not_name_is_denied() =>
        Assert.Equal(RefusalCode.DeniedByPolicy, Refused(Open(ActionPolicy.NotNamed)));

    [Theory]
    [InlineData(Ruling.Ask)]
    [InlineData(Ruling.Approve)]
    public void An_action_without_a_role_cannot_be_asked_for(Ruling ruling) => Assert.Equal(
        RefusalCode.DeniedByPolicy,
        Refused(Open(Asking with { Ruling = ruling }, A.Proposal(definition: A.Refund with { Role = null, SessionPolicy = [] }))));

    [Fact]
    public void What_policy_approves_is_approved_at_once_and_its_history_says_so()
    {
        var request = Accepted(Open(A.ApprovingPolicy));

        Assert.Equal(Status.Approved, request.Status);
        Assert.Equal(Noon, request.ApprovedAt);
        Assert.Equal([Fact.Opened, Fact.ApprovedByPolicy], request.History.Select(entry => entry.What));
        Assert.Equal("It costs little.", request.History[1].Note);
    }

    [Fact]
    public void What_people_are_asked_about_waits_for_them()
    {
        var request = Accepted(Open(Asking));

        Assert.Equal(Status.Pending, request.Status);
        Assert.Null(request.ApprovedAt);
        Assert.Equal([Fact.Opened], request.History.Select(entry => entry.What));
        Assert.Equal((Noon, Noon, Noon.AddHours(24)), (request.Opened, request.StageStarted, request.Deadline));
        Assert.Equal((0, 1, 0), (request.Version, request.Run, request.Stage));
    }

    [Theory]
    [InlineData("ada@example.com")]
    [InlineData(" ADA@Example.COM ")]
    [InlineData("ada+work@example.com")]
    [InlineData("Ada+@example.com")]
    public void The_requester_is_not_among_the_approvers_under_any_spelling(string spelling)
    {
        var request = Accepted(Open(Asking, A.Proposal(Person.Parse(spelling))));

        Assert.Equal([Grace], request.Approvers);
        Assert.DoesNotContain("ada", request.Policy.ToSnapshot(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_requester_is_removed_from_later_stages_too()
    {
        var request = Accepted(Open(A.Policy(A.Stage(1, Grace), A.Stage(1, Linus, Ada)), A.Proposal(Ada)));

        Assert.Equal([Linus], request.Policy.Stages[1].Approvers);
    }

    [Fact]
    public void A_quorum_that_needs_the_requester_leaves_nobody_who_can_approve() =>
        Assert.Equal(RefusalCode.NobodyCanApprove, Refused(Open(A.Policy(A.Stage(2, Ada, Grace)), A.Proposal(Ada))));

    [Fact]
    public void One_stage_that_can_be_satisfied_is_enough() =>
        Assert.Equal(Status.Pending, Accepted(Open(A.Policy(A.Stage(2, Ada, Grace), A.Stage(1, Linus)), A.Proposal(Ada))).Status);

    [Fact]
    public void A_quorum_under_one_can_approve_nothing() =>
        Assert.Equal(RefusalCode.NobodyCanApprove, Refused(Open(A.Policy(A.Stage(0, Ada, Grace)))));

    [Fact]
    public void Nobody_asked_is_nobody_who_can_approve() => Assert.Equal(RefusalCode.NobodyCanApprove, Refused(Open(A.Policy())));
}
