namespace ConfirmFlow.Domain.Tests;

/// <summary>Linus stands in for Ada until a day after noon, and for Grace from then on. Both places have to be filled, and he fills one.</summary>
public sealed class StandingInForTwo
{
    private static readonly Person Barbara = Person.Parse("barbara@example.com");
    private static readonly DateTimeOffset Morrow = Noon.AddDays(1);
    private static readonly Delegation First = new(Ada, Linus, Noon.AddDays(-1), Morrow, "on leave");
    private static readonly Delegation Second = new(Grace, Linus, Morrow, Noon.AddDays(9), "on leave");

    private static ApprovalRequest Asked(Stage[] stages, params Delegation[] delegations) =>
        Mailed(A.Request(A.Policy(stages) with { Deadline = TimeSpan.FromDays(14), Delegations = [.. delegations], Challenge = Challenge.Target }), Noon);

    private static ApprovalRequest Asked() => Asked([A.Stage(2, Ada, Grace) with { Wait = TimeSpan.FromDays(7) }, A.Stage(1, Linus, Barbara)], First, Second);

    private static ApprovalRequest Mailed(ApprovalRequest request, DateTimeOffset at) => request.OwedNotices(at).Aggregate(request, (each, owed) => each.Noticed(owed, A.Stamp(at)));

    private static ApprovalRequest Approved(ApprovalRequest request, Person by, DateTimeOffset at) =>
        Accepted(request.Approve(A.Approval(by, at, request.RequestDigest), "1001", A.Refund, A.Stamp(at)));

    private static ApprovalRequest Locked(ApprovalRequest request, Person by, DateTimeOffset at) =>
        Enumerable.Range(0, ApprovalRequest.WrongAnswers).Aggregate(request, (each, _) => Accepted(each.Approve(A.Approval(by, at, request.RequestDigest), "1002", A.Refund, A.Stamp(at))));

    private static IEnumerable<Person> Awaited(ApprovalRequest request, DateTimeOffset at) => request.Seats(0, at).Select(seat => seat.Awaited).OfType<Person>();

    private static (bool InReach, bool Mailed, bool CanBe) Reach(ApprovalRequest request, DateTimeOffset at) => (request.IsInReach(at), request.IsMailedToEnough(at), request.CanStillBeApproved(at));

    [Fact]
    public void Approved_for_the_first_while_the_second_was_there_the_second_is_asked_although_away()
    {
        var request = Approved(Asked(), Linus, Noon.AddHours(1));

        Assert.Equal([Linus, Grace], request.Notices.Select(notice => notice.To));
        Assert.Equal([Grace], Awaited(request, Morrow));
        Assert.Equal((Ada, null, Grace), (request.Seats(0, Morrow)[0].Approver, request.Seats(0, Morrow)[0].StandIn, request.Seats(0, Morrow)[1].Asked));
        Assert.Empty(request.OwedNotices(Morrow)); // she was mailed, and Ada could add nothing
        Assert.Equal((true, true, true), Reach(request, Morrow));
        Assert.Same(request, request.Advance(A.Stamp(Morrow), idempotent: true));
        Assert.Equal(Status.Approved, Approved(request, Grace, Morrow).Status);
    }

    [Fact]
    public void Whose_own_approval_would_move_the_stand_in_is_asked_and_reminded()
    {
        // He stood in for both. Grace's place is the one for which he does now.
        var request = Approved(Mailed(Asked(), Morrow), Linus, Morrow);

        Assert.Equal([Linus, Grace, Ada], request.Notices.Select(notice => notice.To));
        Assert.Equal([Grace], request.DecidedFor(request.Decisions[^1]));
        Assert.Equal([Ada], Awaited(request, Morrow));
        Assert.Equal((true, true, true), Reach(request, Morrow));
        Assert.Equal(Status.Approved, Approved(request, Ada, Morrow).Status);
        Assert.Equal(Status.Approved, Approved(request, Grace, Morrow).Status); // her link is still good
    }

    [Fact]
    public void Who_comes_back_to_a_place_that_is_taken_is_asked_where_who_sits_there_can_move()
    {
        // At noon he stands in for both, and is counted for Ada, who is back a day later while Grace is not.
        var request = Approved(Asked([A.Stage(2, Ada, Grace) with { Wait = TimeSpan.FromDays(7), Reminders = [TimeSpan.FromDays(2)] }, A.Stage(1, Linus, Barbara)], First, Second with { From = Noon.AddDays(-1) }), Linus, Noon);

        Assert.Equal([Linus, Grace], request.Notices.Select(notice => notice.To)); // one person is not enough
        Assert.Equal([Ada], request.DecidedFor(request.Decisions[^1]));
        Assert.Equal([Ada], request.OwedNotices(Morrow).Select(owed => owed.To));
        Assert.Equal((Linus, Ada), (request.Seats(0, Morrow)[0].Yes!.By, request.Seats(0, Morrow)[0].Awaited));

        var locked = Locked(Mailed(request, Morrow), Grace, Morrow);
        Assert.Equal((true, true, true), Reach(locked, Morrow));
        Assert.Equal([new OwedNotice(Ada, 0, 1)], locked.Advance(A.Stamp(Noon.AddDays(2)), idempotent: true).OwedNotices(Noon.AddDays(2)));
        Assert.Equal(0, locked.Advance(A.Stamp(Morrow), idempotent: true).Stage);
        Assert.Equal(Status.Approved, Approved(locked, Ada, Morrow).Status);
        Assert.Equal((false, true), (Locked(locked, Ada, Morrow).IsInReach(Morrow), Locked(locked, Ada, Morrow).IsMailedToEnough(Morrow)));
    }

    [Fact]
    public void Who_is_away_is_asked_for_a_place_that_is_taken_only_where_nobody_else_is_left()
    {
        var request = Approved(Asked([A.Stage(2, Ada, Grace)], First, Second with { From = Noon.AddDays(-1) }), Linus, Noon);
        Assert.Empty(request.OwedNotices(Noon));

        var locked = Locked(request, Grace, Noon);

        Assert.Equal([Ada], locked.OwedNotices(Noon).Select(owed => owed.To));
        Assert.Equal((true, true, true), Reach(locked, Noon));
        Assert.Equal(Status.Approved, Approved(Mailed(locked, Noon), Ada, Noon).Status);
        Assert.False(Locked(Mailed(locked, Noon), Ada, Noon).CanStillBeApproved(Noon));
    }

    [Fact]
    public void Whoever_stood_in_for_somebody_who_cannot_be_mailed_makes_room_for_whom_they_stand_in_now()
    {
        var request = Asked([A.Stage(2, Ada, Grace) with { Reminders = [TimeSpan.FromDays(2)] }], First, Second with { From = Noon.AddDays(-1) });
        var refused = request.NoticeRefused(Assert.Single(request.OwedNotices(Morrow)), A.Stamp(Morrow));

        var reminded = refused.Advance(A.Stamp(Noon.AddDays(2)), idempotent: true);

        Assert.Equal([(Ada, Linus), (Grace, Grace)], reminded.Seats(0, Morrow).Select(seat => (seat.Approver, seat.Awaited!.Value)));
        Assert.Equal([Linus, Grace], reminded.OwedNotices(Noon.AddDays(2)).Select(owed => owed.To));
        Assert.Equal(Status.Approved, Approved(Approved(reminded, Grace, Morrow), Linus, Morrow).Status);
    }

    [Fact]
    public void Who_stands_in_sits_rather_on_a_place_that_is_free()
    {
        // Ada approved before she went; Linus is asked for Grace, and said to be.
        var request = Approved(Asked([A.Stage(2, Ada, Grace)], First with { From = Noon.AddHours(2) }, Second with { From = Noon.AddHours(2) }), Ada, Noon);

        Assert.Equal([null, Linus], request.Seats(0, Noon.AddHours(2)).Select(seat => seat.Asked));
        Assert.Equal([Linus], request.OwedNotices(Noon.AddHours(2)).Select(owed => owed.To));
        Assert.Equal([Grace], request.StandsInFor(Linus, Noon.AddHours(2)).Select(absence => absence.Approver));
    }

    [Fact]
    public void Where_either_could_be_the_second_one_both_are_asked()
    {
        // Edsger stood in for both and has approved. Now Ada is back, and Linus stands in for Grace.
        var edsger = Person.Parse("edsger@example.com");
        var request = Approved(Asked([A.Stage(2, Ada, Grace) with { Reminders = [TimeSpan.FromDays(2)] }], First with { StandIn = edsger }, Second with { StandIn = edsger, From = Noon.AddDays(-1), Until = Morrow }, Second), edsger, Noon);
        var mailed = Mailed(request, Morrow);

        Assert.Equal([(Ada, Ada), (Grace, Linus)], request.Seats(0, Morrow).Select(seat => (seat.Approver, seat.Awaited!.Value)));
        Assert.Equal([Ada, Linus], request.OwedNotices(Morrow).Select(owed => owed.To));
        Assert.Equal([Ada, Linus], mailed.Advance(A.Stamp(Noon.AddDays(2)), idempotent: true).OwedNotices(Noon.AddDays(2)).Select(owed => owed.To));
        Assert.Equal([Grace], mailed.StandsInFor(Linus, Morrow).Select(absence => absence.Approver));
        Assert.Equal(Status.Approved, Approved(mailed, Linus, Morrow).Status);
    }

    [Fact]
    public void A_stage_that_who_stood_in_can_still_satisfy_has_its_time()
    {
        // Ada is back, and cannot be mailed: Linus, who stood in for her, can still approve with the link from then.
        var request = Asked([A.Stage(2, Ada, Grace) with { Wait = TimeSpan.FromDays(7), Reminders = [TimeSpan.FromDays(2)] }, A.Stage(1, Barbara)], First);
        var refused = request.NoticeRefused(Assert.Single(request.OwedNotices(Morrow)), A.Stamp(Morrow));

        Assert.Equal((true, true, true), Reach(refused, Morrow));
        Assert.Equal(0, refused.Advance(A.Stamp(Noon.AddDays(7) - Millisecond), idempotent: true).Stage);
        Assert.Equal([Linus, Grace], refused.Advance(A.Stamp(Noon.AddDays(2)), idempotent: true).OwedNotices(Noon.AddDays(2)).Select(owed => owed.To));
        Assert.Equal(Status.Approved, Approved(Approved(refused, Grace, Morrow), Linus, Morrow).Status);
    }

    [Fact]
    public void Whoever_is_back_is_asked_and_not_who_stood_in_for_them_and_has_nobodys_place_now()
    {
        var request = Approved(Asked(), Grace, Noon);

        Assert.Equal([(Ada, Ada), (Grace, null)], request.Seats(0, Morrow).Select(seat => (seat.Approver, seat.Asked)));
        Assert.Equal([Ada], request.OwedNotices(Morrow).Select(owed => owed.To));
    }

    [Fact]
    public void No_later_stage_is_asked_or_approves_while_the_approvers_there_are_can()
    {
        // Linus's approval would satisfy the second stage.
        var request = Approved(Asked(), Linus, Noon.AddHours(1));

        Assert.False(request.HasNews(Morrow) || request.NeedsNoWaiting(Morrow));
        Assert.Equal((Status.Pending, 0), (request.Advance(A.Stamp(Noon.AddDays(7) - Millisecond), idempotent: true).Status, request.Advance(A.Stamp(Noon.AddDays(7) - Millisecond), idempotent: true).Stage));
    }

    [Fact]
    public void Whoever_denied_in_somebodys_place_goes_on_sitting_there()
    {
        var request = Asked();
        var denied = Accepted(request.Decide(A.Denial(Linus, at: Noon, digest: request.RequestDigest), A.Stamp()));

        Assert.Equal([(Linus, null), (Grace, Grace)], denied.Seats(0, Noon).Select(seat => (seat.Asked, seat.Awaited)));
    }
}
