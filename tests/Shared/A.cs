using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConfirmFlow.Tests;

/// <summary>Builds what tests begin with.</summary>
internal static class A
{
    private static int _writes;

    /// <summary>An action that may run again.</summary>
    public static ActionDefinition Refund { get; } = new()
    {
        Name = "refund-order",
        Title = "Refund order {orderId}: {amount} EUR",
        Effect = "Order {orderId} is refunded: {amount} EUR.",
        Description = "Proposes to refund an order.",
        Risk = Risk.Medium,
        RiskInWords = "Money leaves the company",
        Idempotent = true,
        Role = "RefundOrderAction",
        Target = "orderId",
        Parameters =
        [
            new("orderId", "Order", "The order's number.", new TextRule("[0-9]{4}", Words: "four digits")),
            new("amount", "Amount", "How much, in EUR.", new DecimalRule(0.01m, 500m)),
            new("reason", "Reason", "Why.", new TextRule(MaxLength: 500, Multiline: true), Required: false),
        ],
        SessionPolicy = [new(["dynamodb:UpdateItem"], "dynamodb:table/{stack}-orders", [new("ForAllValues:StringEquals", "dynamodb:LeadingKeys", "orderId")])],
    };

    public static Parameters Parameters { get; } = Domain.Parameters.Parse("""{"amount":"12.50","orderId":"1001"}""");

    public static RequestId Id { get; } = RequestId.From("0123456789abcdef"u8);

    public static Stage Stage(int quorum, params Person[] approvers) => new() { Approvers = [.. approvers], Quorum = quorum, Wait = TimeSpan.FromHours(4) };

    /// <summary>People are asked, for a day; an approval can be used for a quarter of an hour.</summary>
    public static ActionPolicy Policy(params Stage[] stages) => new()
    {
        Ruling = Ruling.Ask,
        Stages = [.. stages],
        Deadline = TimeSpan.FromHours(24),
        UsableFor = TimeSpan.FromMinutes(15),
    };

    public static ActionPolicy ApprovingPolicy { get; } = new() { Ruling = Ruling.Approve, Reason = "It costs little.", UsableFor = TimeSpan.FromMinutes(15) };

    public static Proposal Proposal(Person? requester = null, ActionDefinition? definition = null, Parameters? parameters = null) =>
        new(definition ?? Refund, parameters ?? Parameters, requester ?? Known.Rita, Known.Bot, Known.Place);

    /// <summary>The round of asking in which everybody here was asked.</summary>
    public const string Round = "round-1";

    /// <summary>A pending request of Rita's, opened at noon; Ada, Grace and Linus may decide.</summary>
    public static ApprovalRequest Request(int quorum = 1) => Request(Policy(Stage(quorum, Known.Ada, Known.Grace, Known.Linus)));

    public static ApprovalRequest Request(ActionPolicy policy, RequestId? id = null) => Asked(New(policy, id));

    /// <summary>As if everybody had been asked about this very request.</summary>
    public static ApprovalRequest Asked(ApprovalRequest request) => request with { Round = Round, Asked = RequestDigests.OfRound(request) };

    /// <summary>One that nobody has been asked about.</summary>
    public static ApprovalRequest New(ActionPolicy policy, RequestId? id = null) => Opened(ApprovalRequest.Open(id ?? Id, Proposal(), policy, Stamp()));

    /// <summary>One that Ada has approved, a minute after noon.</summary>
    public static ApprovalRequest ApprovedRequest(int minutes = 1) => Opened(Request().Decide(Approval(Known.Ada, Known.Noon.AddMinutes(minutes)), Stamp(Known.Noon.AddMinutes(minutes))));

    /// <summary>One whose action was begun two minutes after noon, for three minutes.</summary>
    public static ApprovalRequest ExecutingRequest(bool idempotent = true) =>
        Opened(ApprovedRequest().ClaimFor(TimeSpan.FromMinutes(3), idempotent, Stamp(Known.Noon.AddMinutes(2))));

    public static Stamp Stamp(DateTimeOffset? at = null) =>
        new(at ?? Known.Noon, "write-" + Interlocked.Increment(ref _writes).ToString(CultureInfo.InvariantCulture));

    public static Decision Approval(Person by, DateTimeOffset? at = null, Digest? digest = null) =>
        new(by, Verdict.Approve, at ?? Known.Noon.AddMinutes(1), "", digest ?? Request().RequestDigest, ProofOf(by));

    public static Decision Denial(Person by, string reason = "Not this one.", DateTimeOffset? at = null, Digest? digest = null) =>
        Approval(by, at, digest) with { Verdict = Verdict.Deny, Comment = reason };

    /// <summary>What a link's token, had this person one, would prove.</summary>
    public static string ProofOf(Person person) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("token of " + person.Address)));

    public static Receipt Receipt(DateTimeOffset? at = null) =>
        new(at ?? Known.Noon.AddMinutes(3), "Order 1001 was refunded: 12.50 EUR.", ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("amount", "12.50"));

    private static ApprovalRequest Opened(Outcome<ApprovalRequest> outcome) =>
        outcome.Is(out var request, out var refusal) ? request : throw new InvalidOperationException(refusal.Message);
}
