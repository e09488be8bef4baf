using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Says to an agent where a request stands.</summary>
internal static class RequestAnswers
{
    public static IntakeAnswer Of(ApprovalRequest request, DateTimeOffset now) => new()
    {
        RequestId = request.Id.Value,
        Status = request.Status.ToString(),
        Executed = request.Status is Status.Executed,
        Message = MessageOf(request, Begins(request, now), now),
        BindingCode = CodeOf(request),
        RunsAt = Begins(request, now) is { } begins ? Time.Text(begins) : null,
        Deadline = request.Status is Status.Pending ? Time.Text(request.Deadline) : null,
        Reason = request.Denial is { Words.Length: > 0 } denial ? Untrusted.ForAgent(denial.Words) : null,
        Comments = CommentsOf(request) is { Count: > 0 } comments ? comments : null,
        Receipt = request.Receipt is { } receipt
            ? new ReceiptAnswer(Time.Text(receipt.At), Untrusted.ForAgent(receipt.Summary), receipt.Facts.ToDictionary(fact => fact.Key, fact => Untrusted.ForAgent(fact.Value)))
            : null,
    };

    private static List<string> CommentsOf(ApprovalRequest request) =>
        [.. request.Decisions.Where(decision => decision.Verdict is Verdict.Approve && decision.Words.Length > 0).Select(decision => Untrusted.ForAgent(decision.Words))];

    private static string? CodeOf(ApprovalRequest request) => request.Status is Status.Pending ? request.BindingCode : null;

    private static string Show(ApprovalRequest request) => CodeOf(request) is { } code
        ? $"Show the requester this code, and nobody else: {code}. An approver has to ask them for it. "
        : "";

    // Where it waits for its change window.
    private static DateTimeOffset? Begins(ApprovalRequest request, DateTimeOffset now) =>
        request.Status is Status.Approved && request.Begins(now) is var begins && begins > now && begins < DateTimeOffset.MaxValue ? begins : null;

    private static string MessageOf(ApprovalRequest request, DateTimeOffset? begins, DateTimeOffset now) => request.Status switch
    {
        Status.Pending when !request.CanStillBeApproved(now) => $"Nothing has been done yet. People were asked to approve this, but too few are left who can: unless one of them denies it, it ends at {Time.Text(request.Deadline)}. Use check-request with this requestId to see what became of it, or withdraw-request to take it back.",
        Status.Pending => $"Nothing has been done yet. People were asked to approve this; they can decide until {Time.Text(request.Deadline)}. {Show(request)}Use check-request with this requestId to see what became of it, or withdraw-request to take it back.",
        Status.Approved when begins is { } at => $"Approved. Nothing has been done yet: it runs when its change window opens, at {Time.Text(at)}. Use check-request with this requestId after that, or withdraw-request to take it back.",
        Status.Approved => "Approved, and about to run. Nothing has been done yet. Use check-request with this requestId to see what became of it.",
        Status.Executing => "Approved, and running now. Use check-request with this requestId to see what became of it.",
        Status.Executed => Untrusted.ForAgent(request.Receipt?.Summary ?? "It ran."),
        Status.Denied when request.Denial?.Verdict is Verdict.TakeBack => "An approver took the approval back before anything began. Nothing has been done.",
        Status.Denied => "An approver denied this. Nothing has been done.",
        Status.Expired => "It was not decided, or its approval not used, in time. Nothing has been done.",
        Status.Withdrawn => "It was withdrawn. Nothing has been done.",
        Status.Failed => $"It failed and did not take effect. {Untrusted.ForAgent(request.Receipt?.Summary ?? "")}".TrimEnd(),
        Status.Refused when request.IsTurnedAway => "Nobody was asked to approve this: the policy in force asks for it in another way than when it was opened. Nothing has been done. It can be asked for again, with another idempotency key where one was given.",
        Status.Refused => "It was approved, but a check right before running refused it. Nothing has been done.",
        _ => "Whether it took effect is not known; a person has been told to find out. Do not ask for it again.",
    };
}
