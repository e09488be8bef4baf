namespace ConfirmFlow.Domain.Tests;

public sealed class CountingFaults
{
    private static ApprovalRequest Faulted(ApprovalRequest request, int times)
    {
        for (var i = 0; i < times; i++) request = request.Fault(A.Stamp());
        return request;
    }

    [Fact]
    public void Each_fault_in_a_row_is_counted()
    {
        var request = Faulted(A.Request(), 3);

        Assert.Equal(3, request.History.ConsecutiveFaults);
        Assert.Equal(Status.Pending, request.Status);
    }

    [Fact]
    public void Something_achieved_in_between_starts_the_count_again()
    {
        var request = Faulted(Faulted(A.Request(), 3).Noticed(new OwedNotice(Ada, 0, 0), A.Stamp()), 1);

        Assert.Equal(1, request.History.ConsecutiveFaults);
    }

    // Whoever is only given to another execution has not come further.
    [Fact]
    public void That_another_execution_goes_on_does_not_start_it_again() =>
        Assert.Equal(4, Faulted(Faulted(A.Request(), 3).NextRun(A.Stamp()), 1).History.ConsecutiveFaults);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(7, 320)]
    [InlineData(8, 600)]
    [InlineData(9, 600)]
    [InlineData(1000, 600)]
    public void Patience_doubles_up_to_ten_minutes(int faults, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ApprovalRequest.Patience(faults));

    [Fact]
    public void The_pause_after_a_fault_is_its_patience() =>
        Assert.Equal(new NextStep(NextKind.Wait, TimeSpan.FromSeconds(20)), Faulted(A.Request(), 3).NextAfterFault(Noon));

    [Fact]
    public void A_lease_that_lasts_longer_is_waited_for() =>
        Assert.Equal(new NextStep(NextKind.Wait, TimeSpan.FromMinutes(3)), Faulted(A.ExecutingRequest(), 1).NextAfterFault(Noon.AddMinutes(2)));

    [Fact]
    public void Without_a_fault_there_is_no_pause() => Assert.Equal(NextKind.Ask, A.Request().NextAfterFault(Noon).Kind);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_last_fault_settles_what_has_not_begun_as_failed(bool approved)
    {
        var request = Faulted(approved ? A.ApprovedRequest() : A.Request(), ApprovalRequest.FaultLimit - 1);
        Assert.False(request.Status.IsSettled());

        var settled = request.Fault(A.Stamp(Noon.AddMinutes(50)));

        Assert.Equal(Status.Failed, settled.Status);
        Assert.Equal(Noon.AddMinutes(50), settled.SettledAt);
        Assert.Contains("Nothing was done", settled.History[^1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_begun_is_not_called_failed_by_faults()
    {
        var request = Faulted(A.ExecutingRequest(), ApprovalRequest.FaultLimit + 5);

        Assert.Equal(Status.Executing, request.Status);
        Assert.Equal(ApprovalRequest.FaultLimit - 1, request.History.ConsecutiveFaults);
    }

    [Theory]
    [InlineData(Status.Executed)]
    [InlineData(Status.Denied)]
    [InlineData(Status.Unknown)]
    public void What_is_settled_stays_as_it_is(Status status)
    {
        var settled = Faulted(A.Request() with { Status = status }, ApprovalRequest.FaultLimit - 1);

        Assert.Same(settled, settled.Fault(A.Stamp()));
        Assert.Equal(status, settled.Status);
    }

    [Fact]
    public void A_report_that_keeps_failing_is_given_up()
    {
        var settled = A.Request() with { Status = Status.Denied };

        Assert.Equal(NextKind.Wait, Faulted(settled, ApprovalRequest.FaultLimit - 2).NextAfterFault(Noon).Kind);
        Assert.Equal(NextKind.Abandon, Faulted(settled, ApprovalRequest.FaultLimit - 1).NextAfterFault(Noon).Kind);
    }

    [Fact]
    public void A_request_that_just_failed_by_its_faults_is_reported_next() =>
        Assert.Equal(NextKind.Report, Faulted(A.Request(), ApprovalRequest.FaultLimit).NextAfterFault(Noon).Kind);

    [Fact]
    public void A_fault_is_not_the_last_because_many_were_reminded()
    {
        var request = A.Request();
        for (var i = 0; i < History.Capacity; i++) request = request.Noticed(new OwedNotice(Ada, 0, 0), A.Stamp());

        Assert.Equal(1, request.Fault(A.Stamp()).History.ConsecutiveFaults);
    }

    [Fact]
    public void Faults_leave_room_to_settle()
    {
        var request = A.Request();
        while (request.History.Count < History.SetbackCapacity)
        {
            request = request with { History = request.History.With(A.Stamp(), Fact.ChallengeFailed, "ada", "x") };
        }

        Assert.Equal(Status.Failed, request.Fault(A.Stamp()).Status);
        Assert.Equal(History.SetbackCapacity, (request with { Status = Status.Executed }).Fault(A.Stamp()).History.Count);
    }
}
