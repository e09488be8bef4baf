namespace ConfirmFlow.Functions;

/// <summary>What Enter does in a field, or on a box, of a form: it presses the form's first submit button (HTML Standard, "Implicit submission"), whatever that decides. These stand before every other one.</summary>
internal static class ImplicitSubmission
{
    /// <summary>Has Enter in a field of one line press nothing: the button is disabled.</summary>
    public static Html NoneInFields { get; } = Html.Of($"""<input type="submit" hidden disabled>""");

    /// <summary>Has Enter on a box press nothing: browsers pass over a disabled button there, and press one that closes the dialog around the form, which is in none (HTML Standard, "Form submission algorithm").</summary>
    public static Html NoneOnBoxes { get; } = Html.Of($"""<input type="submit" hidden formmethod="dialog" formnovalidate>""");
}
