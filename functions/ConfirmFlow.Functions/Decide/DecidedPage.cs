using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The page after a press that counted: what was decided, and what happens now.</summary>
public static class DecidedPage
{
    /// <summary>The page (status 200).</summary>
    /// <param name="request">The request with the decision in it.</param>
    /// <param name="definition">The definition it was opened with; null when the catalog has none or has changed it since.</param>
    /// <param name="approver">Who has just decided.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page For(ApprovalRequest request, ActionDefinition? definition, Person approver, DateTimeOffset now)
    {
        var action = definition is null ? ActionInWords.Of(request) : ActionInWords.Of(request, definition);
        var said = request.DecisionOf(approver)!;
        var approved = said.Verdict is Verdict.Approve;
        var heading = ConfirmPageDecision.Said(said);
        var waiting = request.Status is Status.Pending;
        return new(200, $"{heading}: {action.Title}", Html.None, Html.Of($"""
            <article class="sheet {(approved ? "yes" : "no")}">
            <section>
            <p class="tag">{(approved ? waiting ? "Counted" : "Approved" : said.Verdict is Verdict.TakeBack ? "Taken back" : "Denied")}</p>
            <h1>{heading}</h1>
            <p class="isolate">{action.Title}</p>
            </section>
            <section aria-labelledby="now">
            <h2 id="now">What happens now</h2>
            {(approved ? waiting ? Waits(request) : Runs(request, now) : Ends(request, said))}
            <p>You can close this page.</p>
            </section>
            {(waiting ? ConfirmPageApprovers.Section(request, approver, now) : Html.None)}
            {ConfirmPageDecision.TakingBack(request, approver, now)}
            </article>
            """), Html.Of($"<p>Request {request.Id.Value}</p>"));
    }

    private static Html Runs(ApprovalRequest request, DateTimeOffset now) => request.Begins(now) is var begins && begins > now
        ? Html.Of($"<p>It is approved. <strong>Nothing has been done yet:</strong> the action begins on {InWords.Moment(begins)}, when its change window opens. You will get a mail that says how it went.</p>")
        : Html.Of($"<p>It is approved: the action runs now. You will get a mail that says how it went.</p>");

    private static Html Waits(ApprovalRequest request) => QuorumInWords.Missing(request) is var missing and > 0
        ? Html.Of($"<p><strong>Nothing has been done yet.</strong> {InWords.Capital(InWords.Count(missing, "more approval is", "more approvals are"))} needed by {InWords.Moment(request.Deadline)}. You will get a mail that says how it went.</p>")
        : Html.Of($"<p><strong>Nothing has been done yet.</strong> You will get a mail that says how it went.</p>");

    private static Html Ends(ApprovalRequest request, Decision said) => Html.Of($"""
        <p>Nothing was done, and nothing will be: {(said.Verdict is Verdict.TakeBack ? "an approval taken back" : "one denial")} ends it. <bdi>{request.Requester.Address}</bdi>, the agent and the other approvers are told{(said.Words.Length > 0 ? " your reason" : "")}.</p>
        {ConfirmPageApprovers.Comment(said.Words)}
        """);
}
