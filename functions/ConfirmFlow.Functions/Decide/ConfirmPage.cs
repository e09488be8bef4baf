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
        Render(request, definition, approver, now, problem: null, comment: "", reason: "");

    /// <summary>The page again, after a press that could not be taken, with what was typed (status 422).</summary>
    /// <param name="request">A pending request.</param>
    /// <param name="definition">The definition it was opened with.</param>
    /// <param name="approver">One of its approvers.</param>
    /// <param name="problem">What is missing.</param>
    /// <param name="comment">What was typed.</param>
    /// <param name="now">Coordinated universal time.</param>
    /// <param name="reason">What was chosen.</param>
    public static Page Again(ApprovalRequest request, ActionDefinition definition, Person approver, Refusal problem, string comment, DateTimeOffset now, string reason = "") =>
        Render(request, definition, approver, now, problem, comment, reason);

    private static Page Render(ApprovalRequest request, ActionDefinition definition, Person approver, DateTimeOffset now, Refusal? problem, string comment, string reason)
    {
        var action = ActionInWords.Of(request, definition);
        var decision = request.DecisionOf(approver);
        var title = decision is null ? $"Approve? {action.Title}" : $"{ConfirmPageDecision.Said(decision)}: {action.Title}";
        return new(
            problem is null ? 200 : 422,
            problem is null ? title : $"Not sent. {title}",
            TimeLeft(request, now),
            Html.Of($"""
                {ConfirmPageDecision.Problem(problem)}
                <article class="sheet {Level(action.RiskLevel)}">
                <section>
                <p class="tag">{action.Risk}</p>
                <h1>{action.Title}</h1>
                <p><bdi>{request.Requester.Address}</bdi> asked for this through the agent <bdi class="name">{InWords.Line(request.Agent.Name)}</bdi>. <strong>Nothing has been done yet.</strong></p>
                </section>
                <section aria-labelledby="effect">
                <h2 id="effect">What will happen</h2>
                <p class="isolate">{action.Effect}</p>
                </section>
                {ConfirmPageAction.Section(request, action, now)}
                {ConfirmPageApprovers.Section(request, approver, now)}
                {(decision is null ? ConfirmPageDecision.Form(request.Policy.Reasons, problem, comment, reason) : ConfirmPageDecision.Made(request, decision, now))}
                </article>
                """),
            Html.Of($"""
                <p>Request {request.Id.Value}</p>
                <p>This link is yours alone: please do not pass it on. Opening it changes nothing; only pressing a button does.</p>
                """));
    }

    private static Html TimeLeft(ApprovalRequest request, DateTimeOffset now) => Html.Of(
        $"""<span>{InWords.Duration(request.Deadline - now)} left, until <time datetime="{Time.Text(request.Deadline)}">{InWords.Clock(request.Deadline, now)}</time></span>""");

    // One colour, in three strengths; the words say it too.
    private static string Level(Risk risk) => risk switch { Risk.Low => "low", Risk.Medium => "medium", _ => "high" };
}
