namespace ConfirmFlow.Domain.Tests;

public sealed class ClaimingAnAction
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private static Outcome<ApprovalRequest> Claim(ApprovalRequest request, DateTimeOffset at, bool idempotent = true) =>
        request.ClaimFor(Lease, idempotent, A.Stamp(at));

    [Fact]
    public void What_is_approved_can_be_claimed_once()
    {
        var claimed = Accepted(Claim(A.ApprovedRequest(), Noon.AddMinutes(2)));

        Assert.Equal(Status.Executing, claimed.Status);
        Assert.Equal(new Claim(Noon.AddMinutes(2), Noon.AddMinutes(5), 1), claimed.Claim);
        Assert.Equal(RefusalCode.Claimed, Refused(Claim(claimed, Noon.AddMinutes(2))));
    }

    [Fact]
    public void An_approval_can_be_used_until_it_is_too_old()
    {
        Assert.Equal(Status.Executing, Accepted(Claim(A.ApprovedRequest(), Noon.AddMinutes(16) - Millisecond)).Status);
        Assert.Equal(RefusalCode.Expired, Refused(Claim(A.ApprovedRequest(), Noon.AddMinutes(16))));
    }

    [Fact]
    public void An_approval_without_its_time_cannot_be_used() =>
        Assert.Equal(RefusalCode.Expired, Refused(Claim(A.ApprovedRequest() with { ApprovedAt = null }, Noon)));

    [Fact]
    public void A_lease_is_respected_to_its_last_millisecond() =>
        Assert.Equal(RefusalCode.Claimed, Refused(Claim(A.ExecutingRequest(), Noon.AddMinutes(5) - Millisecond)));

    [Fact]
    public void After_the_lease_an_idempotent_action_is_claimed_again()
    {
        var again = Accepted(Claim(A.ExecutingRequest(), Noon.AddMinutes(5)));

        Assert.Equal(new Claim(Noon.AddMinutes(5), Noon.AddMinutes(8), 2), again.Claim);
    }

    [Fact]
    public void After_the_lease_any_other_action_is_not() =>
        Assert.Equal(RefusalCode.Claimed, Refused(Claim(A.ExecutingRequest(idempotent: false), Noon.AddDays(1), idempotent: false)));

    [Fact]
    public void What_waits_for_people_cannot_be_claimed() => Assert.Equal(RefusalCode.NotApproved, Refused(Claim(A.Request(), Noon)));

    [Theory]
    [MemberData(nameof(Statuses.Settled), MemberType = typeof(Statuses))]
    public void What_is_settled_cannot_be_claimed(Status status) =>
        Assert.Equal(RefusalCode.AlreadySettled, Refused(Claim(A.ApprovedRequest() with { Status = status }, Noon)));

    [Fact]
    public void What_was_begun_or_carried_out_is_not_claimed_again_whatever_its_status_says()
    {
        var executed = A.ExecutingRequest().Executed(A.Receipt(), A.Stamp());

        Assert.Equal(RefusalCode.AlreadySettled, Refused(Claim(A.ExecutingRequest() with { Status = Status.Approved }, Noon.AddMinutes(5))));
        Assert.All([Status.Approved, Status.Executing], status => Assert.Equal(RefusalCode.AlreadySettled, Refused(Claim(executed with { Status = status }, Noon.AddMinutes(5)))));
    }

    [Fact]
    public void Its_end_is_kept_with_the_receipt()
    {
        var executed = A.ExecutingRequest().Executed(A.Receipt(), A.Stamp(Noon.AddMinutes(3)));
        var failed = A.ExecutingRequest().Failed(A.Receipt() with { Summary = "There is no order 1001." }, A.Stamp());

        Assert.Equal((Status.Executed, Noon.AddMinutes(3)), (executed.Status, executed.SettledAt));
        Assert.Equal("Order 1001 was refunded: 12.50 EUR.", executed.Receipt?.Summary);
        Assert.Equal((Status.Failed, "There is no order 1001."), (failed.Status, failed.Receipt?.Summary));
    }

    [Fact]
    public void What_has_not_begun_is_refused()
    {
        var refused = A.ApprovedRequest().RefuseToExecute(new Refusal(RefusalCode.Changed, "It has changed."), A.Stamp());

        Assert.Equal(Status.Refused, refused.Status);
        Assert.Equal("It has changed.", refused.History[^1].Note);
    }

    [Fact]
    public void What_has_begun_and_must_not_begin_again_is_unknown_once_its_lease_is_over()
    {
        var why = new Refusal(RefusalCode.Changed, "It has changed.");
        var executing = A.ExecutingRequest();

        Assert.Same(executing, executing.RefuseToExecute(why, A.Stamp(Noon.AddMinutes(5) - Millisecond)));
        Assert.Equal(Status.Unknown, executing.RefuseToExecute(why, A.Stamp(Noon.AddMinutes(5))).Status);
    }
}
