using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The part of the confirm page's form in which an approver meets the challenge; nothing where there is none.</summary>
internal static class ConfirmPageChallenge
{
    /// <summary>The form's field with the answer.</summary>
    public const string Field = "answer";

    /// <summary>Whether something was refused for the answer.</summary>
    public static bool IsAbout(RefusalCode code) => code is RefusalCode.ChallengeNeeded or RefusalCode.ChallengeFailed or RefusalCode.ChallengeLocked;

    // The answer that was typed never comes back: a wrong one is no use, and the page must not show a right one to the next reader.
    public static Html Section(ApprovalRequest request, ActionInWords action, Person approver, FormProblem? problem, DateTimeOffset now, Words words)
    {
        if (request.Policy.Challenge is Challenge.None) return Html.None;
        if (request.IsLocked(approver)) return Html.Of($"""<p class="wrong" id="{Field}">{words.Locked(othersCan: request.CanStillBeApproved(now))}</p>""");

        var wrong = problem is { Field: Field } ? problem : null;
        return Html.Of($"""
            {Label(request, action, words)}
            <p class="hint" id="asks">{Asks(request, action, words)} {words.NotNeededToDeny}</p>
            {wrong?.Beside ?? Html.None}
            <input id="{Field}" name="{Field}" type="text" maxlength="200" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="{(wrong is null ? "asks" : "wrong asks")}"{HtmlAttribute.If(request.Policy.Challenge is Challenge.Code, "inputmode", "numeric")}{HtmlAttribute.If(wrong is not null, "aria-invalid", "true")}>
            """);
    }

    private static Html Label(ApprovalRequest request, ActionInWords action, Words words) => request.Policy.Challenge is Challenge.Code
        ? Html.Of($"""<label for="{Field}" class="challenge">{words.Code}</label>""")
        : Html.Of($"""<label for="{Field}" class="challenge" lang="{Words.OfDefinitions}">{action.Target?.Label}</label>""");

    private static Sentence Asks(ApprovalRequest request, ActionInWords action, Words words) =>
        request.Policy.Challenge is Challenge.Code ? words.AsksForCode(request.Requester) : words.AsksForTarget(new Exact(action.Target?.Text ?? ""));
}
