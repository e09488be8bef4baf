using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The part of the confirm page where one decides, or sees what one has decided.</summary>
internal static class ConfirmPageDecision
{
    /// <summary>The form's field with the approver's words.</summary>
    public const string CommentField = "comment";

    /// <summary>The form's field that the pressed button sends: <see cref="Approve"/> or <see cref="Deny"/>.</summary>
    public const string VerdictField = "verdict";

    /// <summary>What the approving button sends.</summary>
    public const string Approve = "approve";

    /// <summary>What the denying button sends.</summary>
    public const string Deny = "deny";

    // Without an action the form goes back to the link's own address. Pressing Enter in a textarea sends nothing.
    public static Html Form(Refusal? problem, string comment) => Html.Of($"""
        <form method="post" accept-charset="utf-8" aria-labelledby="decide">
        <section>
        <h2 id="decide">Your decision</h2>
        <label for="comment">Comment</label>
        <p class="hint" id="hint">Needed to deny. The agent, the requester and the other approvers will see it.</p>
        {Wrong(problem)}
        <textarea id="comment" name="{CommentField}" maxlength="{Decision.CommentLimit}" autocomplete="off" aria-describedby="{(problem is null ? "hint" : "wrong hint")}"{HtmlAttribute.If(problem is not null, "aria-invalid", "true")}>
        {comment}</textarea>
        </section>
        <div class="bar">
        <button class="deny" name="{VerdictField}" value="{Deny}">Deny</button>
        <button class="approve" name="{VerdictField}" value="{Approve}">Approve</button>
        </div>
        </form>
        """);

    /// <summary>The summary at the top of a page that came back; it takes the focus, since nothing else tells a screen reader that the page is another.</summary>
    public static Html Problem(Refusal? problem) => problem is null ? Html.None : Html.Of($"""
        <div class="problem" role="alert" tabindex="-1" autofocus aria-labelledby="problem">
        <h2 id="problem">Your decision was not taken</h2>
        <p><a href="#comment">{problem.Message}</a></p>
        </div>
        """);

    /// <summary>What an approver who has decided sees instead of the form.</summary>
    public static Html Made(Decision decision, DateTimeOffset now) => Html.Of($"""
        <section aria-labelledby="decide">
        <h2 id="decide">{Said(decision)}</h2>
        <p>At {InWords.Clock(decision.At, now)}. There is nothing more for you to do here.</p>
        </section>
        """);

    /// <summary>What an approver has said, to that approver.</summary>
    public static string Said(Decision decision) => decision.Verdict is Verdict.Approve ? "You approved this" : "You denied this";

    private static Html Wrong(Refusal? problem) =>
        problem is null ? Html.None : Html.Of($"""<span class="wrong" id="wrong">{problem.Message}</span>""");
}
