namespace ConfirmFlow.Domain.Tests;

/// <summary>What an approver has to know or do for an approval to count.</summary>
public sealed class MeetingAChallenge
{
    private static ApprovalRequest Request(Challenge challenge) => A.Request(A.Policy(A.Stage(1, Ada, Grace)) with { Challenge = challenge }) with { BindingCode = challenge is Challenge.Code ? "012345" : null };

    private static Outcome<ApprovalRequest> Press(ApprovalRequest request, string answer, Person? by = null) =>
        request.Approve(A.Approval(by ?? Ada, digest: request.RequestDigest), answer, A.Refund, A.Stamp());

    private static ApprovalRequest Failing(ApprovalRequest request, int times, Person? by = null)
    {
        for (var i = 0; i < times; i++) request = Accepted(Press(request, "999999", by));
        return request;
    }

    [Theory]
    [InlineData(Challenge.Code, "012345", true)]
    [InlineData(Challenge.Code, " 012 345 ", true)]
    [InlineData(Challenge.Code, "012-345", true)]
    // Full-width, Arabic and mathematical digits, as keyboards and pasted texts have them.
    [InlineData(Challenge.Code, "\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15", true)]
    [InlineData(Challenge.Code, "\u0660\u0661\u0662 \u0663\u0664\u0665", true)]
    [InlineData(Challenge.Code, "\U0001D7CE\U0001D7CF\U0001D7D0345", true)]
    [InlineData(Challenge.Code, "\uFF10\uFF11\uFF12\uFF13\uFF14\uFF16", false)]
    [InlineData(Challenge.Code, "\u24EA\u00B92345", false)]
    [InlineData(Challenge.Code, "12345", false)]
    [InlineData(Challenge.Code, "0123456", false)]
    [InlineData(Challenge.Code, "543210", false)]
    [InlineData(Challenge.Code, "1001", false)]
    [InlineData(Challenge.Target, "1001", true)]
    [InlineData(Challenge.Target, " 1001 ", true)]
    [InlineData(Challenge.Target, "1002", false)]
    [InlineData(Challenge.Target, "10 01", false)]
    [InlineData(Challenge.None, "", true)]
    [InlineData(Challenge.None, "whatever", true)]
    public void An_approval_counts_with_the_right_answer_only(Challenge challenge, string answer, bool counts)
    {
        var pressed = Accepted(Press(Request(challenge), answer));

        Assert.Equal(counts ? Status.Approved : Status.Pending, pressed.Status);
        Assert.Equal(counts ? [challenge] : [], pressed.Decisions.Select(decision => decision.Met));
        Assert.Equal(!counts, pressed.HasJustFailed(Ada));
    }

    [Theory]
    [InlineData("1001 ")]
    [InlineData(" 10 01")]
    public void Spaces_at_the_ends_of_a_target_need_not_be_typed_and_can_be(string target)
    {
        var definition = A.Refund with { Parameters = [A.Refund.Parameters[0] with { Rule = new TextRule("[0-9 ]{1,10}", Words: "digits") }, .. A.Refund.Parameters.Skip(1)] };
        var request = A.Asked(Request(Challenge.Target) with { Parameters = Parameters.Parse($$"""{"amount":"12.50","orderId":"{{target}}"}""") });
        string Pressed(string answer) => Accepted(request.Approve(A.Approval(Ada, digest: request.RequestDigest), answer, definition, A.Stamp())).Status.ToString();

        Assert.Equal(["Approved", "Approved", "Pending"], ((string[])[target.Trim(), target, target.Trim() + "1"]).Select(Pressed));
    }

    [Fact]
    public void Without_an_answer_nothing_is_approved_and_no_attempt_is_used_up()
    {
        foreach (var challenge in (Challenge[])[Challenge.Target, Challenge.Code])
        {
            Assert.All(["", " ", "\u200B\n"], answer => Assert.Equal(RefusalCode.ChallengeNeeded, Refused(Press(Request(challenge), answer))));
            Assert.Equal(RefusalCode.ChallengeNeeded, Refused(Request(challenge).Decide(A.Approval(Ada, digest: Request(challenge).RequestDigest), A.Stamp())));
        }
    }

    [Fact]
    public void After_five_wrong_answers_the_right_one_is_no_use_to_that_approver()
    {
        var locked = Failing(Request(Challenge.Code), 5);

        Assert.Equal([4, 3, 2, 1, 0], locked.FailedChallenges.Select((_, index) => Failing(Request(Challenge.Code), index + 1).AnswersLeft(Ada)));
        Assert.Equal(RefusalCode.ChallengeLocked, Refused(Press(locked, "012345")));
        Assert.True(locked.IsLocked(Ada));
        Assert.False(Failing(Request(Challenge.Code), 4).IsLocked(Ada));
    }

    [Fact]
    public void Whoever_is_locked_out_can_deny_and_others_can_approve()
    {
        var locked = Failing(Request(Challenge.Code), 5);

        Assert.Equal(Status.Denied, Accepted(locked.Decide(A.Denial(Ada, digest: locked.RequestDigest), A.Stamp())).Status);
        Assert.Equal(Status.Approved, Accepted(Press(locked, "012345", Grace)).Status);
    }

    [Fact]
    public void Who_could_not_decide_anyway_is_told_that_whatever_they_answer()
    {
        var request = Request(Challenge.Code);

        Assert.All(["012345", "999999", ""], answer => Assert.Equal(RefusalCode.NotNamed, Refused(Press(request, answer, Linus))));
        Assert.All(["012345", "999999", ""], answer => Assert.Equal(RefusalCode.AlreadySettled, Refused(Press(request with { Status = Status.Withdrawn }, answer))));
    }

    [Fact]
    public void Where_no_code_was_kept_none_is_right()
    {
        foreach (var code in (string?[])[null, ""])
        {
            var request = Request(Challenge.Code) with { BindingCode = code };

            Assert.All(["x", "0", "null"], answer => Assert.Equal(Status.Pending, Accepted(Press(request, answer)).Status));
        }
    }

    [Fact]
    public void When_no_more_wrong_answers_can_be_kept_nobody_can_guess_on()
    {
        var request = Request(Challenge.Code) with { FailedChallenges = [.. Enumerable.Repeat(new FailedChallenge(Grace, Noon), 249)] };

        Assert.Equal(Status.Approved, Accepted(Press(request, "012345")).Status);
        Assert.Equal(RefusalCode.ChallengeLocked, Refused(Press(Accepted(Press(request, "000000")), "012345")));
    }

    [Fact]
    public void What_is_written_into_the_history_locks_nobody_out_and_what_is_taken_out_of_it_lets_nobody_guess_on()
    {
        var request = Request(Challenge.Code);
        var written = request;
        while (written.History.HasRoomForSetbacks) written = written with { History = written.History.With(A.Stamp(), Fact.ChallengeFailed, Ada.Address, "x") };

        Assert.Equal(ApprovalRequest.WrongAnswers, written.AnswersLeft(Ada));
        Assert.Equal(Status.Approved, Accepted(Press(written, "012345")).Status);
        Assert.True(Failing(written, 5).IsLocked(Ada));
        Assert.Equal(RefusalCode.ChallengeLocked, Refused(Press(Failing(request, 5) with { History = request.History }, "012345")));
    }

    [Fact]
    public void However_many_were_reminded_wrong_answers_are_counted_and_lock_nobody_else()
    {
        var request = Request(Challenge.Code);
        for (var i = 0; i < History.Capacity; i++) request = request with { History = request.History.WithRoutine(A.Stamp(), Fact.ReminderDue, "time", "x") };

        Assert.Equal(ApprovalRequest.WrongAnswers - 1, Accepted(Press(request, "000000")).AnswersLeft(Ada));
        Assert.Equal(Status.Approved, Accepted(Press(request, "012345")).Status);
    }

    [Fact]
    public void An_approval_that_met_none_does_not_run()
    {
        var request = Accepted(Press(Request(Challenge.Code), "012345"));
        Evidence evidence = new(Place, A.Refund, request.Policy, new Dictionary<string, ConfirmLink> { [A.ProofOf(Ada)] = new(A.Id, Ada, request.RequestDigest, A.Round) }, Noon);
        var forged = request with { Decisions = [request.Decisions[0] with { Met = Challenge.None }] };

        Assert.Null(request.WhyNotExecute(evidence));
        Assert.Equal(RefusalCode.NotApproved, forged.WhyNotExecute(evidence)?.Code);
        Assert.Equal(RefusalCode.NotApproved, (request with { Decisions = [request.Decisions[0] with { Met = Challenge.Target }] }).WhyNotExecute(evidence)?.Code);
    }

    [Theory]
    [InlineData(Challenge.None, true)]
    [InlineData(Challenge.Target, true)]
    [InlineData(Challenge.Code, false)]
    public void Where_todays_policy_asks_for_more_what_was_approved_with_less_does_not_run(Challenge today, bool runs)
    {
        var request = Accepted(Press(Request(Challenge.Target), "1001"));
        Evidence evidence = new(Place, A.Refund, request.Policy with { Challenge = today }, new Dictionary<string, ConfirmLink> { [A.ProofOf(Ada)] = new(A.Id, Ada, request.RequestDigest, A.Round) }, Noon);

        Assert.Equal(runs ? null : RefusalCode.NotApproved, request.WhyNotExecute(evidence)?.Code);
        // Whoever says that more was met than could be is not believed either.
        Assert.Equal(RefusalCode.NotApproved, (request with { Decisions = [request.Decisions[0] with { Met = Challenge.Code }] }).WhyNotExecute(evidence)?.Code);
    }

    [Fact]
    public void The_digest_that_approvers_are_shown_gives_no_digit_away_and_covers_what_is_asked_for()
    {
        var request = Request(Challenge.Code);

        Assert.Equal(request.RequestDigest, RequestDigests.OfRequest(request with { BindingCode = "999999" }));
        Assert.NotEqual(request.RequestDigest, RequestDigests.OfRequest(request with { Policy = request.Policy with { Challenge = Challenge.None } }));
    }

    [Theory]
    [InlineData(Risk.Low, "", Challenge.None)]
    [InlineData(Risk.Medium, "", Challenge.Target)]
    [InlineData(Risk.High, "", Challenge.Code)]
    [InlineData(Risk.High, ",\"challenge\":\"none\"", Challenge.None)]
    [InlineData(Risk.High, ",\"challenge\":\"target\"", Challenge.Target)]
    [InlineData(Risk.Low, ",\"challenge\":\"code\"", Challenge.Code)]
    public void Where_a_policy_does_not_say_the_risk_does(Risk risk, string said, Challenge challenge)
    {
        var text = $$$$"""{"actions":{"refund-order":{"ruling":"ask","deadline":"1h","stages":[{"approvers":["ada@example.com"],"quorum":1}]{{{{said}}}}}}}""";

        Assert.True(PolicyReader.Read(text, new Catalog([A.Refund with { Risk = risk }])).Is(out var policy));

        Assert.Equal(challenge, policy.For("refund-order").Challenge);
        Assert.Equal(challenge, ActionPolicy.FromSnapshot(policy.For("refund-order").ToSnapshot()).Challenge);
    }
}
