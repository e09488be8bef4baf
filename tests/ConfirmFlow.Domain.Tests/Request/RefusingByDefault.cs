namespace ConfirmFlow.Domain.Tests;

public sealed class RefusingByDefault
{
    [Fact]
    public void An_outcome_that_was_never_made_is_a_refusal() => Assert.Equal(RefusalCode.Unspecified, Refused(default(Outcome<ApprovalRequest>)));

    [Fact]
    public void The_zero_values_permit_nothing()
    {
        Assert.Equal(Ruling.Deny, default);
        Assert.Equal(Status.Pending, default);
        Assert.Equal(Verdict.None, default);
        Assert.Equal(Risk.High, default);
        Assert.Equal(Door.None, default);
        Assert.Equal(NextKind.Abandon, default);
    }

    [Theory]
    [InlineData(Status.Pending, false)]
    [InlineData(Status.Approved, false)]
    [InlineData(Status.Executing, false)]
    [InlineData(Status.Executed, true)]
    [InlineData(Status.Failed, true)]
    [InlineData(Status.Unknown, true)]
    [InlineData(Status.Denied, true)]
    [InlineData(Status.Expired, true)]
    [InlineData(Status.Withdrawn, true)]
    [InlineData(Status.Refused, true)]
    public void Seven_statuses_are_settled(Status status, bool settled) => Assert.Equal(settled, status.IsSettled());
}
