using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The form in which an approver takes an approval back: with a tick beside the press, since some mail scanners press every button they find.</summary>
internal static class ConfirmPageTakingBack
{
    /// <summary>What the form's button sends.</summary>
    public const string Button = "take-back";

    /// <summary>The form's box.</summary>
    public const string Field = "sure";

    /// <summary>What the box sends where it is ticked.</summary>
    public const string Sure = "yes";

    /// <summary>The form of an approver who has approved what has not begun; nothing for anybody else.</summary>
    /// <param name="request">Any request.</param>
    /// <param name="approver">Whom the link was mailed to.</param>
    /// <param name="problem">Why the form came back; null before it was sent.</param>
    /// <param name="comment">What was typed before.</param>
    /// <param name="now">Coordinated universal time.</param>
    /// <param name="words">The language.</param>
    public static Html Form(ApprovalRequest request, Person approver, FormProblem? problem, string comment, DateTimeOffset now, Words words) => !request.CanTakeBack(approver, now) ? Html.None : Html.Of($"""
        <form method="post" accept-charset="utf-8" aria-labelledby="back">
        {ImplicitSubmission.None}
        <section>
        <h2 id="back">{words.SecondThoughts}</h2>
        <p>{words.TakingBack}</p>
        <label for="comment">{words.Comment}</label>
        <p class="hint" id="hint">{words.NotNeeded} {words.WhoWillSeeIt}</p>
        {Beside(problem, ConfirmPageDecision.CommentField)}
        <textarea id="comment" name="{ConfirmPageDecision.CommentField}" maxlength="{Decision.CommentLimit}" autocomplete="off" aria-describedby="{(IsAbout(problem, ConfirmPageDecision.CommentField) ? "wrong hint" : "hint")}"{HtmlAttribute.If(IsAbout(problem, ConfirmPageDecision.CommentField), "aria-invalid", "true")}>
        {comment}</textarea>
        {Beside(problem, Field)}
        <div class="tick"><input type="checkbox" id="{Field}" name="{Field}" value="{Sure}" required autocomplete="off"{HtmlAttribute.If(IsAbout(problem, Field), "aria-describedby", "wrong")}{HtmlAttribute.If(IsAbout(problem, Field), "aria-invalid", "true")}><label for="{Field}">{words.SureToTakeBack}</label></div>
        </section>
        <div class="bar"><button class="deny" name="{ConfirmPageDecision.VerdictField}" value="{Button}">{words.TakeBack}</button></div>
        </form>
        """);

    private static bool IsAbout(FormProblem? problem, string field) => problem?.Field == field;

    private static Html Beside(FormProblem? problem, string field) => problem is not null && problem.Field == field ? problem.Beside : Html.None;
}
