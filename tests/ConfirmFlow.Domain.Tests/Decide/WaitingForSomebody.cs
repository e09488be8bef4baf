namespace ConfirmFlow.Domain.Tests;

public sealed class WaitingForSomebody
{
    private static readonly ApprovalRequest Request = A.Request(quorum: 2);

    [Fact]
    public void A_request_waits_for_each_approver_until_they_have_decided()
    {
        var once = Accepted(Request.Decide(A.Approval(Ada, digest: Request.RequestDigest), A.Stamp()));

        Assert.True(Request.WaitsFor(Ada, Noon));
        Assert.False(once.WaitsFor(Ada, Noon));
        Assert.True(once.WaitsFor(Grace, Noon));
    }

    [Fact]
    public void It_waits_for_nobody_at_the_deadline_or_once_it_is_settled()
    {
        Assert.True(Request.WaitsFor(Ada, Request.Deadline - Millisecond));
        Assert.False(Request.WaitsFor(Ada, Request.Deadline));
        Assert.False(Accepted(Request.Decide(A.Denial(Grace, digest: Request.RequestDigest), A.Stamp())).WaitsFor(Ada, Noon));
        Assert.False(A.ApprovedRequest().WaitsFor(Grace, Noon));
    }

    [Fact]
    public void It_waits_neither_for_who_was_not_asked_nor_for_who_asked()
    {
        Assert.False(Request.WaitsFor(Person.Parse("mallory@example.com"), Noon));
        Assert.False((Request with { Policy = A.Policy(A.Stage(1, Rita, Ada)) }).WaitsFor(Person.Parse("rita+2@example.com"), Noon));
        Assert.False((Request with { Policy = A.Policy(A.Stage(1, Rita, Ada)) }).WaitsFor(Rita, Noon));
    }

    [Theory]
    [InlineData(Risk.Low, Challenge.None, true)]
    [InlineData(Risk.Low, Challenge.Target, false)]
    [InlineData(Risk.Low, Challenge.Code, false)]
    [InlineData(Risk.Medium, Challenge.None, false)]
    [InlineData(Risk.High, Challenge.None, false)]
    public void Only_low_risk_without_a_challenge_is_approved_together_with_others(Risk risk, Challenge challenge, bool together) =>
        Assert.Equal(together, (Request with { Policy = Request.Policy with { Challenge = challenge } }).CanBeApprovedTogether(A.Refund with { Risk = risk }));
}
