namespace ConfirmFlow.Domain.Tests;

/// <summary>An action that may begin on weekdays from 08:00 until 18:00 UTC. Noon is a Monday's.</summary>
public sealed class WaitingForAWindow
{
    private static readonly ChangeWindow Weekdays = Window(8, 18);
    private static readonly ActionPolicy Policy = A.Policy(A.Stage(1, Ada)) with { ChangeWindow = Weekdays, UsableFor = TimeSpan.FromDays(3), Deadline = TimeSpan.FromDays(7) };

    private static ChangeWindow Window(int from, int until) => new(new()
    {
        Zone = Zone.Find("Etc/UTC")!,
        Spans = [new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], TimeSpan.FromHours(from), TimeSpan.FromHours(until))],
    });

    private static ApprovalRequest Approved(DateTimeOffset at, ActionPolicy? policy = null)
    {
        var request = A.Request(policy ?? Policy);
        return Accepted(request.Decide(A.Approval(Ada, at, request.RequestDigest), A.Stamp(at)));
    }

    private static Outcome<ApprovalRequest> Claim(ApprovalRequest request, DateTimeOffset at, bool idempotent = true) =>
        request.ClaimFor(TimeSpan.FromMinutes(3), idempotent, A.Stamp(at));

    [Fact]
    public void While_it_is_open_the_action_runs_at_once()
    {
        Assert.Equal(NextKind.Execute, Approved(Noon.AddHours(1)).Next(Noon.AddHours(1)).Kind);
        Assert.Equal(Status.Executing, Accepted(Claim(Approved(Noon.AddHours(1)), Noon.AddHours(1))).Status);
    }

    [Fact]
    public void While_it_is_closed_the_approval_waits_as_for_people_so_that_it_can_be_taken_back()
    {
        var evening = Noon.AddHours(8);
        var approved = Approved(evening);

        Assert.Equal(new NextStep(NextKind.Ask, TimeSpan.FromHours(12)), approved.Next(evening));
        Assert.False(approved.NeedsNoWaiting(evening));
        Assert.Equal(RefusalCode.OutsideWindow, Refused(Claim(approved, evening)));
        Assert.Empty(approved.OwedNotices(evening));
        Assert.Same(approved, approved.Advance(A.Stamp(evening.AddHours(3)), idempotent: true));
        Assert.Equal(NextKind.Report, Accepted(approved.TakeBack(A.Approval(Ada, evening, approved.RequestDigest) with { Verdict = Verdict.TakeBack }, A.Stamp())).Next(evening).Kind);
    }

    [Fact]
    public void When_it_opens_the_action_runs()
    {
        var approved = Approved(Noon.AddHours(8));
        var opens = Noon.AddHours(20);

        Assert.True(approved.NeedsNoWaiting(opens));
        Assert.Equal(NextKind.Execute, approved.Next(opens).Kind);
        Assert.Equal(Status.Executing, Accepted(Claim(approved, opens)).Status);
    }

    [Fact]
    public void A_weekend_is_slept_through()
    {
        var friday = Noon.AddDays(4).AddHours(7);

        Assert.Equal(new NextStep(NextKind.Ask, TimeSpan.FromHours(61)), Approved(friday).Next(friday));
    }

    [Fact]
    public void In_its_last_minute_nothing_is_sent_on_its_way_but_what_is_may_begin()
    {
        var last = Noon.AddHours(6) - TimeSpan.FromSeconds(59);

        Assert.Equal(NextKind.Ask, Approved(last).Next(last).Kind);
        Assert.Equal(Status.Executing, Accepted(Claim(Approved(last), last)).Status);
        Assert.Equal(RefusalCode.OutsideWindow, Refused(Claim(Approved(last), Noon.AddHours(6))));
    }

    [Fact]
    public void An_approval_that_grows_too_old_before_it_opens_expires_and_says_so()
    {
        var evening = Noon.AddHours(8);
        var approved = Approved(evening, Policy with { UsableFor = TimeSpan.FromHours(1) });

        Assert.Equal(new NextStep(NextKind.Ask, TimeSpan.FromHours(1)), approved.Next(evening));
        var expired = approved.Advance(A.Stamp(evening.AddHours(1)), idempotent: true);
        Assert.Equal((Status.Expired, "No change window opened before the approval was too old."), (expired.Status, expired.History[^1].Note));
        Assert.Equal("The approval was not used in time.", Approved(Noon.AddHours(1)).Advance(A.Stamp(Noon.AddDays(5)), idempotent: true).History[^1].Note);
    }

    [Fact]
    public void What_policy_approves_at_once_waits_too_and_begins_with_that()
    {
        var policy = A.ApprovingPolicy with { ChangeWindow = Window(13, 18), UsableFor = TimeSpan.FromDays(4) };
        var request = A.Request(policy);

        Assert.Equal(Status.Approved, request.Status);
        Assert.Equal(new NextStep(NextKind.Ask, TimeSpan.FromHours(1)), request.FirstStep);
        Assert.Equal(new NextStep(NextKind.Ask, TimeSpan.FromHours(1)), Accepted(Claim(request, Noon.AddHours(1))).FirstStep);
    }

    [Fact]
    public void What_has_begun_and_is_to_begin_again_waits_as_well()
    {
        var begun = Accepted(Claim(Approved(Noon.AddHours(1)), Noon.AddHours(6) - TimeSpan.FromMinutes(1)));
        var lease = begun.Claim!.LeaseUntil;

        Assert.Equal(new NextStep(NextKind.Wait, Noon.AddHours(20) - lease), begun.Next(lease));
        Assert.Equal(RefusalCode.OutsideWindow, Refused(Claim(begun, lease)));
        Assert.Equal(2, Accepted(Claim(begun, Noon.AddHours(20))).Claim!.Attempt);
        Assert.Equal(Noon.AddHours(20), begun.NextSign(lease));
        Assert.False(begun.IsStranded(lease.AddHours(1)));
    }

    [Fact]
    public void Nobody_looks_for_an_execution_that_sleeps_until_it_opens()
    {
        var approved = Approved(Noon.AddHours(8)).WaitWith("token").ToldOfWindow(Rita, refused: false, A.Stamp(Noon.AddHours(8)));

        Assert.Equal(Noon.AddHours(20), approved.NextSign(Noon.AddHours(9)));
        Assert.False(approved.IsOverdue(Noon.AddHours(20)));
        Assert.True(approved.IsOverdue(Noon.AddHours(20).AddMinutes(1)));
    }

    [Fact]
    public void Nor_for_one_that_missed_a_window_and_sleeps_until_the_next()
    {
        var approved = Approved(Noon.AddHours(1)).WaitWith("token");
        var begun = Accepted(Claim(Approved(Noon.AddHours(1)), Noon.AddHours(2)));

        foreach (var request in (ApprovalRequest[])[approved, begun])
        {
            Assert.Equal(Noon.AddHours(20), request.NextSign(Noon.AddHours(9)));
            Assert.False(request.IsOverdue(Noon.AddHours(9)));
            Assert.False(request.IsStranded(Noon.AddHours(9)));
            // While one is open it is late all the same.
            Assert.True(request.IsOverdue(Noon.AddHours(5)));
        }
    }

    [Fact]
    public void What_missed_a_window_is_late_only_from_when_the_next_has_opened()
    {
        var approved = Approved(Noon.AddHours(1)).WaitWith("token");
        var begun = Accepted(Claim(Approved(Noon.AddHours(1)), Noon.AddHours(2)));
        var opens = Noon.AddHours(20);

        foreach (var request in (ApprovalRequest[])[approved, begun])
        {
            Assert.Equal(opens, request.NextSign(opens.AddHours(1)));
            Assert.False(request.IsOverdue(opens.AddMinutes(1).AddTicks(-1)));
            Assert.True(request.IsOverdue(opens.AddMinutes(1)));
            Assert.False(request.IsStranded(opens.AddMinutes(15).AddTicks(-1)));
            Assert.True(request.IsStranded(opens.AddMinutes(15)));
        }
    }

    [Fact]
    public void Todays_policy_can_have_closed_it()
    {
        var approved = Approved(Noon.AddHours(1));
        var links = new Dictionary<string, ConfirmLink> { [A.ProofOf(Ada)] = new(A.Id, Ada, approved.RequestDigest, A.Round) };
        Evidence With(ActionPolicy today, double hours) => new(Place, A.Refund, today, links, Noon.AddHours(hours));

        Assert.Null(approved.WhyNotExecute(With(Policy, 1)));
        Assert.Null(approved.WhyNotExecute(With(Policy with { ChangeWindow = null }, 1)));
        Assert.Equal(RefusalCode.OutsideWindow, approved.WhyNotExecute(With(Policy with { ChangeWindow = Window(8, 12) }, 1))?.Code);
        Assert.Null(approved.WhyNotExecute(With(Policy, 8))); // its own is closed: it is not refused, the claim is
    }
}
