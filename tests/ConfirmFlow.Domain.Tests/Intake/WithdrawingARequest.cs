namespace ConfirmFlow.Domain.Tests;

public sealed class WithdrawingARequest
{
    private static readonly ApprovalRequest Pending = A.Request();

    [Fact]
    public void The_one_who_asked_takes_it_back()
    {
        var withdrawn = Accepted(Pending.Withdraw(Rita, Bot, A.Stamp(Noon.AddMinutes(1))));

        Assert.Equal(Status.Withdrawn, withdrawn.Status);
        Assert.Equal(Noon.AddMinutes(1), withdrawn.SettledAt);
        Assert.Equal(Fact.Withdrawn, withdrawn.History[^1].What);
    }

    [Fact]
    public void What_is_approved_but_not_begun_can_be_taken_back() =>
        Assert.Equal(Status.Withdrawn, Accepted(A.ApprovedRequest().Withdraw(Rita, Bot, A.Stamp())).Status);

    [Fact]
    public void What_has_begun_cannot_be_taken_back() =>
        Assert.Equal(RefusalCode.Claimed, Refused(A.ExecutingRequest().Withdraw(Rita, Bot, A.Stamp())));

    [Theory]
    [MemberData(nameof(Statuses.Settled), MemberType = typeof(Statuses))]
    public void What_is_settled_stays_so(Status status) =>
        Assert.Equal(RefusalCode.AlreadySettled, Refused((Pending with { Status = status }).Withdraw(Rita, Bot, A.Stamp())));

    [Theory]
    [InlineData(Status.Pending)]
    [InlineData(Status.Executing)]
    [InlineData(Status.Executed)]
    public void A_stranger_is_told_in_every_status_that_there_is_no_such_request(Status status)
    {
        var request = Pending with { Status = status };

        Assert.All(
            [
                request.Withdraw(Ada, Bot, A.Stamp()),
                request.Withdraw(Person.Parse("rita+x@example.com"), Bot, A.Stamp()),
                request.Withdraw(Rita, Bot with { Id = "other" }, A.Stamp()),
                request.Withdraw(Rita, Bot with { Door = Door.Gateway }, A.Stamp()),
                request.Withdraw(default, Bot, A.Stamp()),
            ],
            outcome => Assert.Equal(RefusalCode.UnknownRequest, Refused(outcome)));
    }

    [Fact]
    public void An_agent_that_was_renamed_is_the_same_agent() =>
        Assert.Equal(Status.Withdrawn, Accepted(Pending.Withdraw(Rita, Bot with { Name = "New name" }, A.Stamp())).Status);
}
