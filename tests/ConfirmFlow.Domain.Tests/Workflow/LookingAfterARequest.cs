namespace ConfirmFlow.Domain.Tests;

/// <summary>When a request should have been carried on, and has not.</summary>
public sealed class LookingAfterARequest
{
    private static readonly Person Edsger = Person.Parse("edsger@example.com");
    private static readonly ApprovalRequest Unasked = A.Request(A.Policy(A.Stage(1, Ada), A.Stage(1, Grace))).WaitWith("token-1");
    private static readonly ApprovalRequest Waiting = Unasked.Noticed(new(Ada, 0, 0), A.Stamp());

    [Fact]
    public void What_nobody_waits_for_yet_was_never_started() => Late(A.Request(), Noon);

    [Fact]
    public void What_waits_for_people_is_late_when_time_has_changed_something() => Late(Waiting, Noon.AddHours(4));

    [Fact]
    public void What_somebody_waits_for_whom_nobody_has_asked_is_late() => Late(Unasked, Noon);

    [Fact]
    public void Who_is_there_since_a_stand_in_left_is_to_be_asked_from_then_on()
    {
        var policy = A.Policy(A.Stage(1, Ada)) with { Delegations = [new(Ada, Linus, Noon.AddHours(-2), Noon.AddHours(1), "on leave")] };

        Late(A.Request(policy).Noticed(new(Linus, 0, 0), A.Stamp()).WaitWith("token-1"), Noon.AddHours(1));
    }

    [Fact]
    public void After_a_fault_people_are_to_be_asked_when_its_pause_is_over() =>
        Late(Unasked.Fault(A.Stamp(Noon.AddMinutes(1))).Fault(A.Stamp(Noon.AddMinutes(2))), Noon.AddMinutes(2) + ApprovalRequest.Patience(2));

    [Fact]
    public void While_it_pauses_after_a_fault_it_is_not_late()
    {
        var faulted = Enumerable.Range(0, 6).Aggregate(Unasked with { StageStarted = Noon.AddHours(-3) }, (each, i) => each.Fault(A.Stamp(Noon.AddMinutes(i))));
        var end = Noon.AddMinutes(5) + ApprovalRequest.Patience(6);

        for (var now = Noon.AddMinutes(5); now < end; now += TimeSpan.FromSeconds(7)) Assert.False(faulted.IsOverdue(now) || faulted.IsStranded(now));
        Assert.True(faulted.IsOverdue(end + ApprovalRequest.Grace));
    }

    [Fact]
    public void Who_was_woken_to_ask_has_time_for_it_and_more_each_time()
    {
        var woken = Unasked.WokenToAsk(A.Stamp(Noon.AddHours(1)));

        Late(woken, Noon.AddHours(1).AddMinutes(2));
        Late(woken.WokenToAsk(A.Stamp(Noon.AddHours(2))), Noon.AddHours(2).AddMinutes(4));
        Assert.True(Unasked.IsAskingOverdue(Noon.AddHours(1)));
        Assert.False(woken.IsAskingOverdue(Noon.AddHours(1)) || Waiting.IsAskingOverdue(Noon.AddHours(5)));
    }

    [Fact]
    public void What_is_said_to_lie_ahead_makes_nobody_wait_to_be_asked() => Late(Unasked with { Notices = [new(Edsger, 0, 0, Noon.AddDays(30))] }, Noon);

    [Fact]
    public void What_has_been_waited_for_too_often_has_no_execution_left() =>
        Late(Waiting with { Looks = ApprovalRequest.LooksPerRun, StageStarted = Noon }, Noon);

    [Fact]
    public void What_is_approved_should_be_run() => Late(A.ApprovedRequest(minutes: 5), Noon.AddMinutes(5));

    [Fact]
    public void What_runs_should_have_ended_with_its_lease() => Late(A.ExecutingRequest(), Noon.AddMinutes(5));

    [Fact]
    public void What_is_settled_should_be_reported() => Late(A.ExecutingRequest().Executed(A.Receipt(), A.Stamp(Noon.AddMinutes(3))), Noon.AddMinutes(3));

    [Fact]
    public void What_is_reported_is_never_late()
    {
        var reported = A.ExecutingRequest().Executed(A.Receipt(), A.Stamp()).Reported(A.Stamp());

        Assert.False(reported.IsOverdue(DateTimeOffset.MaxValue));
        Assert.False(reported.IsStranded(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void The_next_run_has_time_of_its_own_and_twice_as_much_each_time()
    {
        var second = A.Request().NextRun(A.Stamp(Noon.AddHours(1)));
        var tenth = Enumerable.Range(0, 9).Aggregate(A.Request(), (request, _) => request.NextRun(A.Stamp(Noon.AddHours(1))));

        Assert.False(second.IsOverdue(Noon.AddHours(1).AddMinutes(1.9)));
        Assert.True(second.IsOverdue(Noon.AddHours(1).AddMinutes(2)));
        Assert.False(tenth.IsOverdue(Noon.AddHours(1).AddMinutes(63.9)));
        Assert.True(tenth.IsOverdue(Noon.AddHours(1).AddMinutes(64)));
    }

    [Fact]
    public void The_next_run_waits_with_a_token_and_looks_of_its_own_and_says_so()
    {
        var next = (Waiting with { Looks = 7 }).NextRun(A.Stamp(Noon.AddHours(5)));

        Assert.Equal((2, null, 0, Noon.AddHours(5)), (next.Run, next.TaskToken, next.Looks, next.RunStarted));
        Assert.Equal(Fact.Resumed, next.History[^1].What);
        Assert.True(next.History.IsIntact);
    }

    [Fact]
    public void A_full_history_does_not_keep_a_request_from_being_carried_on()
    {
        var request = A.Request();
        while (request.History.HasRoomForRoutine) request = request.NextRun(A.Stamp());

        var next = request.NextRun(A.Stamp());

        Assert.Equal((request.Run + 1, request.History.Count), (next.Run, next.History.Count));
    }

    [Fact]
    public void A_person_should_look_after_a_quarter_of_an_hour()
    {
        Assert.False(A.ApprovedRequest(1).IsStranded(Noon.AddMinutes(15.9)));
        Assert.True(A.ApprovedRequest(1).IsStranded(Noon.AddMinutes(16)));
    }

    private static void Late(ApprovalRequest request, DateTimeOffset sign)
    {
        Assert.Equal(sign, request.NextSign(sign));
        Assert.False(request.IsOverdue(sign.AddSeconds(59)));
        Assert.True(request.IsOverdue(sign.AddSeconds(60)));
    }
}
