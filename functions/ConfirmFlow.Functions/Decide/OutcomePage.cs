using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The page of a request that this approver can no longer decide: how it stands, and nothing of what it was about (L6).</summary>
public static class OutcomePage
{
    /// <summary>The page as the link opens it.</summary>
    /// <param name="request">Any request.</param>
    /// <param name="approver">Whom the link was mailed to.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page For(ApprovalRequest request, Person approver, DateTimeOffset now) => new(200, words => Content(request, approver, null, now, words, words.AboutIsInMail));

    /// <summary>The page as the link of a message opens it, which is a whole channel's.</summary>
    /// <param name="request">Any request.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page ForChannel(ApprovalRequest request, DateTimeOffset now) => new(200, words => Content(request, default, null, now, words, words.AboutIsInMessage));

    /// <summary>The page after a press that came too late or again (status 409): it says that it changed nothing.</summary>
    /// <param name="request">Any request.</param>
    /// <param name="approver">Whom the link was mailed to.</param>
    /// <param name="refusal">Why it changed nothing.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page AfterPress(ApprovalRequest request, Person approver, Refusal refusal, DateTimeOffset now) => new(409, words => Content(request, approver, refusal, now, words, words.AboutIsInMail));

    private static PageContent Content(ApprovalRequest request, Person approver, Refusal? refusal, DateTimeOffset now, Words words, string about)
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
            {(request.DecisionOf(approver) is { } said ? Html.Of($"""<p class="soft">{words.SaidAt(said.Verdict, words.Clock(said.At, now))}</p>""") : Html.None)}
            </section>
            {ConfirmPageDecision.TakingBack(request, approver, now, words)}
            </article>
            """), Html.Of($"<p>{words.Request(request.Id)}. {about}</p>"));
    }
}
