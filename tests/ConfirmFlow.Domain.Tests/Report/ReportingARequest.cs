namespace ConfirmFlow.Domain.Tests;

public sealed class ReportingARequest
{
    private static readonly ApprovalRequest Denied = Accepted(A.Request()
        .Noticed(new OwedNotice(Ada, 0, 0), A.Stamp())
        .Noticed(new OwedNotice(Grace, 0, 0), A.Stamp())
        .Noticed(new OwedNotice(Ada, 0, 1), A.Stamp())
        .Decide(A.Denial(Ada), A.Stamp(Noon.AddMinutes(1))));

    [Fact]
    public void The_requester_and_everyone_who_was_asked_are_told_once() => Assert.Equal([Rita, Ada, Grace], Denied.StillToTell);

    [Fact]
    public void Who_was_told_is_not_told_again()
    {
        Assert.Equal([Rita, Grace], Denied.Told(Ada).StillToTell);
        Assert.Empty(Denied.Told(Ada).Told(Grace).Told(Rita).StillToTell);
    }

    [Fact]
    public void Who_decided_is_told_even_if_the_notice_was_never_noted() =>
        Assert.Contains(Ada, Accepted(A.Request().Decide(A.Denial(Ada), A.Stamp())).StillToTell);

    [Fact]
    public void Only_the_last_note_closes_the_report()
    {
        Assert.False(Denied.Published().Told(Ada).IsReported);
        var reported = Denied.Reported(A.Stamp(Noon.AddMinutes(2)));

        Assert.True(reported.IsReported);
        Assert.Equal(Noon.AddMinutes(2), reported.Reporting.Done);
        Assert.Equal(Fact.Reported, reported.History[^1].What);
    }

    [Fact]
    public void The_history_says_who_was_told()
    {
        Assert.Equal("The requester and the approvers were told.", Denied.Told(Rita).Told(Ada).Told(Grace).Reported(A.Stamp()).History[^1].Note);
        Assert.Equal("The requester was told.", Denied.Told(Rita).Reported(A.Stamp()).History[^1].Note);
    }

    // More functions may write when it was settled than may report.
    [Fact]
    public void How_long_it_is_kept_is_reckoned_from_the_report() =>
        Assert.Equal(Noon.AddMinutes(2) + ApprovalRequest.KeptFor, (Denied with { SettledAt = Noon.AddYears(-10) }).Reported(A.Stamp(Noon.AddMinutes(2))).ForgottenAt);

    [Fact]
    public void It_is_kept_longer_than_its_executions_name_is_taken()
    {
        Assert.True(Denied.Reported(A.Stamp()).ForgottenAt >= Denied.SettledAt + TimeSpan.FromDays(100));
        Assert.Null(Denied.ForgottenAt);
    }
}
