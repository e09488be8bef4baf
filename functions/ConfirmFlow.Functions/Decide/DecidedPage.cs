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
    public static Page For(ApprovalRequest request, ActionDefinition? definition, Person approver, DateTimeOffset now) => new(200, words =>
    {
        var action = ActionInWords.Of(request, definition);
        var said = request.DecisionOf(approver)!;
        var approved = said.Verdict is Verdict.Approve;
        var heading = words.Said(said.Verdict);
        var waiting = request.Status is Status.Pending;
        return new($"{heading}: {action.Title}", Html.None, Html.Of($"""
            <article class="sheet {(approved ? "yes" : "no")}">
            <section>
            <p class="tag">{(approved && waiting ? words.Counted : OutcomeInWords.Of(request, now, words).Tag)}</p>
            <h1>{heading}</h1>
            <p class="isolate" lang="{Words.OfDefinitions}">{action.Title}</p>
            </section>
            <section aria-labelledby="now">
            <h2 id="now">{words.WhatNow}</h2>
            {(approved ? AfterApproval(request, now, words) : Ends(request, said, words))}
            <p>{words.ClosePage}</p>
            </section>
            {(waiting ? ConfirmPageApprovers.Section(request, approver, now, words) : Html.None)}
            {ConfirmPageTakingBack.Form(request, approver, problem: null, comment: "", now, words)}
            </article>
            """), Html.Of($"<p>{words.Request(request.Id)}</p>"));
    });

    /// <summary>What happens after an approval.</summary>
    internal static Html AfterApproval(ApprovalRequest request, DateTimeOffset now, Words words) => request.Status is Status.Pending ? Waits(request, words) : Runs(request, now, words);

    private static Html Runs(ApprovalRequest request, DateTimeOffset now, Words words) => request.Begins(now) is var begins && begins > now
        ? Html.Of($"<p>{words.IsApproved} <strong>{words.NothingDoneYet}</strong> {words.RunsWhenWindowOpens(words.Moment(begins))} {words.MailWillSay}</p>")
        : Html.Of($"<p>{words.RunsNow} {words.MailWillSay}</p>");

    private static Html Waits(ApprovalRequest request, Words words) => QuorumInWords.Missing(request) is var missing and > 0
        ? Html.Of($"<p><strong>{words.NothingDoneYet}</strong> {words.MoreNeeded(missing, words.Moment(request.Deadline))} {words.MailWillSay}</p>")
        : Html.Of($"<p><strong>{words.NothingDoneYet}</strong> {words.MailWillSay}</p>");

    private static Html Ends(ApprovalRequest request, Decision said, Words words) => Html.Of($"""
        <p>{words.Ended(said.Verdict is Verdict.TakeBack, request.Requester, said.Words.Length > 0)}</p>
        {ConfirmPageApprovers.Comment(said.Words)}
        """);
}
