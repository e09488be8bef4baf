namespace ConfirmFlow.Functions;

/// <summary>What Enter does in a field, on a box or on a list of a form: it presses the form's first submit button (HTML Standard, "Implicit submission"), whatever that decides. These stand before every other one.</summary>
internal static class ImplicitSubmission
{
    /// <summary>
    /// Has it press nothing. In a field of one line that is the first of these, which is disabled. On a box, and on a Mac on a list too, browsers pass over a disabled button, and press the second, which closes the
    /// dialog around the form; that is in none (HTML Standard, "Form submission algorithm"). Safari until early 2023 looks past what is hidden, and presses the first button that is seen.
    /// </summary>
    public static Html None { get; } = Html.Of($"""<input type="submit" hidden disabled><input type="submit" hidden formmethod="dialog" formnovalidate>""");
}
