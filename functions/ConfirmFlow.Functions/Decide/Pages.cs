using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Which page answers.</summary>
/// <remarks>
/// <c>definition</c> is always the catalog's entry that the request was opened with; null when the catalog has none or has changed it since,
/// because what is shown must be what would run.
/// </remarks>
public static class Pages
{
    /// <summary>The answer to GET.</summary>
    public static Page Shown(ApprovalRequest request, ActionDefinition? definition, Person approver, DateTimeOffset now) => request switch
    {
        _ when !request.MayDecide(approver, now) => DeadEndPage.UnknownLink,
        { Status: Status.Pending } when now < request.Deadline =>
            definition is null ? DeadEndPage.Changed(request) : ConfirmPage.For(request, definition, approver, now),
        _ => OutcomePage.For(request, approver, now),
    };

    /// <summary>The answer to a POST that counted, with the request as it was saved.</summary>
    public static Page Counted(ApprovalRequest request, ActionDefinition? definition, Person approver, DateTimeOffset now) =>
        DecidedPage.For(request, definition, approver, now);

    /// <summary>The answer to a POST with a wrong answer to the challenge, with the request as it was saved.</summary>
    public static Page NotAnswered(ApprovalRequest request, ActionDefinition definition, Person approver, string comment, DateTimeOffset now, string reason = "") =>
        ConfirmPage.Again(request, definition, approver, request.WrongAnswer(approver), comment, now, reason);

    /// <summary>The answer to a POST that changed nothing, with the request as it stands.</summary>
    public static Page NotCounted(
        ApprovalRequest request, ActionDefinition? definition, Person approver, Refusal refusal, string comment, DateTimeOffset now, string reason = "") => refusal.Code switch
    {
        RefusalCode.NotNamed or RefusalCode.OwnRequest => DeadEndPage.UnknownLink,
        RefusalCode.Changed => DeadEndPage.Changed(request),
        RefusalCode.ReasonNeeded or RefusalCode.ReasonNotOffered or RefusalCode.ChallengeNeeded or RefusalCode.ChallengeLocked or RefusalCode.MalformedCall or RefusalCode.TickNeeded =>
            // Without its definition, or once it is settled, nothing of it is shown: what came back was to take an approval back.
            definition is null || request.Status is not Status.Pending ? OutcomePage.Again(request, approver, refusal, comment, now) : ConfirmPage.Again(request, definition, approver, refusal, comment, now, reason),
        _ => OutcomePage.AfterPress(request, approver, refusal, now),
    };
}
