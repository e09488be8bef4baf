namespace ConfirmFlow.Domain.Tests;

public sealed class OwingNotices
{
    private static readonly ApprovalRequest Request = A.Request(A.Policy(
        A.Stage(2, Ada, Grace) with { Reminders = [TimeSpan.FromHours(1), TimeSpan.FromHours(2)] },
        A.Stage(1, Linus, Ada) with { Reminders = [TimeSpan.FromHours(1)] }));

    private static ApprovalRequest Sent(ApprovalRequest request, double hours = 0) =>
        request.OwedNotices(Noon.AddHours(hours)).Aggregate(request, (each, notice) => each.Noticed(notice, A.Stamp(Noon.AddHours(hours))));

    [Fact]
    public void Each_approver_of_the_first_stage_is_asked() =>
        Assert.Equal([new(Ada, 0, 0), new OwedNotice(Grace, 0, 0)], Request.OwedNotices(Noon));

    [Fact]
    public void What_was_sent_is_not_owed() => Assert.Empty(Sent(Request).OwedNotices(Noon));

    [Fact]
    public void The_requester_is_owed_none() =>
        Assert.DoesNotContain(Rita, A.Request(A.Policy(A.Stage(1, Ada, Rita))).OwedNotices(Noon).Select(notice => notice.To));

    [Fact]
    public void A_reminder_goes_to_those_who_have_not_decided()
    {
        var decided = Accepted(Sent(Request).Decide(A.Approval(Ada, digest: Request.RequestDigest), A.Stamp()));
        var reminded = decided.Advance(A.Stamp(Noon.AddHours(1)), idempotent: true);

        Assert.Equal([new OwedNotice(Grace, 0, 1)], reminded.OwedNotices(Noon.AddHours(1)));
        Assert.Empty(Sent(reminded, 1).OwedNotices(Noon.AddHours(1)));
    }

    [Fact]
    public void Each_reminder_is_owed_once_more()
    {
        var first = Sent(Sent(Request).Advance(A.Stamp(Noon.AddHours(1)), idempotent: true), 1);
        var second = first.Advance(A.Stamp(Noon.AddHours(2)), idempotent: true);

        Assert.Equal([new(Ada, 0, 2), new OwedNotice(Grace, 0, 2)], second.OwedNotices(Noon.AddHours(2)));
    }

    [Fact]
    public void A_reminder_that_was_delayed_is_not_made_up_for()
    {
        var late = Sent(Request).Advance(A.Stamp(Noon.AddHours(2)), idempotent: true);

        Assert.Equal([new(Ada, 0, 2), new OwedNotice(Grace, 0, 2)], late.OwedNotices(Noon.AddHours(2)));
    }

    [Fact]
    public void A_first_notice_that_was_delayed_beyond_a_reminder_is_not_followed_by_it()
    {
        var late = Request.Advance(A.Stamp(Noon.AddHours(1)), idempotent: true);

        Assert.Equal([new(Ada, 0, 0), new OwedNotice(Grace, 0, 0)], late.OwedNotices(Noon.AddHours(1.5)));
        Assert.Empty(Sent(late, 1.5).OwedNotices(Noon.AddHours(1.5)));
    }

    [Theory]
    [InlineData(10, 4.9, true)] // reminders ten minutes apart: half of that
    [InlineData(10, 5, false)]
    [InlineData(60, 44.9, true)] // an hour apart: a quarter of an hour
    [InlineData(60, 45, false)]
    public void Whoever_was_mailed_just_before_is_not_reminded(double apart, double mailed, bool reminded)
    {
        var stage = A.Stage(1, Ada) with { Reminders = [TimeSpan.FromMinutes(apart), TimeSpan.FromMinutes(2 * apart)] };
        var request = A.Request(A.Policy(stage)).Noticed(new(Ada, 0, 0), A.Stamp(Noon.AddMinutes(mailed)));
        var again = request.Noticed(new(Ada, 0, 0), A.Stamp(Noon.AddMinutes(apart + mailed)));

        Assert.Equal(reminded ? [1] : [], request.Advance(A.Stamp(Noon.AddMinutes(apart)), true).OwedNotices(Noon.AddMinutes(apart)).Select(owed => owed.Reminder));
        Assert.Equal(reminded ? [2] : [], again.Advance(A.Stamp(Noon.AddMinutes(2 * apart)), true).OwedNotices(Noon.AddMinutes(2 * apart)).Select(owed => owed.Reminder));
    }

    [Fact]
    public void A_clock_that_goes_after_the_one_that_woke_it_makes_no_difference() =>
        Assert.NotEmpty(Sent(Request).Advance(A.Stamp(Noon.AddHours(1)), idempotent: true).OwedNotices(Noon.AddHours(1) - Millisecond));

    [Fact]
    public void Escalation_asks_only_those_who_were_not_asked()
    {
        var second = Sent(Request).Advance(A.Stamp(Noon.AddHours(4)), idempotent: true);

        Assert.Equal([new OwedNotice(Linus, 1, 0)], second.OwedNotices(Noon.AddHours(4)));
    }

    [Fact]
    public void An_approver_of_two_stages_is_asked_once_even_when_neither_notice_was_sent()
    {
        var second = Request.Advance(A.Stamp(Noon.AddHours(4)), idempotent: true);

        Assert.Equal([Ada, Grace, Linus], second.OwedNotices(Noon.AddHours(4)).Select(notice => notice.To));
    }

    [Fact]
    public void Only_the_current_stage_is_reminded()
    {
        var second = Sent(Sent(Request).Advance(A.Stamp(Noon.AddHours(4)), idempotent: true), 4);
        var reminded = second.Advance(A.Stamp(Noon.AddHours(5)), idempotent: true);

        Assert.Equal([new(Linus, 1, 1), new OwedNotice(Ada, 1, 1)], reminded.OwedNotices(Noon.AddHours(5)));
    }

    [Fact]
    public void Nothing_is_owed_once_nobody_can_decide()
    {
        Assert.NotEmpty(Request.OwedNotices(Request.Deadline - Millisecond));
        Assert.Empty(Request.OwedNotices(Request.Deadline));
        Assert.Empty((Request with { Status = Status.Approved }).OwedNotices(Noon));
        Assert.Empty((Request with { Status = Status.Denied }).OwedNotices(Noon));
    }

    [Fact]
    public void What_was_refused_for_good_is_not_owed_again_and_no_reminder_follows()
    {
        var request = A.Request(A.Policy(A.Stage(1, Ada, Grace) with { Reminders = [TimeSpan.FromHours(1)] }));
        var refused = Sent(request.NoticeRefused(new OwedNotice(Ada, 0, 0), A.Stamp()));

        Assert.Empty(refused.OwedNotices(Noon));
        Assert.Equal([new OwedNotice(Grace, 0, 1)], refused.Advance(A.Stamp(Noon.AddHours(1)), idempotent: true).OwedNotices(Noon.AddHours(1)));
        Assert.Equal((true, false), (refused.IsUnreachable(Ada), refused.IsUnreachable(Grace)));
        Assert.Equal((Fact.NoticeRefused, "ada@example.com could not be mailed: the mail was refused for good."), (refused.History[1].What, refused.History[1].Note));
    }

    [Fact]
    public void Whoever_was_mailed_before_a_refused_reminder_has_a_link()
    {
        var reminded = Sent(Request).Advance(A.Stamp(Noon.AddHours(1)), idempotent: true).NoticeRefused(new OwedNotice(Ada, 0, 1), A.Stamp());

        Assert.False(reminded.IsUnreachable(Ada));
        Assert.Equal([new OwedNotice(Grace, 0, 1)], reminded.OwedNotices(Noon.AddHours(1)));
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(2, 1, false)]
    public void A_quorum_is_in_reach_while_enough_approvers_are(int quorum, int refused, bool inReach)
    {
        var request = A.Request(A.Policy(A.Stage(quorum, Ada, Grace)));

        Assert.Equal(inReach, request.OwedNotices(Noon).Take(refused).Aggregate(request, (each, notice) => each.NoticeRefused(notice, A.Stamp())).IsInReach(Noon));
    }

    [Fact]
    public void A_notice_is_remembered_also_where_the_history_has_no_room()
    {
        var full = Request;
        while (full.History.HasRoomForRoutine) full = full with { History = full.History.With(A.Stamp(), Fact.NoticeSent, "notify", "") };

        var noticed = full.Noticed(new OwedNotice(Ada, 0, 0), A.Stamp());

        Assert.Equal(full.History.Count, noticed.History.Count);
        Assert.Equal([new Notice(Ada, 0, 0, Noon)], noticed.Notices);
    }
}
