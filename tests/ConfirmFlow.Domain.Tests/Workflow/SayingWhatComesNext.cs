namespace ConfirmFlow.Domain.Tests;

public sealed class SayingWhatComesNext
{
    private static readonly ApprovalRequest Pending = A.Request();

    [Fact]
    public void What_waits_for_people_asks_until_the_next_change() =>
        Assert.Equal(new NextStep(NextKind.Ask, TimeSpan.FromHours(20)), Pending.Next(Noon.AddHours(4)));

    [Theory]
    [InlineData(Status.Approved, NextKind.Execute)]
    [InlineData(Status.Executed, NextKind.Report)]
    [InlineData(Status.Failed, NextKind.Report)]
    [InlineData(Status.Unknown, NextKind.Report)]
    [InlineData(Status.Denied, NextKind.Report)]
    [InlineData(Status.Expired, NextKind.Report)]
    [InlineData(Status.Withdrawn, NextKind.Report)]
    [InlineData(Status.Refused, NextKind.Report)]
    public void Each_status_has_its_step(Status status, NextKind kind) => Assert.Equal(kind, (Pending with { Status = status }).Next(Noon).Kind);

    [Fact]
    public void What_runs_is_looked_at_again_when_its_lease_is_over()
    {
        var executing = A.ExecutingRequest();

        Assert.Equal(new NextStep(NextKind.Wait, TimeSpan.FromSeconds(60)), executing.Next(Noon.AddMinutes(4)));
        Assert.Equal(NextKind.Execute, executing.Next(Noon.AddMinutes(5)).Kind);
    }

    [Fact]
    public void After_so_many_looks_the_next_run_continues()
    {
        Assert.Equal(NextKind.Ask, (Pending with { Looks = ApprovalRequest.LooksPerRun - 1 }).Next(Noon).Kind);
        Assert.Equal(NextKind.Continue, (Pending with { Looks = ApprovalRequest.LooksPerRun }).Next(Noon).Kind);
        Assert.Equal(NextKind.Ask, (Pending with { Looks = ApprovalRequest.LooksPerRun }).NextRun(A.Stamp()).Next(Noon).Kind);
    }

    [Theory]
    [InlineData(-5.0, 1)]
    [InlineData(0.0, 1)]
    [InlineData(0.2, 1)]
    [InlineData(1.001, 2)]
    [InlineData(59.0, 59)]
    [InlineData(604_800.0, 604_800)]
    [InlineData(604_800.001, 604_800)]
    [InlineData(7_776_000.0, 604_800)]
    public void Waits_are_whole_seconds_from_one_second_to_seven_days(double seconds, int expected) =>
        Assert.Equal(TimeSpan.FromSeconds(expected), NextStep.Of(NextKind.Ask, TimeSpan.FromSeconds(seconds)).Wait);

    [Theory]
    [InlineData(NextKind.Ask, "ask")]
    [InlineData(NextKind.Execute, "execute")]
    [InlineData(NextKind.Report, "report")]
    [InlineData(NextKind.Wait, "wait")]
    [InlineData(NextKind.Continue, "continue")]
    [InlineData(NextKind.Abandon, "abandon")]
    [InlineData((NextKind)99, "abandon")]
    public void The_machine_knows_each_step_by_its_word(NextKind kind, string word) => Assert.Equal(word, kind.Word());

    [Fact]
    public void The_first_step_stays_the_same_as_the_request_goes_on()
    {
        var reminded = A.Policy(A.Stage(1, Ada) with { Reminders = [TimeSpan.FromHours(1)] }, A.Stage(1, Grace));
        var request = A.Request(reminded);
        var later = request.Advance(A.Stamp(Noon.AddHours(4)), idempotent: true);

        Assert.Equal(new NextStep(NextKind.Ask, TimeSpan.FromHours(1)), request.FirstStep);
        Assert.Equal(request.FirstStep, later.FirstStep);
        Assert.Equal(NextKind.Execute, A.Request(A.ApprovingPolicy).FirstStep.Kind);
    }

    [Fact]
    public void Whoever_waits_with_a_new_token_learns_whether_there_is_anything_to_wait_for()
    {
        Assert.False(Pending.NeedsNoWaiting(Pending.Deadline - Millisecond));
        Assert.True(Pending.NeedsNoWaiting(Pending.Deadline));
        Assert.True(A.ApprovedRequest().NeedsNoWaiting(Noon));
        Assert.Equal(("token", 1), (Pending.WaitWith("token").TaskToken, Pending.WaitWith("token").Looks));
    }
}
