namespace ConfirmFlow.Domain.Tests;

/// <summary>Reasons that a policy offers, and what becomes of those that approvers choose.</summary>
public sealed class ChoosingAReason
{
    private const string Checked = "Checked with the customer";
    private const string Doubtful = "The amount does not fit";

    private static readonly ApprovalRequest Request = A.Request(A.Policy(A.Stage(2, Ada, Grace)) with { Reasons = new([Checked], [Doubtful, "Somebody else's"]) });

    private static Decision Said(Verdict verdict, string reason, string comment = "") => A.Approval(Ada, digest: Request.RequestDigest) with { Verdict = verdict, Reason = reason, Comment = comment };

    [Theory]
    [InlineData(Verdict.Deny, Doubtful, "", "Denied: “The amount does not fit”")]
    [InlineData(Verdict.Deny, Doubtful, "by far", "Denied: “The amount does not fit: by far”")]
    [InlineData(Verdict.Deny, "", "by far", "Denied: “by far”")]
    [InlineData(Verdict.Approve, Checked, "", "Approved: “Checked with the customer”")]
    [InlineData(Verdict.Approve, "", "", "Approved")]
    public void One_that_is_offered_says_why_and_own_words_may_follow(Verdict verdict, string reason, string comment, string noted)
    {
        var decided = Accepted(Request.Decide(Said(verdict, reason, comment), A.Stamp()));

        Assert.Equal((reason, comment), (decided.Decisions[0].Reason, decided.Decisions[0].Comment));
        Assert.Equal(noted, decided.History[^1].Note);
    }

    [Theory]
    [InlineData(Verdict.Deny, Checked)]
    [InlineData(Verdict.Approve, Doubtful)]
    [InlineData(Verdict.Deny, "the amount does not fit")]
    [InlineData(Verdict.Deny, Doubtful + " ")]
    [InlineData(Verdict.Deny, " ")]
    [InlineData(Verdict.Deny, "Because.")]
    public void Any_other_is_refused_whatever_is_said_beside_it(Verdict verdict, string reason) =>
        Assert.Equal(RefusalCode.ReasonNotOffered, Refused(Request.Decide(Said(verdict, reason, "in my own words"), A.Stamp())));

    [Fact]
    public void Where_none_is_offered_none_is_taken()
    {
        var request = A.Request();

        Assert.Equal(RefusalCode.ReasonNotOffered, Refused(request.Decide(A.Denial(Ada, digest: request.RequestDigest) with { Reason = Doubtful }, A.Stamp())));
    }

    [Fact]
    public void Taking_an_approval_back_has_none()
    {
        var approved = Accepted(Request.Decide(Said(Verdict.Approve, Checked), A.Stamp()));

        Assert.Equal(RefusalCode.ReasonNotOffered, Refused(approved.TakeBack(Said(Verdict.TakeBack, Doubtful), A.Stamp())));
        Assert.Equal(Status.Denied, Accepted(approved.TakeBack(Said(Verdict.TakeBack, "", "sorry"), A.Stamp())).Status);
    }

    [Fact]
    public void They_are_fixed_with_the_request_and_covered_by_its_digest() => Assert.NotEqual(
        Request.RequestDigest, RequestDigests.OfRequest(Request with { Policy = Request.Policy with { Reasons = new([Checked], [Doubtful]) } }));

    [Fact]
    public void A_policy_says_them_for_each_action_and_case()
    {
        const string Ask = "\"ruling\":\"ask\",\"deadline\":\"1h\",\"stages\":[{\"approvers\":[\"ada@example.com\"],\"quorum\":1}]";
        var reading = PolicyReader.Read($$$$"""{"actions":{"refund-order":{{{{{Ask}}}},"reasons":{"deny":["No.","Not now."]},"when":[{"if":{"amount":{"over":100}},{{{{Ask}}}},"reasons":{"approve":["Yes."]}}]}}}""", SampleAction.Catalog);

        Assert.True(reading.Is(out var policy), string.Join('\n', reading.Errors));
        var (rule, large) = (policy.For("refund-order"), policy.For("refund-order").Cases[0].Then);
        Assert.Equal(["No.", "Not now."], rule.Reasons.Deny);
        Assert.Equal((0, 1, 0), (rule.Reasons.Approve.Length, large.Reasons.Approve.Length, large.Reasons.Deny.Length)); // nothing is taken over
    }
}
