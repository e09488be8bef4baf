namespace ConfirmFlow.Domain.Tests;

/// <summary>Whoever opens requests can open one in the place of another, and say that it was opened long ago, or who decides it. Asking begins anew with it, and only as policy says.</summary>
public sealed class BeginningARound
{
    private static readonly ActionPolicy Policy = A.Policy(A.Stage(2, Ada, Grace, Linus) with { Reminders = [TimeSpan.FromHours(1)] }, A.Stage(1, Rita, Linus, Grace)) with
    {
        Challenge = Challenge.Target, ChangeWindow = null, Delegations = [new(Ada, Grace, Noon.AddHours(-30), Noon.AddHours(30), "on leave")],
    };

    private static readonly ApprovalRequest Opened = A.New(Policy);

    private static ApprovalRequest Begun(ApprovalRequest request, DateTimeOffset? at = null, ActionPolicy? today = null) => request.BeginRound(A.Refund, Place, today ?? Policy, A.Stamp(at));

    private static ApprovalRequest Bound(ApprovalRequest request) => request with { RequestDigest = RequestDigests.OfRequest(request) };

    private static ApprovalRequest Decided(Func<ActionPolicy, ActionPolicy> how) => Bound(Opened with { Policy = how(Opened.Policy) });

    private static ApprovalRequest Staged(params Stage[] stages) => Decided(policy => policy with { Stages = [.. stages] });

    public static TheoryData<string> Forged => [.. Forgeries.Keys];

    private static Dictionary<string, Func<ApprovalRequest>> Forgeries { get; } = new()
    {
        ["only the later stage"] = () => Staged(Opened.Policy.Stages[1]),
        ["the later stage first"] = () => Staged(Opened.Policy.Stages[1], Opened.Policy.Stages[0]),
        ["a stage too many"] = () => Staged([.. Opened.Policy.Stages, A.Stage(1, Linus)]),
        ["somebody left out"] = () => Staged(Opened.Policy.Stages[0] with { Approvers = [Ada, Linus] }, Opened.Policy.Stages[1]),
        ["the requester let in"] = () => Decided(_ => Policy),
        ["a lower quorum"] = () => Staged(Opened.Policy.Stages[0] with { Quorum = 1 }, Opened.Policy.Stages[1]),
        ["a shorter wait"] = () => Staged(Opened.Policy.Stages[0] with { Wait = TimeSpan.FromSeconds(1) }, Opened.Policy.Stages[1]),
        ["no reminders"] = () => Staged(Opened.Policy.Stages[0] with { Reminders = [] }, Opened.Policy.Stages[1]),
        ["nobody away"] = () => Decided(policy => policy with { Delegations = [] }),
        ["a longer use"] = () => Decided(policy => policy with { UsableFor = TimeSpan.FromDays(30) }),
        ["a longer deadline"] = () => Bound(Decided(policy => policy with { Deadline = TimeSpan.FromDays(80) }) with { Deadline = Noon.AddDays(80) }),
        ["a later end"] = () => Bound(Opened with { Deadline = Opened.Deadline.AddMinutes(1) }),
        ["no challenge"] = () => Decided(policy => policy with { Challenge = Challenge.None }),
        ["reasons of its own"] = () => Decided(policy => policy with { Reasons = new(["Checked"], []) }),
        ["a reason of its own"] = () => Decided(policy => policy with { Reason = "Grace has looked at it." }),
        ["approved at once"] = () => Decided(policy => policy with { Ruling = Ruling.Approve }),
        ["approved at some time"] = () => Opened with { ApprovedAt = Noon },
        ["opened later on"] = () => Bound(Opened with { Opened = Noon.AddDays(1), StageStarted = Noon.AddDays(1), Deadline = Noon.AddDays(2) }),
        ["another digest"] = () => Opened with { RequestDigest = A.New(A.ApprovingPolicy).RequestDigest },
        ["another text than its digest"] = () => Decided(policy => policy with { UsableFor = TimeSpan.FromDays(30) }) with { RequestDigest = Opened.RequestDigest },
        ["a stage that is over"] = () => Opened with { Stage = 1 },
        ["a stage that began earlier"] = () => Opened with { StageStarted = Noon.AddHours(-3) },
        ["a stage that was asked sooner"] = () => Opened with { StageReached = Noon },
        ["a reminder that was sent"] = () => Opened with { Reminders = 1 },
        ["an approval"] = () => Opened with { Decisions = [A.Approval(Ada)] },
        ["somebody who was asked"] = () => Opened with { Notices = [new(Ada, 0, 0, Noon)] },
        ["somebody who was told that it waits"] = () => Opened with { WindowNotices = [new(Rita, Noon)] },
    };

    [Theory, MemberData(nameof(Forged))]
    public void Nobody_is_asked_about_what_policy_would_not_have_opened(string what)
    {
        var turned = Begun(Forgeries[what]());

        Assert.Null(turned.Round);
        Assert.True(turned.IsTurnedAway);
        Assert.Empty(turned.OwedNotices(Noon));
        Assert.True(turned.NeedsNoWaiting(Noon));
        Assert.Same(turned, Begun(turned));
    }

    [Fact]
    public void What_is_turned_away_ends_at_the_next_look_and_says_why()
    {
        var ended = Begun(Forgeries["only the later stage"]()).Advance(A.Stamp(), true);

        Assert.Equal((Status.Refused, Fact.Refused, NextKind.Report), (ended.Status, ended.History[^1].What, ended.Next(Noon).Kind));
        Assert.Contains("ask for it again", ended.History[^1].Note, StringComparison.Ordinal);
        Assert.Same(ended, ended.Advance(A.Stamp(), true));
    }

    [Fact]
    public void The_first_look_begins_it_and_it_goes_on_whatever_becomes_of_the_policy()
    {
        var first = Opened.BeginRound(A.Refund, Place, Policy, A.Stamp() with { WriteId = "one" });

        Assert.Equal(("one", RequestDigests.OfRound(Opened)), (first.Round, first.Asked));
        Assert.Equal([Grace, Linus], first.OwedNotices(Noon).Select(owed => owed.To));
        Assert.Same(first, Begun(first, today: A.ApprovingPolicy));
    }

    public static TheoryData<string> Exchanged => ["only the later stage", "opened earlier", "another action", "other parameters", "another text than its digest"];

    [Theory, MemberData(nameof(Exchanged))]
    public void It_is_about_one_request_and_no_other(string what)
    {
        // As it stands where one was put in its place while the round began.
        var exchanged = what switch
        {
            "opened earlier" => Opened with { Opened = Noon.AddHours(-5), StageStarted = Noon.AddHours(-5) },
            "another action" => Opened with { Action = "drop-table" },
            "other parameters" => Opened with { Parameters = Parameters.Parse("""{"orderId":"ORD-2"}""") },
            _ => Forgeries[what](),
        } with { Round = "one", Asked = RequestDigests.OfRound(Opened) };

        Assert.False(exchanged.IsAskedAbout);
        Assert.Empty(exchanged.OwedNotices(Noon));
        Assert.Throws<InvalidOperationException>(() => exchanged.RoundBegun);
        Assert.Same(exchanged, exchanged.Advance(A.Stamp(Noon.AddHours(5)), true));
        Assert.True(Begun(exchanged).IsTurnedAway);
    }

    [Fact]
    public void Nothing_is_asked_for_what_is_approved_already()
    {
        var approved = A.New(A.ApprovingPolicy);

        Assert.Same(approved, Begun(approved, today: A.ApprovingPolicy));
        Assert.True(Begun(approved with { Status = Status.Pending }, today: A.ApprovingPolicy).IsTurnedAway);
    }

    [Fact]
    public void Before_it_no_stage_has_had_its_time() => Assert.Same(Opened, Opened.Advance(A.Stamp(Noon.AddHours(5)), true));

    [Fact]
    public void Time_to_decide_runs_from_the_opening_where_people_are_asked_at_once() => Assert.Equal(Noon, Begun(Opened, Noon.AddSeconds(59)).StageStarted);

    [Fact]
    public void Otherwise_it_runs_from_the_asking()
    {
        var asked = Begun(Opened, Noon.AddHours(5));

        Assert.Equal(Noon.AddHours(5), asked.StageStarted);
        Assert.Same(asked, asked.Advance(A.Stamp(Noon.AddHours(5.5)), true));
        Assert.Equal(1, asked.Advance(A.Stamp(Noon.AddHours(9)), true).Stage);
    }
}
