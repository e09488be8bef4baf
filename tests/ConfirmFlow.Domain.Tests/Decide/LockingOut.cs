namespace ConfirmFlow.Domain.Tests;

/// <summary>What becomes of a request whose approvers gave too many wrong answers to its challenge.</summary>
public sealed class LockingOut
{
    private static readonly DateTimeOffset Later = Noon.AddHours(1);
    private static readonly Person Edsger = Person.Parse("edsger@example.com");

    private static ApprovalRequest Asked(ActionPolicy policy)
    {
        var request = A.Request(policy with { Challenge = Challenge.Target });
        return request.OwedNotices(Noon).Aggregate(request, (each, owed) => each.Noticed(owed, A.Stamp()));
    }

    private static ApprovalRequest Mailed(ApprovalRequest request) => request.OwedNotices(Later).Aggregate(request, (each, owed) => each.Noticed(owed, A.Stamp(Later)));

    private static ApprovalRequest Asked(params Stage[] stages) => Asked(A.Policy(stages));

    private static Outcome<ApprovalRequest> Answer(ApprovalRequest request, Person by, string answer, DateTimeOffset at) =>
        request.Approve(A.Approval(by, at, request.RequestDigest), answer, A.Refund, A.Stamp(at));

    private static ApprovalRequest Approved(ApprovalRequest request, Person by, DateTimeOffset? at = null) => Accepted(Answer(request, by, "1001", at ?? Later));

    private static ApprovalRequest Locked(ApprovalRequest request, Person by) =>
        Enumerable.Range(0, ApprovalRequest.WrongAnswers).Aggregate(request, (each, _) => Accepted(Answer(each, by, "1002", Later)));

    private static ApprovalRequest At(ApprovalRequest request, DateTimeOffset at) => request.Advance(A.Stamp(at), idempotent: true);

    private static Stage Reminding(Stage stage) => stage with { Reminders = [TimeSpan.FromHours(2)] };

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(2, 1, false)]
    public void A_quorum_is_in_reach_while_enough_approvers_can_approve(int quorum, int locked, bool inReach)
    {
        var request = new[] { Ada, Grace }.Take(locked).Aggregate(Asked(A.Stage(quorum, Ada, Grace)), Locked);

        Assert.Equal((inReach, inReach, true), (request.IsInReach(Later), request.CanStillBeApproved(Later), request.IsMailedToEnough(Later)));
    }

    [Fact]
    public void Who_has_approved_counts_whoever_else_is_locked_out()
    {
        var request = Locked(Approved(Asked(A.Stage(2, Ada, Grace, Linus)), Ada), Grace);

        Assert.True(request.IsInReach(Later));
        Assert.False(Locked(request, Linus).IsInReach(Later));
    }

    [Fact]
    public void A_stage_that_too_few_can_approve_any_more_is_over_at_once()
    {
        var locked = Locked(Asked(A.Stage(1, Ada), A.Stage(2, Grace, Linus)), Ada);

        var next = At(locked, Later);

        Assert.Equal((true, true, true), (locked.HasNews(Later), locked.NeedsNoWaiting(Later), locked.CanStillBeApproved(Later)));
        Assert.Equal((Status.Pending, 1, Later), (next.Status, next.Stage, next.StageStarted));
        Assert.Equal("Too few of those who were asked can still approve it, after too many wrong answers: stage 2 of 2 is asked too.", next.History[^1].Note);
        Assert.Equal([Grace, Linus], next.OwedNotices(Later).Select(owed => owed.To));
        Assert.Equal((Status.Pending, Status.Approved), (Approved(next, Grace).Status, Approved(Approved(next, Grace), Linus).Status)); // its own quorum
    }

    [Fact]
    public void It_is_late_from_then_on_and_not_from_when_the_stage_began()
    {
        var locked = Locked(Asked(A.Stage(1, Ada), A.Stage(1, Grace)), Ada) with { TaskToken = "token" };

        Assert.Equal(Later, locked.NextSign(Later));
        Assert.False(locked.IsStranded(Later));
    }

    [Fact]
    public void A_wrong_answer_that_is_said_to_come_yet_makes_no_stage_longer()
    {
        var locked = Locked(Asked(A.Stage(1, Ada), A.Stage(1, Grace)), Ada);
        var forged = locked with { FailedChallenges = locked.FailedChallenges.Add(new(Ada, Noon.AddDays(300))) };

        Assert.Equal(1, At(forged, Noon.AddHours(4)).Stage);
    }

    [Fact]
    public void A_stage_that_enough_others_can_approve_has_its_time()
    {
        var locked = Locked(Asked(A.Stage(1, Ada, Grace), A.Stage(1, Linus)), Ada);

        Assert.False(locked.HasNews(Later));
        Assert.Equal((0, 1), (At(locked, Noon.AddHours(4) - Millisecond).Stage, At(locked, Noon.AddHours(4)).Stage));
        Assert.StartsWith("Nobody settled it in time", At(locked, Noon.AddHours(4)).History[^1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Locking_somebody_out_approves_nothing_sooner()
    {
        // Ada's approval is enough for the second stage, once that is reached. Until then Grace can deny.
        var locked = Locked(Approved(Asked(A.Stage(2, Ada, Grace), A.Stage(1, Ada, Linus)), Ada), Grace);

        Assert.False(locked.HasNews(Later) || locked.NeedsNoWaiting(Later));
        Assert.Same(locked, At(locked, Noon.AddHours(4) - Millisecond));
        Assert.Equal(Status.Denied, Accepted(locked.Decide(A.Denial(Grace, at: Later, digest: locked.RequestDigest), A.Stamp(Later))).Status);
        Assert.Equal(Status.Approved, At(locked, Noon.AddHours(4)).Status);
    }

    [Fact]
    public void Nor_does_it_have_a_stage_after_the_next_one_come_sooner()
    {
        // Ada's approval is enough for the third stage, which comes after eight hours: until then Grace and Linus can deny.
        var locked = Locked(Approved(Asked(A.Stage(2, Ada, Grace), A.Stage(1, Linus), A.Stage(1, Ada, Edsger)), Ada), Grace);

        var next = At(locked, Later);

        Assert.Equal([Linus], next.OwedNotices(Later).Select(owed => owed.To));
        Assert.Same(next, At(next, Noon.AddHours(8) - Millisecond));
        Assert.Equal((Status.Approved, 2), (At(next, Noon.AddHours(8)).Status, At(next, Noon.AddHours(8)).Stage));
    }

    [Fact]
    public void A_stage_that_was_asked_sooner_is_reminded_from_then_on_and_followed_at_once_where_all_of_it_is_locked_out_too()
    {
        var first = At(Locked(Asked(A.Stage(1, Ada), Reminding(A.Stage(1, Grace)), A.Stage(1, Linus)), Ada), Later);
        var asked = first.OwedNotices(Later).Aggregate(first, (each, owed) => each.Noticed(owed, A.Stamp(Later)));
        var reminded = At(asked, Later.AddHours(2));

        Assert.Equal((Noon.AddHours(4), Later.AddHours(2)), (asked.StageStarted, asked.NextChange(Later)));
        Assert.Equal([new OwedNotice(Grace, 1, 1)], reminded.OwedNotices(Later.AddHours(2)));
        Assert.Equal(2, At(Locked(asked, Grace), Later).Stage);
    }

    [Fact]
    public void Nor_is_one_longer_that_was_mailed_before_all_of_it()
    {
        // Grace and Linus were mailed in the first stage, and are the second.
        var first = At(Locked(Asked(A.Stage(3, Ada, Grace, Linus), Reminding(A.Stage(2, Grace, Linus)), A.Stage(1, Edsger)), Ada), Later);
        var reminded = At(first, Later.AddHours(2));

        Assert.Empty(first.OwedNotices(Later));
        Assert.Equal([new(Grace, 1, 1), new OwedNotice(Linus, 1, 1)], reminded.OwedNotices(Later.AddHours(2)));
        Assert.Equal((2, null), (At(Locked(first, Grace), Later).Stage, At(Locked(first, Grace), Later).StageReached));
    }

    [Fact]
    public void When_it_was_asked_sooner_is_not_believed_to_be_later_than_its_time()
    {
        var first = At(Locked(Asked(A.Stage(1, Ada), Reminding(A.Stage(1, Grace)), A.Stage(1, Linus)), Ada), Later);
        var forged = Mailed(first) with { StageReached = Noon.AddDays(300) };

        Assert.Equal((Later, Noon.AddHours(4)), (first.StageReached, first.StageStarted));
        Assert.Equal(Noon.AddHours(6), forged.NextChange(Later));
    }

    [Fact]
    public void Nor_where_who_is_asked_instead_cannot_be_mailed()
    {
        // Linus was mailed for Grace, who is away, and can deny until the time is over.
        var policy = A.Policy(A.Stage(2, Ada, Grace), A.Stage(1, Ada, Edsger)) with { Delegations = [new(Grace, Linus, Noon.AddHours(-2), Noon.AddDays(1), "on leave")] };
        var locked = Locked(Approved(Asked(policy), Ada), Linus);

        var refused = locked.NoticeRefused(Assert.Single(locked.OwedNotices(Later)), A.Stamp(Later));

        Assert.Equal((false, true), (refused.IsInReach(Later), refused.IsMailedToEnough(Later)));
        Assert.Same(refused, At(refused, Noon.AddHours(4) - Millisecond));
        Assert.Equal(Status.Approved, At(refused, Noon.AddHours(4)).Status);
    }

    [Fact]
    public void After_the_last_stage_it_waits_for_a_denial_or_its_deadline()
    {
        var locked = Locked(Asked(A.Stage(1, Ada)), Ada);

        Assert.False(locked.HasNews(Later) || locked.NeedsNoWaiting(Later));
        Assert.Same(locked, At(locked, locked.Deadline - Millisecond));
        Assert.Equal(Status.Expired, At(locked, locked.Deadline).Status);
        Assert.Equal(Status.Denied, Accepted(locked.Decide(A.Denial(Ada, at: Later, digest: locked.RequestDigest), A.Stamp(Later))).Status);
    }

    [Fact]
    public void Who_can_only_deny_is_not_reminded_and_nobody_is_of_what_cannot_be_approved()
    {
        var two = Noon.AddHours(2);
        ApprovalRequest Due(int quorum) => At(Locked(Asked(Reminding(A.Stage(quorum, Ada, Grace))), Ada), two);

        Assert.Equal([new OwedNotice(Grace, 0, 1)], Due(1).OwedNotices(two));
        Assert.Empty(Due(2).OwedNotices(two));
    }

    [Fact]
    public void Who_is_said_to_have_answered_wrongly_before_being_asked_is_asked_all_the_same() =>
        Assert.Equal([Ada], Locked(A.Request(A.Policy(A.Stage(1, Ada)) with { Challenge = Challenge.Target }), Ada).OwedNotices(Later).Select(owed => owed.To));

    [Fact]
    public void Where_who_stands_in_is_locked_out_the_approver_is_asked()
    {
        var asked = Asked(A.Policy(A.Stage(1, Ada)) with { Delegations = [new(Ada, Linus, Noon.AddHours(-2), Noon.AddDays(1), "on leave")] });

        var locked = Locked(asked, Linus);

        Assert.Equal([Linus], asked.Notices.Select(notice => notice.To));
        Assert.Equal([new OwedNotice(Ada, 0, 0)], locked.OwedNotices(Later));
        // Whoever waits is to mail it; who is mailing already does so anyway.
        Assert.Equal((true, false), (locked.HasNews(Later, asked), locked.HasNews(Later, locked)));
    }

    [Fact]
    public void Where_nobody_was_woken_for_that_it_is_late()
    {
        var asked = Asked(A.Policy(A.Stage(1, Ada)) with { Delegations = [new(Ada, Linus, Noon.AddHours(-2), Noon.AddDays(1), "on leave")] }) with { TaskToken = "token" };

        var locked = Locked(asked, Linus);

        Assert.Equal((asked.Deadline, Later), (asked.NextSign(Later), locked.NextSign(Later)));
        Assert.Equal((false, true), (locked.IsOverdue(Later + ApprovalRequest.Grace - Millisecond), locked.IsOverdue(Later + ApprovalRequest.Grace)));
        Assert.Equal(asked.Deadline, locked.Noticed(new(Ada, 0, 0), A.Stamp(Later)).NextSign(Later));
    }

    [Fact]
    public void Whoever_has_stood_in_fills_whichever_place_they_can()
    {
        // For Ada Linus, then Edsger; for Grace Linus alone.
        var policy = A.Policy(A.Stage(2, Ada, Grace)) with
        {
            Delegations = [new(Ada, Linus, Noon.AddHours(-2), Noon.AddMinutes(10), "on leave"), new(Grace, Linus, Noon.AddHours(-2), Noon.AddMinutes(20), "on leave"), new(Ada, Edsger, Noon.AddMinutes(10), Noon.AddMinutes(30), "on leave")],
        };
        var asked = new[] { Linus, Edsger, Ada, Grace }.Aggregate(Asked(policy), (each, person) => each.IsAsked(person) ? each : each.Noticed(new(person, 0, 0), A.Stamp()));

        var locked = Locked(Locked(asked, Ada), Grace);

        Assert.True(locked.CanStillBeApproved(Later));
        Assert.True(Approved(locked, Linus).CanStillBeApproved(Later));
        Assert.Equal(Status.Approved, Approved(Approved(locked, Linus), Edsger).Status);
        Assert.False(Locked(locked, Edsger).CanStillBeApproved(Later));
    }

    [Fact]
    public void Who_has_stood_in_can_still_approve_with_the_link_from_then()
    {
        var policy = A.Policy(A.Stage(1, Ada)) with { Delegations = [new(Ada, Linus, Noon.AddHours(-2), Noon.AddMinutes(30), "on leave")] };
        var asked = Asked(policy);
        var both = asked.OwedNotices(Later).Aggregate(asked, (each, owed) => each.Noticed(owed, A.Stamp(Later)));

        var locked = Locked(both, Ada);

        Assert.Equal([Linus, Ada], both.Notices.Select(notice => notice.To));
        Assert.True(locked.CanStillBeApproved(Later));
        Assert.Equal(Status.Approved, Approved(locked, Linus).Status);
        Assert.False(Locked(locked, Linus).CanStillBeApproved(Later));
    }
}
