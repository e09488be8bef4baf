using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The page of a request that this approver can no longer decide: how it stands, and nothing of what it was about (L6).</summary>
public static class OutcomePage
{
    /// <summary>The page as the link opens it.</summary>
    /// <param name="request">Any request.</param>
    /// <param name="approver">Whom the link was mailed to.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page For(ApprovalRequest request, Person approver, DateTimeOffset now) => Render(200, request, approver, now);

    /// <summary>The page after a press that came too late or again (status 409): it says that it changed nothing.</summary>
    /// <param name="request">Any request.</param>
    /// <param name="approver">Whom the link was mailed to.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page AfterPress(ApprovalRequest request, Person approver, DateTimeOffset now) => Render(409, request, approver, now);

    private static Page Render(int status, ApprovalRequest request, Person approver, DateTimeOffset now)
    {
        var outcome = OutcomeInWords.Of(request, now);
        var pressed = status == 409;
        var said = request.DecisionOf(approver);
        var again = pressed && said is not null;
        var heading = again ? said!.Verdict is Verdict.Approve ? "You have already approved this" : "You have already denied this" : outcome.Heading;
        return new(status, heading, Html.None, Html.Of($"""
            <article class="sheet {outcome.Colour}">
            <section>
            <p class="tag">{outcome.Tag}</p>
            <h1>{heading}</h1>
            {(pressed ? Html.Of($"<p><strong>Your press changed nothing.</strong></p>") : Html.None)}
            <p>{outcome.Sentence}</p>
            {(said is null ? Html.None : Html.Of($"""<p class="soft">You {(said.Verdict is Verdict.Approve ? "approved" : "denied")} it at {InWords.Clock(said.At, now)}.</p>"""))}
            </section>
            </article>
            """), Html.Of($"<p>Request {request.Id.Value}. What it was about is in your mail.</p>"));
    }
}
