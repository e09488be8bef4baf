namespace ConfirmFlow.Domain.Tests;

public sealed class AdvancingARequest
{
    private static readonly ApprovalRequest Request = A.Request(A.Policy(
        A.Stage(1, Ada) with { Reminders = [TimeSpan.FromHours(1), TimeSpan.FromHours(2)] },
        A.Stage(1, Grace) with { Reminders = [TimeSpan.FromHours(3)] }));

    private static ApprovalRequest At(ApprovalRequest request, DateTimeOffset at, bool idempotent = true) => request.Advance(A.Stamp(at), idempotent);

    [Fact]
    public void Where_time_has_brought_nothing_the_request_stays_the_very_same() =>
        Assert.Same(Request, At(Request, Noon.AddHours(1) - Millisecond));

    [Fact]
    public void A_reminder_becomes_due()
    {
        var reminded = At(Request, Noon.AddHours(1));

        Assert.Equal(1, reminded.Reminders);
        Assert.Equal(Fact.ReminderDue, reminded.History[^1].What);
        Assert.Same(reminded, At(reminded, Noon.AddHours(2) - Millisecond));
    }

    [Fact]
    public void Reminders_that_were_missed_are_one_step() => Assert.Equal(2, At(Request, Noon.AddHours(3)).Reminders);

    [Fact]
    public void The_next_stage_is_reached_when_the_wait_is_over()
    {
        var escalated = At(At(Request, Noon.AddHours(3)), Noon.AddHours(4).AddMinutes(7));

        Assert.Equal((1, 0), (escalated.Stage, escalated.Reminders));
        Assert.Equal(Noon.AddHours(4).AddMinutes(7), escalated.StageStarted);
        Assert.Equal(Fact.Escalated, escalated.History[^1].What);
        Assert.Equal(0, At(Request, Noon.AddHours(4) - Millisecond).Stage);
    }

    [Fact]
    public void A_stage_that_nobody_can_satisfy_any_more_is_over_at_once()
    {
        var refused = Request.NoticeRefused(new OwedNotice(Ada, 0, 0), A.Stamp(Noon.AddMinutes(1)));

        var escalated = At(refused, Noon.AddMinutes(2));

        Assert.True(refused.NeedsNoWaiting(Noon.AddMinutes(2)));
        Assert.Equal((Status.Pending, 1), (escalated.Status, escalated.Stage));
        Assert.Equal("Too few of those who can approve it could be mailed: stage 2 of 2 is asked too.", escalated.History[^1].Note);
        Assert.False(escalated.NeedsNoWaiting(Noon.AddMinutes(2)));
        Assert.Equal(Request.FirstStep, refused.FirstStep);
    }

    [Fact]
    public void After_the_last_stage_nothing_is_left_to_escalate_to()
    {
        var one = A.Request(A.Policy(A.Stage(1, Ada))).NoticeRefused(new OwedNotice(Ada, 0, 0), A.Stamp());

        Assert.Same(one, At(one, Noon.AddHours(1)));
        Assert.False(one.NeedsNoWaiting(Noon.AddHours(1)));
    }

    [Fact]
    public void A_next_stage_that_earlier_approvals_satisfy_approves()
    {
        var request = A.Request(A.Policy(A.Stage(2, Ada, Grace), A.Stage(1, Ada, Linus)));
        var once = Accepted(request.Decide(A.Approval(Ada, digest: request.RequestDigest), A.Stamp()));

        var escalated = At(once, Noon.AddHours(4));

        Assert.Equal((Status.Approved, 1, Noon.AddHours(4)), (escalated.Status, escalated.Stage, escalated.ApprovedAt));
        Assert.Equal("Nobody settled it in time: stage 2 of 2 is satisfied by the approvals there are.", escalated.History[^1].Note);
        Assert.Equal(NextKind.Execute, escalated.Next(Noon.AddHours(4)).Kind);
        Assert.Equal(Status.Pending, At(request, Noon.AddHours(4)).Status);
    }

    [Fact]
    public void Reminders_of_the_next_stage_count_from_its_start()
    {
        var escalated = At(Request, Noon.AddHours(4));

        Assert.Same(escalated, At(escalated, Noon.AddHours(7) - Millisecond));
        Assert.Equal(1, At(escalated, Noon.AddHours(7)).Reminders);
    }

    [Fact]
    public void The_last_stage_waits_for_the_deadline()
    {
        var last = At(At(Request, Noon.AddHours(4)), Noon.AddHours(7));

        Assert.Same(last, At(last, last.Deadline - Millisecond));
        Assert.Equal(last.Deadline, last.NextChange(Noon.AddHours(7)));
    }

    [Fact]
    public void At_the_deadline_what_waits_expires_whatever_else_is_due()
    {
        var expired = At(Request, Request.Deadline);

        Assert.Equal(Status.Expired, expired.Status);
        Assert.Equal(0, expired.Stage);
        Assert.Equal(Request.Deadline, expired.SettledAt);
    }

    [Fact]
    public void An_approval_grows_too_old()
    {
        var approved = A.ApprovedRequest();

        Assert.Same(approved, At(approved, Noon.AddMinutes(16) - Millisecond));
        Assert.Equal(Status.Expired, At(approved, Noon.AddMinutes(16)).Status);
    }

    [Fact]
    public void What_was_approved_in_time_does_not_expire_at_the_deadline_while_it_runs()
    {
        var executing = A.ExecutingRequest();

        Assert.Same(executing, At(executing, executing.Deadline.AddHours(1)));
    }

    [Fact]
    public void Nobody_judges_a_claim_before_its_lease_is_over()
    {
        var executing = A.ExecutingRequest(idempotent: false);

        Assert.Same(executing, At(executing, executing.Claim!.LeaseUntil - Millisecond, idempotent: false));
    }

    [Fact]
    public void After_the_lease_an_action_that_must_not_run_twice_is_unknown()
    {
        var executing = A.ExecutingRequest(idempotent: false);
        var judged = At(executing, executing.Claim!.LeaseUntil, idempotent: false);

        Assert.Equal(Status.Unknown, judged.Status);
        Assert.Equal(Fact.OutcomeUnknown, judged.History[^1].What);
    }

    [Fact]
    public void After_the_lease_an_idempotent_action_may_run_again()
    {
        var executing = A.ExecutingRequest();

        Assert.Same(executing, At(executing, executing.Claim!.LeaseUntil));
        Assert.Equal(NextKind.Execute, executing.Next(executing.Claim.LeaseUntil).Kind);
    }

    [Fact]
    public void An_idempotent_action_that_never_comes_back_is_unknown_in_the_end()
    {
        var request = A.ExecutingRequest();
        for (var attempt = 2; attempt <= ApprovalRequest.AttemptLimit; attempt++)
        {
            var again = At(request, request.Claim!.LeaseUntil);
            Assert.Equal(Status.Executing, again.Status);
            request = Accepted(again.ClaimFor(TimeSpan.FromMinutes(3), idempotent: true, A.Stamp(request.Claim.LeaseUntil)));
        }

        Assert.Equal(RefusalCode.Claimed, Refused(request.ClaimFor(TimeSpan.FromMinutes(3), idempotent: true, A.Stamp(request.Claim!.LeaseUntil))));
        Assert.Equal(Status.Unknown, At(request, request.Claim!.LeaseUntil).Status);
    }

    [Theory]
    [MemberData(nameof(Statuses.Settled), MemberType = typeof(Statuses))]
    public void Time_brings_nothing_to_what_is_settled(Status status)
    {
        var settled = Request with { Status = status };

        Assert.Same(settled, At(settled, Noon.AddDays(300)));
    }
}
