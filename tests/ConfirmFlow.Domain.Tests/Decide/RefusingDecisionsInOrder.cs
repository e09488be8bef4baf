namespace ConfirmFlow.Domain.Tests;

/// <summary>Of several reasons the one that tells a stranger least comes first.</summary>
public sealed class RefusingDecisionsInOrder
{
    private static readonly Digest Wrong = Digest.Of("other", "{}");

    // Everything is wrong with this one; each step of the test repairs the first thing that was refused.
    private static readonly Decision Worst = new(Rita, Verdict.Deny, A.Request().Deadline, "", Wrong, "");
    private static readonly ApprovalRequest Settled = A.Request() with
    {
        Status = Status.Denied,
        Decisions = [A.Denial(Ada)],
    };

    [Fact]
    public void Each_reason_hides_those_that_come_after_it()
    {
        var pending = Settled with { Status = Status.Pending };
        (ApprovalRequest, Decision, RefusalCode)[] cases =
        [
            (Settled, Worst, RefusalCode.OwnRequest),
            (Settled, Worst with { By = Person.Parse("eve@example.com") }, RefusalCode.NotNamed),
            (Settled, Worst with { By = Ada }, RefusalCode.DecidedBefore),
            (Settled, Worst with { By = Grace }, RefusalCode.AlreadySettled),
            (pending, Worst with { By = Grace }, RefusalCode.Expired),
            (pending, Worst with { By = Grace, At = Noon }, RefusalCode.Changed),
            (pending, Worst with { By = Grace, At = Noon, Digest = pending.RequestDigest, Verdict = Verdict.None, Comment = "" }, RefusalCode.MalformedCall),
            (pending, Worst with { By = Grace, At = Noon, Digest = pending.RequestDigest }, RefusalCode.ReasonNeeded),
            (pending, Worst with { By = Grace, At = Noon, Digest = pending.RequestDigest, Comment = new('x', Decision.CommentLimit + 1) }, RefusalCode.MalformedCall),
        ];

        Assert.All(cases, each => Assert.Equal(each.Item3, Refused(each.Item1.Decide(each.Item2, A.Stamp()))));
    }

    [Fact]
    public void A_second_press_is_told_what_the_first_one_said()
    {
        var approved = A.Request(quorum: 2).Decide(A.Approval(Ada, digest: A.Request(quorum: 2).RequestDigest), A.Stamp());
        Assert.False(Accepted(approved).Decide(A.Approval(Ada), A.Stamp()).Is(out _, out var again));
        Assert.False(Settled.Decide(A.Approval(Ada), A.Stamp()).Is(out _, out var denied));

        Assert.Equal("You have already approved this.", again.Message);
        Assert.Equal("You have already denied this.", denied.Message);
    }
}
