using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The part of the confirm page's form in which one of the reasons is chosen that policy offers; nothing where it offers none.</summary>
internal static class ConfirmPageReasons
{
    /// <summary>The form's field with the reason that was chosen.</summary>
    public const string Field = "reason";

    /// <param name="offered">What policy offers for this request.</param>
    /// <param name="problem">Why a press was not taken; null before there was one.</param>
    /// <param name="chosen">What was chosen before.</param>
    public static Html Choice(OfferedReasons offered, Refusal? problem, string chosen)
    {
        if (offered.IsEmpty) return Html.None;

        var wrong = problem is { Code: RefusalCode.ReasonNotOffered } ? problem : null;
        return Html.Of($"""
            <label for="reason">Reason</label>
            <p class="hint" id="choose">Choose one, say it in your own words below, or do both.</p>
            {ConfirmPageDecision.Wrong(wrong)}
            <select id="reason" name="{Field}" autocomplete="off" aria-describedby="{(wrong is null ? "choose" : "wrong choose")}"{HtmlAttribute.If(wrong is not null, "aria-invalid", "true")}>
            <option value="">None of these</option>
            {Group("To deny", offered.Deny, chosen)}
            {Group("To approve", offered.Approve, chosen)}
            </select>
            """);
    }

    // The value says it to the letter: without one, a browser would send the text with its spaces folded.
    private static Html Group(string label, IReadOnlyCollection<string> reasons, string chosen) => reasons.Count == 0 ? Html.None : Html.Of($"""
        <optgroup label="{label}">
        {reasons.Select(reason => Html.Of($"""<option value="{reason}"{HtmlAttribute.If(reason == chosen, "selected")}>{reason}</option>"""))}
        </optgroup>
        """);
}
