namespace ConfirmFlow.Domain.Tests;

/// <summary>G3: what the two digests cover.</summary>
public sealed class BindingARequest
{
    private static readonly ApprovalRequest Request = A.Request();

    [Fact]
    public void The_action_digest_covers_account_region_stack_action_definition_and_parameters()
    {
        var digest = A.Proposal().ActionDigest;

        Assert.All(
            [
                A.Proposal() with { Place = Place with { Account = "210987654321" } },
                A.Proposal() with { Place = Place with { Region = "us-east-1" } },
                A.Proposal() with { Place = Place with { Stack = "other" } },
                A.Proposal(definition: A.Refund with { Name = "refund-orders" }),
                A.Proposal(definition: A.Refund with { Effect = "Nothing happens to order {orderId} and {amount}." }),
                A.Proposal(definition: A.Refund with { Role = "DeleteCustomerAction" }),
                A.Proposal(definition: A.Refund with { Idempotent = false }),
                A.Proposal(parameters: Parameters.Parse("""{"amount":"12.51","orderId":"1001"}""")),
            ],
            changed => Assert.NotEqual(digest, changed.ActionDigest));
    }

    [Fact]
    public void The_same_proposal_has_the_same_digest() => Assert.Equal(A.Proposal().ActionDigest, A.Proposal().ActionDigest);

    [Fact]
    public void The_request_digest_covers_who_asks_for_whom_who_decides_and_until_when() => Assert.All(
        [
            Request with { ActionDigest = Digest.Of("other", "{}") },
            Request with { Id = RequestId.From("fedcba9876543210"u8) },
            Request with { Requester = Grace },
            Request with { Agent = Bot with { Door = Door.Gateway } },
            Request with { Agent = Bot with { Id = "other-bot" } },
            Request with { Agent = Bot with { Name = "Trusted bot" } },
            Request with { Deadline = Request.Deadline + Millisecond },
            Request with { Policy = Request.Policy with { UsableFor = TimeSpan.FromHours(1) } },
            Request with { Policy = Request.Policy with { Stages = [A.Stage(1, Rita)] } },
        ],
        changed => Assert.NotEqual(Request.RequestDigest, RequestDigests.OfRequest(changed)));

    [Fact]
    public void What_happens_to_a_request_does_not_change_its_digest()
    {
        var later = Accepted(Request.Decide(A.Approval(Ada), A.Stamp())).WaitWith("token").Published();

        Assert.Equal(Request.RequestDigest, RequestDigests.OfRequest(later));
    }

    [Fact]
    public void The_catalog_shows_only_what_a_request_was_opened_with()
    {
        Assert.NotNull(new Catalog([A.Refund]).AsShown(Request, Place));
        Assert.Null(new Catalog([A.Refund with { RiskInWords = "Harmless" }]).AsShown(Request, Place));
        Assert.Null(new Catalog([A.Refund with { Name = "another" }]).AsShown(Request, Place));
        Assert.Null(new Catalog([A.Refund]).AsShown(Request, Place with { Account = "210987654321" }));
    }
}
