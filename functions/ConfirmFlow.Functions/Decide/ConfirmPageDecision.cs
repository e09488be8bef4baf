using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The part of the confirm page where one decides, or sees what one has decided.</summary>
internal static class ConfirmPageDecision
{
    /// <summary>The form's field with the approver's words.</summary>
    public const string CommentField = "comment";

    /// <summary>The form's field that the pressed button sends: <see cref="Approve"/>, <see cref="Deny"/> or <see cref="ConfirmPageTakingBack.Button"/>.</summary>
    public const string VerdictField = "verdict";

    /// <summary>What the approving button sends.</summary>
    public const string Approve = "approve";

    /// <summary>What the denying button sends.</summary>
    public const string Deny = "deny";

    // Without an action the form goes back to the link's own address.
    public static Html Form(ApprovalRequest request, ActionInWords action, Person approver, FormProblem? problem, string comment, string reason, DateTimeOffset now, Words words)
    {
        var (wrong, offered) = (problem is { Field: CommentField } ? problem : null, request.Policy.Reasons);
        return Html.Of($"""
            <form method="post" accept-charset="utf-8" aria-labelledby="decide">
            {ImplicitSubmission.None}
            <section>
            <h2 id="decide">{words.YourDecision}</h2>
            {ConfirmPageReasons.Choice(offered, problem, reason, words)}
            <label for="comment">{words.Comment}</label>
            <p class="hint" id="hint">{words.NeededToDeny(!offered.Deny.IsEmpty)} {words.WhoWillSeeIt}</p>
            {wrong?.Beside ?? Html.None}
            <textarea id="comment" name="{CommentField}" maxlength="{Decision.CommentLimit}" autocomplete="off" aria-describedby="{(wrong is null ? "hint" : "wrong hint")}"{HtmlAttribute.If(wrong is not null, "aria-invalid", "true")}>
            {comment}</textarea>
            {ConfirmPageChallenge.Section(request, action, approver, problem, now, words)}
            </section>
            <div class="bar">
            <button class="deny" name="{VerdictField}" value="{Deny}">{words.Deny}</button>
            {(request.IsLocked(approver) ? Html.None : Html.Of($"""<button class="approve" name="{VerdictField}" value="{Approve}">{words.Approve}</button>"""))}
            </div>
            </form>
            """);
    }

    /// <summary>The summary at the top of a page that came back; it takes the focus, since nothing else tells a screen reader that the page is another.</summary>
    public static Html Problem(FormProblem? problem, Words words) => problem is null ? Html.None : Html.Of($"""
        <div class="problem" role="alert" tabindex="-1" autofocus aria-labelledby="problem">
        <h2 id="problem">{words.NotTaken}</h2>
        <p><a href="#{problem.Field}">{problem.Message}</a></p>
        </div>
        """);

    /// <summary>What an approver who has decided sees instead of the form.</summary>
    public static Html Made(ApprovalRequest request, Decision decision, FormProblem? problem, string comment, DateTimeOffset now, Words words) => Html.Of($"""
        <section aria-labelledby="decide">
        <h2 id="decide">{words.Said(decision.Verdict)}</h2>
        <p>{words.NothingMoreToDo(words.Clock(decision.At, now))}</p>
        </section>
        {ConfirmPageTakingBack.Form(request, decision.By, problem, comment, now, words)}
        """);
}
