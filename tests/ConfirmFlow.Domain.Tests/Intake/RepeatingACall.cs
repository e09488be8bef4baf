namespace ConfirmFlow.Domain.Tests;

/// <summary>Which request a call for the same gets.</summary>
public class RepeatingACall
{
    private static readonly ApprovalRequest ByPolicy = A.Request() with { Policy = A.ApprovingPolicy, ApprovedAt = Noon };
    private static readonly Proposal Reworded = A.Proposal(definition: A.Refund with { Title = "Pay back order {orderId}: {amount} EUR" });

    [Theory]
    [InlineData(Status.Pending)]
    [InlineData(Status.Approved)]
    [InlineData(Status.Executing)]
    public void An_open_one_however_late(Status status) => Assert.True((A.Request() with { Status = status }).IsGotAgain(A.Proposal(), Noon.AddDays(9)));

    [Theory]
    [MemberData(nameof(Statuses.Settled), MemberType = typeof(Statuses))]
    public void None_that_is_settled_where_people_decide(Status status) =>
        Assert.False((A.ApprovedRequest() with { Status = status }).IsGotAgain(A.Proposal(), Noon.AddMinutes(2)));

    [Theory]
    [InlineData(Status.Pending)]
    [InlineData(Status.Approved)]
    [InlineData(Status.Executing)]
    public void None_that_people_decide_and_that_is_defined_otherwise_now(Status status) => Assert.False((A.Request() with { Status = status }).IsGotAgain(Reworded, Noon));

    [Theory]
    [InlineData(Status.Approved)]
    [InlineData(Status.Executing)]
    [InlineData(Status.Executed)]
    [InlineData(Status.Unknown)]
    public void One_that_policy_alone_approved_however_it_is_defined_now(Status status) => Assert.True((ByPolicy with { Status = status }).IsGotAgain(Reworded, Noon));

    [Fact]
    public void It_is_for_the_same_action_and_parameters_however_they_are_worded()
    {
        Assert.True(A.Request().IsFor(Reworded));
        Assert.False(A.Request().IsFor(A.Proposal(definition: A.Refund with { Name = "refund-orders" })));
        Assert.False(A.Request().IsFor(A.Proposal(parameters: Parameters.Parse("""{"amount":"12.51","orderId":"1001"}"""))));
        Assert.False(A.Request().IsFor(A.Proposal(Ada)));
    }

    [Theory]
    [InlineData(Status.Executed, true)]
    [InlineData(Status.Unknown, true)]
    [InlineData(Status.Failed, false)]
    [InlineData(Status.Refused, false)]
    [InlineData(Status.Expired, false)]
    [InlineData(Status.Withdrawn, false)]
    public void One_that_policy_alone_approved_and_that_acted_or_may_have(Status status, bool again) =>
        Assert.Equal(again, (ByPolicy with { Status = status }).IsGotAgain(A.Proposal(), Noon.AddMinutes(15).AddTicks(-1)));

    [Fact]
    public void None_when_policys_approval_is_not_good_any_more() => Assert.False((ByPolicy with { Status = Status.Executed }).IsGotAgain(A.Proposal(), Noon.AddMinutes(15)));
}
