using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The part of the confirm page's form in which one of the reasons is chosen that policy offers; nothing where it offers none.</summary>
internal static class ConfirmPageReasons
{
    /// <summary>The form's field with the reason that was chosen.</summary>
    public const string Field = "reason";

    /// <param name="offered">What policy offers for this request.</param>
    /// <param name="problem">Why the form came back; null before it was sent.</param>
    /// <param name="chosen">What was chosen before.</param>
    /// <param name="words">The language.</param>
    public static Html Choice(OfferedReasons offered, FormProblem? problem, string chosen, Words words)
    {
        if (offered.IsEmpty) return Html.None;

        var wrong = problem is { Field: Field } ? problem : null;
        return Html.Of($"""
            <label for="reason">{words.Reason}</label>
            <p class="hint" id="choose">{words.ChooseReason}</p>
            {wrong?.Beside ?? Html.None}
            <select id="reason" name="{Field}" autocomplete="off" aria-describedby="{(wrong is null ? "choose" : "wrong choose")}"{HtmlAttribute.If(wrong is not null, "aria-invalid", "true")}>
            <option value="">{words.NoReason}</option>
            {Group(words.ReasonsToDeny, offered.Deny, chosen)}
            {Group(words.ReasonsToApprove, offered.Approve, chosen)}
            </select>
            """);
    }

    // The value says it to the letter: without one, a browser would send the text with its spaces folded.
    private static Html Group(string label, IReadOnlyCollection<string> reasons, string chosen) => reasons.Count == 0 ? Html.None : Html.Of($"""
        <optgroup label="{label}">
        {reasons.Select(reason => Html.Of($"""<option value="{reason}" lang="{Words.OfDefinitions}"{HtmlAttribute.If(reason == chosen, "selected")}>{reason}</option>"""))}
        </optgroup>
        """);
}
