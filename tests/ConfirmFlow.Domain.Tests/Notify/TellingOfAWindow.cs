namespace ConfirmFlow.Domain.Tests;

/// <summary>An action that may begin on Wednesdays from 08:00 until 18:00 UTC, and was approved on Monday.</summary>
public sealed class TellingOfAWindow
{
    private static readonly ActionPolicy Policy = A.Policy(A.Stage(1, Ada, Grace), A.Stage(1, Linus)) with { UsableFor = TimeSpan.FromDays(3), ChangeWindow = OnWednesdays };

    private static readonly ApprovalRequest Asked = A.Request(Policy);

    private static ChangeWindow OnWednesdays => new(new() { Zone = Zone.Find("Etc/UTC")!, Spans = [new([DayOfWeek.Wednesday], TimeSpan.FromHours(8), TimeSpan.FromHours(18))] });

    private static DateTimeOffset Opens => Noon.AddHours(44);

    private static ApprovalRequest Mailed(ApprovalRequest request) => request.OwedNotices(Noon).Aggregate(request, (now, owed) => now.Noticed(owed, A.Stamp()));

    private static ApprovalRequest Approved(ApprovalRequest request, Person? by = null) => Accepted(request.Decide(A.Approval(by ?? Ada, digest: request.RequestDigest), A.Stamp(Noon.AddMinutes(1))));

    private static ApprovalRequest Told(ApprovalRequest request) => request.StillToTellOfWindow(Noon).Aggregate(request, (now, person) => now.ToldOfWindow(person, refused: false, A.Stamp(Noon.AddMinutes(2))));

    [Fact]
    public void The_requester_and_whoever_was_asked_and_has_not_decided_are_told_and_once()
    {
        var approved = Approved(Mailed(Asked));

        Assert.Equal([Grace, Rita], approved.StillToTellOfWindow(Noon));
        Assert.Equal([Grace], approved.ToldOfWindow(Rita, refused: false, A.Stamp()).StillToTellOfWindow(Noon));
        Assert.Empty(Told(approved).StillToTellOfWindow(Noon));
        Assert.Equal([new(Grace, Noon.AddMinutes(2)), new WindowNotice(Rita, Noon.AddMinutes(2))], Told(approved).WindowNotices);
    }

    [Fact]
    public void Nobody_is_told_who_was_not_mailed_a_link()
    {
        var refused = Asked.OwedNotices(Noon).Aggregate(Asked, (now, owed) => owed.To == Ada ? now.Noticed(owed, A.Stamp()) : now.NoticeRefused(owed, A.Stamp()));
        var escalated = Mailed(Asked) with { Stage = 1, StageStarted = Noon };

        Assert.Equal([Rita], Approved(refused).StillToTellOfWindow(Noon));
        Assert.Equal([Grace, Rita], Approved(escalated).StillToTellOfWindow(Noon));
        Assert.Equal([Grace, Linus, Rita], Approved(Mailed(escalated)).StillToTellOfWindow(Noon));
    }

    [Fact]
    public void Nobody_is_told_where_nothing_waits()
    {
        var approved = Approved(Mailed(Asked));

        Assert.Empty(Mailed(Asked).StillToTellOfWindow(Noon));
        Assert.Empty(approved.StillToTellOfWindow(Opens));
        Assert.Empty(Approved(Mailed(A.Request(Policy with { ChangeWindow = null }))).StillToTellOfWindow(Noon));
        Assert.Empty(Accepted(approved.ClaimFor(TimeSpan.FromMinutes(3), true, A.Stamp(Opens))).StillToTellOfWindow(Noon));
    }

    [Fact]
    public void Nobody_is_told_once_it_was_taken_back_or_withdrawn()
    {
        var approved = Approved(Mailed(Asked));

        Assert.Empty(Accepted(approved.TakeBack(A.Approval(Ada, digest: approved.RequestDigest) with { Verdict = Verdict.TakeBack }, A.Stamp())).StillToTellOfWindow(Noon));
        Assert.Empty(Accepted(approved.Withdraw(Rita, Bot, A.Stamp())).StillToTellOfWindow(Noon));
    }

    [Fact]
    public void Nobody_is_told_of_a_window_that_opens_when_the_approval_is_too_old() =>
        Assert.Empty(Approved(Mailed(A.Request(Policy with { UsableFor = TimeSpan.FromHours(12) }))).StillToTellOfWindow(Noon));

    // The front doors may write a status, and no decision.
    [Fact]
    public void Nobody_is_told_of_an_approval_that_nobody_gave() =>
        Assert.Empty((Mailed(Asked) with { Status = Status.Approved, ApprovedAt = Noon }).StillToTellOfWindow(Noon));

    [Fact]
    public void Of_what_policy_approved_the_requester_is_told() =>
        Assert.Equal([Rita], A.Request(A.ApprovingPolicy with { ChangeWindow = OnWednesdays, UsableFor = TimeSpan.FromDays(3) }).StillToTellOfWindow(Noon));

    [Fact]
    public void A_mail_that_was_refused_is_not_tried_again_and_is_a_fact()
    {
        var refused = Approved(Mailed(Asked)).ToldOfWindow(Rita, refused: true, A.Stamp());

        Assert.Equal([Grace], refused.StillToTellOfWindow(Noon));
        Assert.Equal((Fact.NoticeRefused, "rita@example.com could not be told by mail that it waits for its change window."), (refused.History[^1].What, refused.History[^1].Note));
        Assert.Equal((Fact.NoticeSent, "Told grace@example.com by mail that it waits for its change window."), (Told(refused).History[^1].What, Told(refused).History[^1].Note));
    }

    // Whose bell was lost would otherwise be found when the window opens.
    [Fact]
    public void While_somebody_is_to_be_told_it_is_looked_after_and_then_when_the_window_opens()
    {
        var approved = Approved(Mailed(Asked)).WaitWith("token");

        Assert.Equal(approved.ApprovedAt, approved.NextSign(Noon.AddMinutes(2)));
        Assert.True(approved.IsOverdue(Noon.AddMinutes(2)));
        Assert.Equal(Opens, Told(approved).NextSign(Noon.AddMinutes(2)));
    }

    // The answer to a write can be lost, and the write be made again.
    [Fact]
    public void Noted_twice_it_is_noted_once()
    {
        var told = Told(Approved(Mailed(Asked)));

        Assert.Same(told, told.ToldOfWindow(Rita, refused: false, A.Stamp()));
    }

    // What is known of who was asked says who can decide, who is told the outcome, and where the next one has to be asked.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nobody_was_asked_by_it(bool refused)
    {
        var approved = Approved(Mailed(Asked));

        var told = approved.StillToTellOfWindow(Noon).Aggregate(approved, (now, person) => now.ToldOfWindow(person, refused, A.Stamp()));

        Assert.False(told.IsAsked(Rita) || told.IsUnreachable(Rita) || told.IsUnreachable(Grace));
        Assert.Equal(approved.Notices, told.Notices);
        Assert.Equal(approved.StillToTell, told.StillToTell);
        Assert.Equal(approved.Seats(0, Noon), told.Seats(0, Noon));
        Assert.Equal(approved.IsInReach(Noon), told.IsInReach(Noon));
        Assert.Equal((approved with { Status = Status.Pending }).OwedNotices(Noon), (told with { Status = Status.Pending }).OwedNotices(Noon));
    }

    // Its steps are not to fail for good because of it: what was approved would not be done.
    [Fact]
    public void After_three_faults_in_a_row_or_with_no_room_for_one_nobody_is_told()
    {
        static ApprovalRequest Faulted(ApprovalRequest request, int times) => Enumerable.Range(0, times).Aggregate(request, (now, _) => now.Fault(A.Stamp()));
        var approved = Approved(Mailed(Asked));
        var full = approved with { History = Enumerable.Range(0, History.SetbackCapacity).Aggregate(History.Empty, (history, _) => history.With(A.Stamp(), Fact.ChallengeFailed, "ada@example.com", "")) };

        Assert.Equal([Grace, Rita], Faulted(approved, 2).StillToTellOfWindow(Noon));
        Assert.Empty(Faulted(approved, 3).StillToTellOfWindow(Noon));
        Assert.Empty(full.StillToTellOfWindow(Noon));
    }

    // Whoever has been told of it was told by the execution that waits: woken by a second press, it would tell the others twice.
    [Fact]
    public void While_people_are_told_of_it_the_approval_is_no_news_and_what_ends_it_is()
    {
        var approved = Approved(Mailed(Asked));
        var telling = approved.ToldOfWindow(Rita, refused: false, A.Stamp());

        Assert.True(approved.HasNews(Noon));
        Assert.False(telling.HasNews(Noon));
        Assert.True(Accepted(telling.TakeBack(A.Approval(Ada, digest: approved.RequestDigest) with { Verdict = Verdict.TakeBack }, A.Stamp())).HasNews(Noon));
        Assert.True(Accepted(telling.Withdraw(Rita, Bot, A.Stamp())).HasNews(Noon));
    }
}
