using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The page of a request that this approver can no longer decide: how it stands, and nothing of what it was about (L6).</summary>
public static class OutcomePage
{
    /// <summary>The page as the link opens it.</summary>
    /// <param name="request">Any request.</param>
    /// <param name="approver">Whom the link was mailed to.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page For(ApprovalRequest request, Person approver, DateTimeOffset now) => Render(200, request, approver, null, now);

    /// <summary>The page after a press that came too late or again (status 409): it says that it changed nothing.</summary>
    /// <param name="request">Any request.</param>
    /// <param name="approver">Whom the link was mailed to.</param>
    /// <param name="refusal">Why it changed nothing.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page AfterPress(ApprovalRequest request, Person approver, Refusal refusal, DateTimeOffset now) => Render(409, request, approver, refusal, now);

    private static Page Render(int status, ApprovalRequest request, Person approver, Refusal? refusal, DateTimeOffset now)
    {
        var outcome = OutcomeInWords.Of(request, now);
        // What stands in the way is this approver's own word, or that it has begun: that is news; else how it stands is.
        var heading = refusal is { Code: RefusalCode.DecidedBefore or RefusalCode.TooLate or RefusalCode.NothingToTakeBack } ? refusal.Message.TrimEnd('.') : outcome.Heading;
        return new(status, heading, Html.None, Html.Of($"""
            <article class="sheet {outcome.Colour}">
            <section>
            <p class="tag">{outcome.Tag}</p>
            <h1>{heading}</h1>
            {(refusal is null ? Html.None : Html.Of($"<p><strong>Your press changed nothing.</strong></p>"))}
            <p>{outcome.Sentence}</p>
            {Said(request.DecisionOf(approver), now)}
            </section>
            {ConfirmPageDecision.TakingBack(request, approver, now)}
            </article>
            """), Html.Of($"<p>Request {request.Id.Value}. What it was about is in your mail.</p>"));
    }

    private static Html Said(Decision? said, DateTimeOffset now) =>
        said is null ? Html.None : Html.Of($"""<p class="soft">{ConfirmPageDecision.Said(said)} at {InWords.Clock(said.At, now)}.</p>""");
}
