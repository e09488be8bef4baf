using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The page a confirm link opens while people can decide: the complete action, who asks, who has decided, and two buttons.</summary>
public static class ConfirmPage
{
    /// <summary>The page as the link opens it; without buttons for an approver who has decided.</summary>
    /// <param name="request">A pending request.</param>
    /// <param name="definition">The definition it was opened with.</param>
    /// <param name="approver">One of its approvers: whom the link was mailed to.</param>
    /// <param name="now">Coordinated universal time.</param>
    public static Page For(ApprovalRequest request, ActionDefinition definition, Person approver, DateTimeOffset now) =>
        new(200, words => Content(request, definition, approver, now, refusal: null, comment: "", reason: "", words));

    /// <summary>The page again, after a press that could not be taken, with what was typed (status 422).</summary>
    /// <param name="request">A pending request.</param>
    /// <param name="definition">The definition it was opened with.</param>
    /// <param name="approver">One of its approvers.</param>
    /// <param name="problem">What is missing.</param>
    /// <param name="comment">What was typed.</param>
    /// <param name="now">Coordinated universal time.</param>
    /// <param name="reason">What was chosen.</param>
    public static Page Again(ApprovalRequest request, ActionDefinition definition, Person approver, Refusal problem, string comment, DateTimeOffset now, string reason = "") =>
        new(422, words => Content(request, definition, approver, now, problem, comment, reason, words));

    private static PageContent Content(
        ApprovalRequest request, ActionDefinition definition, Person approver, DateTimeOffset now, Refusal? refusal, string comment, string reason, Words words)
    {
        var action = ActionInWords.Of(request, definition);
        var problem = refusal is null ? null : FormProblem.Of(refusal, request, approver, words);
        var decision = request.DecisionOf(approver);
        var title = decision is null ? words.Asks(action.Title) : $"{words.Said(decision.Verdict)}: {action.Title}";
        return new(
            problem is null ? title : words.NotSent(title),
            Html.Of($"<span>{words.TimeLeft(request.Deadline - now, words.Clock(request.Deadline, now))}</span>"),
            Html.Of($"""
                {ConfirmPageDecision.Problem(problem, words)}
                <article class="sheet {Level(action.RiskLevel)}">
                <section>
                <p class="tag" lang="{Words.OfDefinitions}">{action.Risk}</p>
                <h1 lang="{Words.OfDefinitions}">{action.Title}</h1>
                <p>{words.AskedThrough(request.Requester, new Foreign(InWords.Line(request.Agent.Name), "name"))} <strong>{words.NothingDoneYet}</strong></p>
                </section>
                <section aria-labelledby="effect">
                <h2 id="effect">{words.WhatWillHappen}</h2>
                <p class="isolate" lang="{Words.OfDefinitions}">{action.Effect}</p>
                </section>
                {ConfirmPageAction.Section(request, action, now, words)}
                {ConfirmPageApprovers.Section(request, approver, now, words)}
                {(decision is null ? ConfirmPageDecision.Form(request, action, approver, problem, comment, reason, now, words) : ConfirmPageDecision.Made(request, decision, problem, comment, now, words))}
                </article>
                """),
            Html.Of($"""
                <p>{words.Request(request.Id)}</p>
                <p>{words.LinkIsYours}</p>
                """));
    }

    // One colour, in three strengths; the words say it too.
    private static string Level(Risk risk) => risk switch { Risk.Low => "low", Risk.Medium => "medium", _ => "high" };
}
