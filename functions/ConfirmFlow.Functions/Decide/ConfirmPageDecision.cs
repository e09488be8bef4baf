using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The part of the confirm page where one decides, or sees what one has decided.</summary>
internal static class ConfirmPageDecision
{
    /// <summary>The form's field with the approver's words.</summary>
    public const string CommentField = "comment";

    /// <summary>The form's field that the pressed button sends: <see cref="Approve"/>, <see cref="Deny"/> or <see cref="TakeBack"/>.</summary>
    public const string VerdictField = "verdict";

    /// <summary>What the approving button sends.</summary>
    public const string Approve = "approve";

    /// <summary>What the denying button sends.</summary>
    public const string Deny = "deny";

    /// <summary>What the button sends that takes an approval back.</summary>
    public const string TakeBack = "take-back";

    // Without an action the form goes back to the link's own address. Pressing Enter in a textarea sends nothing.
    public static Html Form(OfferedReasons offered, Refusal? problem, string comment, string reason)
    {
        var wrong = Field(problem) == "comment" ? problem : null;
        return Html.Of($"""
            <form method="post" accept-charset="utf-8" aria-labelledby="decide">
            <section>
            <h2 id="decide">Your decision</h2>
            {ConfirmPageReasons.Choice(offered, problem, reason)}
            <label for="comment">Comment</label>
            <p class="hint" id="hint">{(offered.Deny.IsEmpty ? "Needed to deny." : "Needed to deny without a reason from above.")} The agent, the requester and the other approvers will see it.</p>
            {Wrong(wrong)}
            <textarea id="comment" name="{CommentField}" maxlength="{Decision.CommentLimit}" autocomplete="off" aria-describedby="{(wrong is null ? "hint" : "wrong hint")}"{HtmlAttribute.If(wrong is not null, "aria-invalid", "true")}>
            {comment}</textarea>
            </section>
            <div class="bar">
            <button class="deny" name="{VerdictField}" value="{Deny}">Deny</button>
            <button class="approve" name="{VerdictField}" value="{Approve}">Approve</button>
            </div>
            </form>
            """);
    }

    /// <summary>The summary at the top of a page that came back; it takes the focus, since nothing else tells a screen reader that the page is another.</summary>
    public static Html Problem(Refusal? problem) => problem is null ? Html.None : Html.Of($"""
        <div class="problem" role="alert" tabindex="-1" autofocus aria-labelledby="problem">
        <h2 id="problem">Your decision was not taken</h2>
        <p><a href="#{Field(problem)}">{problem.Message}</a></p>
        </div>
        """);

    /// <summary>What an approver who has decided sees instead of the form.</summary>
    public static Html Made(ApprovalRequest request, Decision decision, DateTimeOffset now) => Html.Of($"""
        <section aria-labelledby="decide">
        <h2 id="decide">{Said(decision)}</h2>
        <p>At {InWords.Clock(decision.At, now)}. There is nothing more for you to do here.</p>
        </section>
        {TakingBack(request, decision.By, now)}
        """);

    /// <summary>The form of an approver who has approved what has not begun; nothing for anybody else.</summary>
    public static Html TakingBack(ApprovalRequest request, Person approver, DateTimeOffset now) => !request.CanTakeBack(approver, now) ? Html.None : Html.Of($"""
        <form method="post" accept-charset="utf-8" aria-labelledby="back">
        <section>
        <h2 id="back">Second thoughts?</h2>
        <p>You can take your approval back until the action begins. That ends the request: nothing will be done, and it has to be asked for again.</p>
        <label for="comment">Comment</label>
        <p class="hint" id="hint">Not needed. The agent, the requester and the other approvers will see it.</p>
        <textarea id="comment" name="{CommentField}" maxlength="{Decision.CommentLimit}" autocomplete="off" aria-describedby="hint"></textarea>
        </section>
        <div class="bar"><button class="deny" name="{VerdictField}" value="{TakeBack}">Take back my approval</button></div>
        </form>
        """);

    /// <summary>What an approver has said, to that approver.</summary>
    public static string Said(Decision decision) => decision.Verdict switch
    {
        Verdict.Approve => "You approved this",
        Verdict.TakeBack => "You took your approval back",
        _ => "You denied this",
    };

    /// <summary>What is wrong, beside the field in which it is.</summary>
    public static Html Wrong(Refusal? problem) =>
        problem is null ? Html.None : Html.Of($"""<span class="wrong" id="wrong">{problem.Message}</span>""");

    // The id of the field that is to be looked at.
    private static string? Field(Refusal? problem) => problem switch { null => null, { Code: RefusalCode.ReasonNotOffered } => "reason", _ => "comment" };
}
