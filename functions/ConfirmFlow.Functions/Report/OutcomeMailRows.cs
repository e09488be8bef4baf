using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The details of an outcome.</summary>
internal static class OutcomeMailRows
{
    /// <summary>What came of it: the receipt, or who or what said no, and why.</summary>
    public static IEnumerable<MailRow> Ended(ApprovalRequest request, DateTimeOffset now)
    {
        foreach (var row in MailRow.Of(request, request.Decisions.Where(said => said.Verdict is not Verdict.Approve), now)) yield return row;
        if (Why(request) is { } why) yield return new("Result", Untrusted.Shown(why), Exact: false) { Kind = RowKind.Detail, IsOurs = request.Receipt is null };
        if (request is not { Status: Status.Executed or Status.Failed, Receipt: { } receipt }) yield break;
        foreach (var (name, value) in receipt.Facts) yield return new(InWords.Line(name), Untrusted.Shown(value)) { Kind = RowKind.Detail };
    }

    /// <summary>What was asked for, by whom, and who approved it.</summary>
    public static IEnumerable<MailRow> Asked(ApprovalRequest request, ActionInWords action, DateTimeOffset now) =>
    [
        .. MailRow.Of(action, request.Action),
        new("Asked by", $"{request.Requester.Address}, {InWords.Moment(request.Opened)}", Exact: false),
        new("Agent", InWords.Line(request.Agent.Name), Exact: false),
        .. request.Policy.Ruling is Ruling.Approve ? [new MailRow("Approved by", $"policy. {InWords.Line(request.Policy.Reason)}".TrimEnd(), Exact: false) { Kind = RowKind.Detail }] : (ReadOnlySpan<MailRow>)[],
        .. MailRow.Of(request, request.Decisions.Where(said => said.Verdict is Verdict.Approve), now),
        new("Fingerprint", request.RequestDigest.Fingerprint),
    ];

    // Of what time or the agent did, the sentence says all.
    private static string? Why(ApprovalRequest request) => request.Status switch
    {
        Status.Executed or Status.Failed when request.Receipt is { } receipt => receipt.Summary,
        Status.Failed => Note(request, Fact.Failed),
        Status.Refused => Note(request, Fact.Refused),
        Status.Unknown => Note(request, Fact.OutcomeUnknown),
        _ => null,
    };

    private static string? Note(ApprovalRequest request, Fact what) => request.History.LastOrDefault(entry => entry.What == what)?.Note;
}
