namespace ConfirmFlow.Domain.Tests;

/// <summary>Every numbered check of <see cref="ApprovalRequest.WhyNotExecute"/>, each with one forged or changed input.</summary>
public sealed class CheckingBeforeExecution
{
    private static readonly ApprovalRequest Approved = A.ApprovedRequest();
    private static readonly ConfirmLink AdasLink = new(A.Id, Ada, Approved.RequestDigest, A.Round);
    private static readonly Evidence Good = With(new() { [A.ProofOf(Ada)] = AdasLink });

    private static Evidence With(Dictionary<string, ConfirmLink> links) => new(Place, A.Refund, Approved.Policy, links, Noon.AddMinutes(2));

    private static ApprovalRequest Decided(Func<Decision, Decision> forge) => Approved with { Decisions = [forge(Approved.Decisions[0])] };

    private static void RefusedAs(RefusalCode code, ApprovalRequest request, Evidence? evidence = null) =>
        Assert.Equal(code, request.WhyNotExecute(evidence ?? Good)?.Code);

    [Fact]
    public void What_was_approved_properly_may_run() => Assert.Null(Approved.WhyNotExecute(Good));

    [Fact]
    public void Check_1_the_catalog_still_has_the_action() => RefusedAs(RefusalCode.UnknownAction, Approved, Good with { Definition = null });

    [Fact]
    public void Check_1_the_action_still_has_a_role() =>
        RefusedAs(RefusalCode.UnknownAction, Approved, Good with { Definition = A.Refund with { Role = null } });

    [Fact]
    public void Check_2_the_definition_is_the_one_that_was_shown() =>
        RefusedAs(RefusalCode.Changed, Approved, Good with { Definition = A.Refund with { Effect = "Order {orderId} is doubled: {amount}." } });

    [Fact]
    public void Check_2_it_runs_in_the_place_it_was_asked_for() =>
        RefusedAs(RefusalCode.Changed, Approved, Good with { Place = Place with { Account = "999999999999" } });

    [Fact]
    public void Check_2_stored_parameters_are_those_that_were_shown() =>
        RefusedAs(RefusalCode.Changed, Approved with { Parameters = Parameters.Parse("""{"amount":"499.00","orderId":"1001"}""") });

    [Fact]
    public void Check_2_parameters_changed_together_with_the_action_digest_do_not_pass()
    {
        var forged = A.Proposal(parameters: Parameters.Parse("""{"amount":"499.00","orderId":"1001"}"""));

        RefusedAs(RefusalCode.Changed, Approved with { Parameters = forged.Parameters, ActionDigest = forged.ActionDigest });
    }

    [Fact]
    public void Check_2_everything_the_request_digest_covers_is_as_it_was() => Assert.All(
        [
            Approved with { Requester = Grace },
            Approved with { Agent = Bot with { Id = "other" } },
            Approved with { Deadline = Approved.Deadline.AddHours(1) },
            Approved with { Policy = A.Policy(A.Stage(1, Ada)) },
        ],
        changed => RefusedAs(RefusalCode.Changed, changed));

    [Fact]
    public void Check_2_and_4_both_digests_forged_together_leave_the_decisions_behind()
    {
        var forged = A.Proposal(parameters: Parameters.Parse("""{"amount":"499.00","orderId":"1001"}"""));
        var request = Approved with { Parameters = forged.Parameters, ActionDigest = forged.ActionDigest };

        RefusedAs(RefusalCode.NotApproved, request with { RequestDigest = RequestDigests.OfRequest(request) });
    }

    [Theory]
    [InlineData(Verdict.Deny)]
    [InlineData(Verdict.None)]
    [InlineData((Verdict)9)]
    public void Check_3_nobody_has_said_anything_but_yes(Verdict verdict)
    {
        var second = A.Approval(Grace) with { Verdict = verdict };
        var links = new Dictionary<string, ConfirmLink> { [A.ProofOf(Ada)] = AdasLink, [A.ProofOf(Grace)] = new(A.Id, Grace, Approved.RequestDigest, A.Round) };

        RefusedAs(RefusalCode.NotApproved, Approved with { Decisions = [Approved.Decisions[0], second] }, With(links));
    }

    [Fact]
    public void Check_4_the_approver_is_named_by_the_policy() => RefusedAs(
        RefusalCode.NotApproved,
        Decided(decision => decision with { By = Person.Parse("eve@example.com") }),
        With(new() { [A.ProofOf(Ada)] = new(A.Id, Person.Parse("eve@example.com"), Approved.RequestDigest, A.Round) }));

    [Fact]
    public void Check_4_the_approver_belongs_to_a_stage_that_was_reached()
    {
        var request = A.Request(A.Policy(A.Stage(1, Ada), A.Stage(1, Grace)));
        var forged = request with { Status = Status.Approved, Decisions = [A.Approval(Grace, digest: request.RequestDigest)] };

        RefusedAs(RefusalCode.NotApproved, forged, With(new() { [A.ProofOf(Grace)] = new(A.Id, Grace, request.RequestDigest, A.Round) }) with { Policy = request.Policy });
    }

    [Theory]
    [InlineData("rita@example.com")]
    [InlineData("rita+other@example.com")]
    public void Check_4_the_approver_is_not_the_requester(string spelling)
    {
        var self = Person.Parse(spelling);
        var request = A.Request() with { Policy = A.Policy(A.Stage(1, self)) };
        request = request with { RequestDigest = RequestDigests.OfRequest(request), Status = Status.Approved };
        request = request with { Decisions = [A.Approval(self, digest: request.RequestDigest)] };

        RefusedAs(RefusalCode.NotApproved, request, With(new() { [A.ProofOf(self)] = new(A.Id, self, request.RequestDigest, A.Round) }) with { Policy = request.Policy });
    }

    [Fact]
    public void Check_4_the_decision_is_on_this_digest() =>
        RefusedAs(RefusalCode.NotApproved, Decided(decision => decision with { Digest = Digest.Of("other", "{}") }));

    [Fact]
    public void Check_4_the_decision_was_in_time()
    {
        RefusedAs(RefusalCode.NotApproved, Decided(decision => decision with { At = Approved.Deadline }));
        RefusedAs(RefusalCode.NotApproved, Decided(decision => decision with { At = Approved.Opened - Millisecond }));
        Assert.Null(Decided(decision => decision with { At = Approved.Deadline - Millisecond }).WhyNotExecute(Good));
        Assert.Null(Decided(decision => decision with { At = Approved.Opened }).WhyNotExecute(Good));
    }

    [Fact]
    public void Check_4_whoever_decided_held_a_link_of_their_own_for_this_request()
    {
        RefusedAs(RefusalCode.NotApproved, Approved, With([]));
        RefusedAs(RefusalCode.NotApproved, Decided(decision => decision with { Proof = "" }));
        RefusedAs(RefusalCode.NotApproved, Approved, With(new() { [A.ProofOf(Ada)] = AdasLink with { Approver = Grace } }));
        RefusedAs(RefusalCode.NotApproved, Approved, With(new() { [A.ProofOf(Ada)] = AdasLink with { Request = RequestId.From("fedcba9876543210"u8) } }));
    }

    [Fact]
    public void Check_4_whoever_decided_was_mailed_this_very_request() =>
        RefusedAs(RefusalCode.NotApproved, Approved, With(new() { [A.ProofOf(Ada)] = AdasLink with { Shown = Digest.Of("other", "{}") } }));

    [Fact]
    public void Check_4_nobody_counts_twice()
    {
        var request = A.Request(quorum: 2);
        var yes = A.Approval(Ada, digest: request.RequestDigest);
        var forged = request with { Status = Status.Approved, Decisions = [yes, yes with { At = Noon.AddMinutes(2) }] };

        RefusedAs(RefusalCode.NotApproved, forged, Good with { Policy = request.Policy });
        RefusedAs(RefusalCode.NotApproved, Approved with { Decisions = [Approved.Decisions[0], Approved.Decisions[0]] });
    }

    [Fact]
    public void Check_5_approved_in_name_without_a_quorum_does_not_run()
    {
        RefusedAs(RefusalCode.NotApproved, A.Request() with { Status = Status.Approved });
        var request = A.Request(quorum: 2);
        var one = request with { Status = Status.Approved, Decisions = [A.Approval(Ada, digest: request.RequestDigest)] };
        RefusedAs(RefusalCode.NotApproved, one, Good with { Policy = A.Policy(A.Stage(1, Ada)) });
    }

    // Whoever can write a status could call it approved before those asked first had their time.
    [Fact]
    public void Check_5_a_stage_counts_only_once_it_was_reached()
    {
        var request = A.Request(A.Policy(A.Stage(2, Ada, Grace), A.Stage(1, Ada, Linus)));
        var early = Accepted(request.Decide(A.Approval(Ada, digest: request.RequestDigest), A.Stamp())) with { Status = Status.Approved, ApprovedAt = Noon };
        var evidence = With(new() { [A.ProofOf(Ada)] = AdasLink with { Shown = request.RequestDigest } }) with { Policy = request.Policy };

        RefusedAs(RefusalCode.NotApproved, early, evidence);
        Assert.Null((early with { Stage = 1 }).WhyNotExecute(evidence));
    }

    [Fact]
    public void Check_5_todays_policy_still_lets_these_people_approve()
    {
        RefusedAs(RefusalCode.NotApproved, Approved, Good with { Policy = A.Policy(A.Stage(1, Grace)) });
        RefusedAs(RefusalCode.NotApproved, Approved, Good with { Policy = A.Policy(A.Stage(2, Ada, Grace)) });
        RefusedAs(RefusalCode.NotApproved, Approved, Good with { Policy = ActionPolicy.NotNamed });
        RefusedAs(RefusalCode.NotApproved, Approved, Good with { Policy = Approved.Policy with { Ruling = (Ruling)9 } });
    }

    [Fact]
    public void Check_5_what_policy_approved_runs_only_while_policy_approves_it()
    {
        var request = A.Request(A.ApprovingPolicy);

        Assert.Null(request.WhyNotExecute(Good with { Policy = A.ApprovingPolicy }));
        RefusedAs(RefusalCode.NotApproved, request, Good with { Policy = A.Policy(A.Stage(1, Ada)) });
        RefusedAs(RefusalCode.NotApproved, request, Good with { Policy = ActionPolicy.NotNamed });
    }

    [Fact]
    public void Check_6_what_was_begun_or_carried_out_is_not_carried_out_again_whatever_its_status_says()
    {
        var executing = A.ExecutingRequest();
        var executed = executing.Executed(A.Receipt(), A.Stamp());

        Assert.Null(executing.WhyNotExecute(Good)); // an executor that died may be followed by another
        RefusedAs(RefusalCode.AlreadySettled, executing with { Status = Status.Approved });
        Assert.All([Status.Approved, Status.Executing], status => RefusedAs(RefusalCode.AlreadySettled, executed with { Status = status }));
    }

    [Fact]
    public void Check_6_a_claim_and_a_receipt_that_were_taken_out_are_known_from_the_history()
    {
        var executing = A.ExecutingRequest();
        ApprovalRequest[] ended = [executing.Executed(A.Receipt(), A.Stamp()), executing.Failed(A.Receipt(), A.Stamp()), Accepted(Approved.Withdraw(Approved.Requester, Approved.Agent, A.Stamp()))];

        RefusedAs(RefusalCode.AlreadySettled, executing with { Status = Status.Approved, Claim = null });
        Assert.All(
            ended.SelectMany(request => (Status[])[Status.Approved, Status.Executing], (request, status) => request with { Status = status, Claim = null, Receipt = null }),
            forged => RefusedAs(RefusalCode.AlreadySettled, forged));
    }

    [Fact]
    public void Check_6_what_people_were_told_has_ended_is_not_carried_out_whatever_its_status_says()
    {
        RefusedAs(RefusalCode.AlreadySettled, Approved.Published());
        RefusedAs(RefusalCode.AlreadySettled, Approved.Told(Rita));
    }

    [Fact]
    public void Check_2_the_history_is_as_it_was_written() => RefusedAs(RefusalCode.Changed, Approved with { History = History.Of(Approved.History.Skip(1)) });

    [Fact]
    public void Check_2_parameters_that_the_action_does_not_take_do_not_pass_with_any_digest()
    {
        var beyond = A.Proposal(parameters: Parameters.Parse("""{"amount":"-5.00","orderId":"1001"}"""));
        var request = Approved with { Parameters = beyond.Parameters, ActionDigest = beyond.ActionDigest };
        request = request with { RequestDigest = RequestDigests.OfRequest(request) };
        var shown = request.RequestDigest;

        RefusedAs(
            RefusalCode.Changed, request with { Decisions = [Approved.Decisions[0] with { Digest = shown }] }, With(new() { [A.ProofOf(Ada)] = new(A.Id, Ada, shown, A.Round) }));
        Assert.Null(new Catalog([A.Refund]).AsShown(request, Place));
    }

    [Fact]
    public void Check_4_a_link_of_another_round_of_asking_is_none()
    {
        RefusedAs(RefusalCode.NotApproved, Approved, With(new() { [A.ProofOf(Ada)] = AdasLink with { Round = "round-0" } }));
        RefusedAs(RefusalCode.NotApproved, Approved with { Round = null });
        // Opened as if earlier, so that whoever stood in then could decide.
        RefusedAs(RefusalCode.NotApproved, Approved with { Opened = Approved.Opened.AddMinutes(-1) });
    }
}
