using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>Why a form came back.</summary>
/// <param name="Field">The id of the field that is to be looked at.</param>
/// <param name="Message">What is wrong with it, as a sentence.</param>
internal sealed record FormProblem(string Field, string Message)
{
    public static FormProblem Of(Refusal refusal, ApprovalRequest request, Person approver, Words words) =>
        new(FieldOf(refusal.Code), words.Refused(refusal, request, approver));

    /// <summary>What is wrong, beside the field in which it is.</summary>
    public Html Beside => Html.Of($"""<span class="wrong" id="wrong">{Message}</span>""");

    private static string FieldOf(RefusalCode code) => code switch
    {
        RefusalCode.ReasonNotOffered => ConfirmPageReasons.Field,
        RefusalCode.TickNeeded => ConfirmPageTakingBack.Field,
        _ when ConfirmPageChallenge.IsAbout(code) => ConfirmPageChallenge.Field,
        _ => ConfirmPageDecision.CommentField,
    };
}
