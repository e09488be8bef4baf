namespace ConfirmFlow.Domain.Tests;

/// <summary>Ada is on leave from two hours before noon until the next noon, and Linus stands in for her.</summary>
public sealed class StandingInForApprovers
{
    private static readonly Person Edsger = Person.Parse("edsger@example.com");
    private static readonly Delegation Leave = new(Ada, Linus, Noon.AddHours(-2), Noon.AddDays(1), "on leave");

    private static ActionPolicy Policy(ActionPolicy policy, params Delegation[] delegations) => policy with { Delegations = [.. delegations] };

    private static ApprovalRequest Request(int quorum, Person[] approvers, params Delegation[] delegations) =>
        A.Request(Policy(A.Policy(A.Stage(quorum, approvers)) with { Deadline = TimeSpan.FromDays(14) }, delegations));

    private static ApprovalRequest Approved(ApprovalRequest request, Person by, double hours = 1) =>
        Accepted(request.Decide(A.Approval(by, Noon.AddHours(hours), request.RequestDigest), A.Stamp(Noon.AddHours(hours))));

    private static IEnumerable<Person> Asked(ApprovalRequest request, double hours = 0) => request.OwedNotices(Noon.AddHours(hours)).Select(notice => notice.To);

    [Fact]
    public void Who_stands_in_is_asked_and_can_approve()
    {
        var request = Request(1, [Ada], Leave);

        Assert.Equal([Linus], Asked(request));
        Assert.Equal(Status.Approved, Approved(request, Linus).Status);
        Assert.Equal(new Seat(Ada, Linus, Leave, null, Linus, null), Assert.Single(request.Seats(0, Noon)));
    }

    [Fact]
    public void Whoever_is_away_may_decide_all_the_same() => Assert.Equal(Status.Approved, Approved(Request(1, [Ada], Leave), Ada).Status);

    [Theory]
    [InlineData(-2.001, false)]
    [InlineData(-2.0, true)]
    [InlineData(23.999, true)]
    [InlineData(24.0, false)]
    public void A_delegation_begins_at_its_first_moment_and_ends_before_its_last(double hours, bool holds) => Assert.Equal(holds, Leave.Covers(Noon.AddHours(hours)));

    [Fact]
    public void It_is_resolved_when_somebody_is_asked_and_again_when_somebody_goes_or_comes_back()
    {
        var request = Request(1, [Ada], Leave with { From = Noon.AddHours(5), Until = Noon.AddHours(9) });
        request = request.OwedNotices(Noon).Aggregate(request, (each, notice) => each.Noticed(notice, A.Stamp(Noon)));
        Assert.Equal([Ada], request.Notices.Select(notice => notice.To));

        Assert.Equal(Noon.AddHours(5), request.NextChange(Noon));
        Assert.Equal([Linus], Asked(request, 5));
        request = request.OwedNotices(Noon.AddHours(5)).Aggregate(request, (each, notice) => each.Noticed(notice, A.Stamp(Noon.AddHours(5))));
        Assert.Equal(Noon.AddHours(9), request.NextChange(Noon.AddHours(5)));
        Assert.Empty(Asked(request, 9)); // she was asked before
        Assert.Equal(request.Deadline, request.NextChange(Noon.AddHours(9)));
    }

    [Fact]
    public void Who_comes_back_before_anybody_has_decided_is_asked()
    {
        var request = Request(1, [Ada], Leave);
        request = request.OwedNotices(Noon).Aggregate(request, (each, notice) => each.Noticed(notice, A.Stamp()));

        Assert.Equal([Ada], Asked(request, 24));
        Assert.Empty(Asked(Approved(Request(2, [Ada, Grace], Leave), Linus), 24).Except([Grace])); // her place is taken
    }

    [Fact]
    public void Who_has_stood_in_may_still_decide_and_who_has_not_yet_may_not()
    {
        var request = Request(1, [Ada], Leave with { From = Noon.AddHours(5), Until = Noon.AddHours(9) });

        Assert.Equal(RefusalCode.NotNamed, Refused(request.Decide(A.Approval(Linus, Noon.AddHours(5) - Millisecond, request.RequestDigest), A.Stamp())));
        Assert.Equal(Status.Approved, Approved(request, Linus, 5).Status);
        Assert.Equal(Status.Approved, Approved(request, Linus, 20).Status);
        Assert.False(Request(1, [Ada], Leave with { From = Noon.AddDays(-9), Until = Noon }).MayDecide(Linus, Noon)); // it was over when the request was opened
    }

    [Fact]
    public void A_place_counts_once_whoever_sits_on_it()
    {
        var request = Request(2, [Ada, Grace], Leave);

        var both = Approved(Approved(request, Linus), Ada);

        Assert.Equal(Status.Pending, both.Status);
        Assert.Equal(1, both.Missing(0));
        Assert.Equal(Status.Approved, Approved(both, Grace).Status);
    }

    [Fact]
    public void A_person_counts_once_whoever_they_stand_in_for()
    {
        var request = Request(2, [Ada, Grace], Leave, Leave with { Approver = Grace });

        var once = Approved(request, Linus);

        Assert.Equal(Status.Pending, once.Status);
        Assert.Equal(RefusalCode.DecidedBefore, Refused(once.Decide(A.Approval(Linus, digest: request.RequestDigest), A.Stamp())));
        Assert.Equal(Status.Approved, Approved(once, Grace).Status);
        Assert.Equal(Status.Approved, Approved(Approved(request, Grace), Linus).Status);
        Assert.Equal([Linus, Grace], Asked(request)); // one person is not enough
        Assert.Equal([Linus], Asked(Request(1, [Ada, Grace], Leave, Leave with { Approver = Grace })));
    }

    [Fact]
    public void A_second_approval_of_one_person_fills_no_second_place()
    {
        var once = Approved(Request(2, [Ada, Grace], Leave, Leave with { Approver = Grace }), Linus);
        var forged = once with { Decisions = [.. once.Decisions, once.Decisions[0]] };

        Assert.Equal(1, forged.Missing(0));
        Assert.False(forged.Policy.IsReached(0, forged.Decisions, Rita, Noon));
    }

    [Fact]
    public void Everybody_finds_a_place_where_there_is_one()
    {
        // Linus could sit on either place, Edsger on Ada's only, whoever decides first.
        var request = Request(2, [Ada, Grace], Leave with { Until = Noon.AddHours(3) }, Leave with { Approver = Grace }, Leave with { StandIn = Edsger, From = Noon.AddHours(3) });

        Assert.Equal(Status.Approved, Approved(Approved(request, Linus), Edsger, 4).Status);
        Assert.Equal(Status.Approved, Approved(Approved(request, Edsger, 4), Linus, 4).Status);
    }

    [Fact]
    public void Whoever_stands_in_may_be_away_too()
    {
        var request = Request(1, [Ada], Leave, Leave with { Approver = Linus, StandIn = Edsger });

        Assert.Equal([Edsger], Asked(request));
        Assert.Equal(RefusalCode.NotNamed, Refused(request.Decide(A.Approval(Linus, digest: request.RequestDigest), A.Stamp())));
        Assert.Equal(Status.Approved, Approved(request, Edsger).Status);
    }

    [Theory]
    [InlineData("rita@example.com")]
    [InlineData("rita+x@example.com")]
    public void The_requester_stands_in_for_nobody_and_the_approver_is_asked(string requester)
    {
        var self = Person.Parse(requester);
        foreach (var request in (ApprovalRequest[])[Request(1, [Ada], Leave with { StandIn = self }), Request(1, [Ada], Leave, Leave with { Approver = Linus, StandIn = self })])
        {
            Assert.Equal([Ada], Asked(request));
            Assert.False(request.MayDecide(self, Noon));
            Assert.Equal(self, request.WouldStandIn(Ada, Noon));
            Assert.Equal(RefusalCode.OwnRequest, Refused(request.Decide(A.Approval(self, digest: request.RequestDigest), A.Stamp())));
        }
    }

    [Fact]
    public void Who_is_asked_already_stands_in_for_nobody()
    {
        var request = Request(2, [Ada, Linus], Leave);

        Assert.Equal([Ada, Linus], Asked(request));
        Assert.Equal(Status.Pending, Approved(request, Linus).Status);
        Assert.Equal([Linus], Asked(Request(1, [Ada, Linus], Leave))); // enough without her: she is spared
        Assert.Equal([Grace, Linus], Asked(Request(2, [Ada, Grace, Linus], Leave)));
    }

    [Fact]
    public void Who_was_asked_by_an_earlier_stage_does_not_stand_in_for_a_later_one()
    {
        var request = A.Request(Policy(A.Policy(A.Stage(1, Linus), A.Stage(1, Ada)), Leave)).Advance(A.Stamp(Noon.AddHours(4)), idempotent: true);

        Assert.Equal([Linus, Ada], Asked(request, 4));
    }

    [Fact]
    public void Round_in_a_circle_nobody_stands_in()
    {
        var request = Request(1, [Ada], Leave, Leave with { Approver = Linus, StandIn = Ada });

        Assert.Equal([Ada], Asked(request));
        Assert.Null(request.WouldStandIn(Ada, Noon));
    }

    [Fact]
    public void Where_the_one_who_stands_in_cannot_be_mailed_the_approver_is_asked()
    {
        var request = Request(1, [Ada], Leave);
        var refused = request.NoticeRefused(new OwedNotice(Linus, 0, 0), A.Stamp());

        Assert.Equal([Ada], Asked(refused));
        Assert.True(refused.IsInReach(Noon));
        Assert.False(refused.NoticeRefused(new OwedNotice(Ada, 0, 0), A.Stamp()).IsInReach(Noon));
    }

    [Fact]
    public void Reminders_go_to_whoever_is_there()
    {
        var stage = A.Stage(1, Ada) with { Reminders = [TimeSpan.FromHours(1), TimeSpan.FromHours(3)] };
        var request = A.Request(Policy(A.Policy(stage), Leave with { From = Noon.AddHours(2), Until = Noon.AddHours(9) }));
        var notices = new List<OwedNotice>();
        foreach (var hour in new double[] { 0, 1, 2, 3 })
        {
            request = request.Advance(A.Stamp(Noon.AddHours(hour)), idempotent: true);
            foreach (var owed in request.OwedNotices(Noon.AddHours(hour)).ToList())
            {
                notices.Add(owed);
                request = request.Noticed(owed, A.Stamp(Noon.AddHours(hour)));
            }
        }

        Assert.Equal([new(Ada, 0, 0), new(Ada, 0, 1), new(Linus, 0, 0), new OwedNotice(Linus, 0, 2)], notices);
    }

    [Fact]
    public void The_history_says_for_whom_and_why()
    {
        var request = Request(1, [Ada], Leave);

        Assert.Equal("Asked linus@example.com by mail, for ada@example.com (on leave until 2026-11-24T12:00:00.000Z).", request.Noticed(new OwedNotice(Linus, 0, 0), A.Stamp()).History[^1].Note);
        Assert.Equal([(Ada, Leave)], request.StandsInFor(Linus, Noon));
    }

    [Fact]
    public void What_a_stand_in_approved_runs_only_while_todays_policy_lets_them_stand_in()
    {
        var request = Approved(Request(1, [Ada], Leave), Linus);
        var links = new Dictionary<string, ConfirmLink> { [A.ProofOf(Linus)] = new(A.Id, Linus, request.RequestDigest, A.Round) };
        Evidence With(ActionPolicy today) => new(Place, A.Refund, today, links, Noon.AddHours(2));

        Assert.Null(request.WhyNotExecute(With(request.Policy)));
        Assert.Equal(RefusalCode.NotApproved, request.WhyNotExecute(With(A.Policy(A.Stage(1, Ada))))?.Code);
        Assert.Equal(RefusalCode.NotApproved, request.WhyNotExecute(With(Policy(A.Policy(A.Stage(1, Ada)), Leave with { StandIn = Grace })))?.Code);
    }

    [Fact]
    public void The_digest_covers_who_stands_in()
    {
        var request = Request(1, [Ada], Leave);
        var forged = request with { Policy = Policy(request.Policy, Leave with { StandIn = Edsger }) };

        Assert.NotEqual(request.RequestDigest, RequestDigests.OfRequest(forged));
    }

    [Fact]
    public void Only_those_that_can_matter_are_kept_with_a_request()
    {
        var request = Request(1, [Ada], Leave with { From = Noon.AddDays(-9), Until = Noon }, Leave, Leave with { From = Noon.AddDays(14), Until = Noon.AddDays(15) });

        Assert.Equal([Leave], request.Policy.Delegations);
    }
}
