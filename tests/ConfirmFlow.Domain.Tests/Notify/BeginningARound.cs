namespace ConfirmFlow.Domain.Tests;

/// <summary>Whoever opens requests can open one in the place of another, and say it was opened long ago. Asking begins anew with it.</summary>
public sealed class BeginningARound
{
    private static readonly ApprovalRequest Opened = A.Request(A.Policy(A.Stage(1, Ada) with { Reminders = [TimeSpan.FromHours(1)] }, A.Stage(1, Grace))) with { Round = null };

    [Fact]
    public void The_first_wait_begins_it_and_later_ones_go_on_with_it()
    {
        var first = Opened.WaitWith("token-1", A.Stamp() with { WriteId = "one" });

        Assert.Equal("one", first.Round);
        Assert.Equal("one", first.WaitWith("token-2", A.Stamp() with { WriteId = "two" }).Round);
    }

    [Fact]
    public void Nothing_is_asked_for_what_is_approved_already() =>
        Assert.Null((A.ApprovedRequest() with { Round = null }).WaitWith("token", A.Stamp()).Round);

    [Fact]
    public void Before_it_no_stage_has_had_its_time() => Assert.Same(Opened, Opened.Advance(A.Stamp(Noon.AddHours(5)), true));

    [Fact]
    public void Time_to_decide_runs_from_the_opening_where_people_are_asked_at_once() =>
        Assert.Equal(Noon, Opened.WaitWith("token", A.Stamp(Noon.AddSeconds(59))).StageStarted);

    [Fact]
    public void Otherwise_it_runs_from_the_asking()
    {
        var asked = Opened.WaitWith("token", A.Stamp(Noon.AddHours(5)));

        Assert.Equal(Noon.AddHours(5), asked.StageStarted);
        Assert.Same(asked, asked.Advance(A.Stamp(Noon.AddHours(5.5)), true));
        Assert.Equal(1, asked.Advance(A.Stamp(Noon.AddHours(9)), true).Stage);
    }
}
