using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The page of a request that this approver can no longer decide: how it stands, who decided, and nothing of what it was about (L6).</summary>
public static class OutcomePage
{
    /// <summary>The page as the link opens it.</summary>
    /// <param name="request">Any request.</param>
    /// <param name="approver">Whom the link was mailed to.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page For(ApprovalRequest request, Person approver, DateTimeOffset now) => new(200, words => Content(request, approver, null, TakingBack(request, approver, now, words), now, words, words.AboutIsInMail));

    /// <summary>The page as the link of a message opens it, which is a whole channel's.</summary>
    /// <param name="request">Any request.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page ForChannel(ApprovalRequest request, DateTimeOffset now) => new(200, words => Content(request, default, null, Html.None, now, words, words.AboutIsInMessage));

    /// <summary>The page after a press that came too late or again (status 409): it says that it changed nothing.</summary>
    /// <param name="request">Any request.</param>
    /// <param name="approver">Whom the link was mailed to.</param>
    /// <param name="refusal">Why it changed nothing.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page AfterPress(ApprovalRequest request, Person approver, Refusal refusal, DateTimeOffset now) => new(409, words => Content(request, approver, refusal, TakingBack(request, approver, now, words), now, words, words.AboutIsInMail));

    /// <summary>The page again, after a press that would have taken an approval back and could not be taken, with what was typed (status 422).</summary>
    /// <param name="request">Any request.</param>
    /// <param name="approver">Whom the link was mailed to.</param>
    /// <param name="problem">What is missing.</param>
    /// <param name="comment">What was typed.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page Again(ApprovalRequest request, Person approver, Refusal problem, string comment, DateTimeOffset now) => new(422, words =>
    {
        var why = FormProblem.Of(problem, request, approver, words);
        var content = Content(request, approver, null, ConfirmPageTakingBack.Form(request, approver, why, comment, now, words), now, words, words.AboutIsInMail);
        return content with { Title = words.NotSent(content.Title), Sheet = Html.Of($"{ConfirmPageDecision.Problem(why, words)}{content.Sheet}") };
    });

    private static Html TakingBack(ApprovalRequest request, Person approver, DateTimeOffset now, Words words) => ConfirmPageTakingBack.Form(request, approver, null, "", now, words);

    private static PageContent Content(ApprovalRequest request, Person approver, Refusal? refusal, Html form, DateTimeOffset now, Words words, string about)
    {
        var outcome = OutcomeInWords.Of(request, now, words);
        // What stands in the way is this approver's own word, or that it has begun: that is news; else how it stands is.
        var heading = refusal is { Code: RefusalCode.DecidedBefore or RefusalCode.TooLate or RefusalCode.NothingToTakeBack } ? words.Refused(refusal, request, approver).TrimEnd('.') : outcome.Heading;
        return new(heading, Html.None, Html.Of($"""
            <article class="sheet {outcome.Colour}">
            <section>
            <p class="tag">{outcome.Tag}</p>
            <h1>{heading}</h1>
            {(refusal is null ? Html.None : Html.Of($"<p><strong>{words.PressChangedNothing}</strong></p>"))}
            <p>{outcome.Meaning}</p>
            </section>
            {Decisions(request, approver, now, words)}
            {form}
            </article>
            """), Html.Of($"<p>{words.Request(request.Id)}. {about}</p>"));
    }

    // Those are told who got the outcome's mail, or will. What was said can tell what it was about, and is in that mail only.
    private static Html Decisions(ApprovalRequest request, Person approver, DateTimeOffset now, Words words) =>
        request.Decisions.IsEmpty || !(request.IsAsked(approver) || request.DecisionOf(approver) is not null) ? Html.None : Html.Of($"""
            <section aria-labelledby="decided">
            <h2 id="decided">{words.WhoDecided}</h2>
            <ul class="people">
            {request.Decisions.Select(said => ConfirmPageApprovers.Said(said, StandInInWords.Behind(request, said, words), approver, Html.None, now, words))}
            </ul>
            </section>
            """);
}
