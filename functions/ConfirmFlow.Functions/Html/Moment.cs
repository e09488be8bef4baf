using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>A point in time in words of coordinated universal time; on pages, a script puts it into the reader's zone.</summary>
/// <param name="At">Which.</param>
/// <param name="Text">The words.</param>
internal readonly record struct Moment(DateTimeOffset At, string Text)
{
    /// <summary>A time element.</summary>
    public Html Html => Html.Of($"""<time datetime="{Time.Text(At)}">{Text}</time>""");
}
