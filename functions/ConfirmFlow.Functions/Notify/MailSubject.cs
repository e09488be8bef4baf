using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>The subject of a mail: one line that names the action, its target, its risk and, last, the request, in every kind of mail. Of all that only the title is shortened.</summary>
internal static class MailSubject
{
    /// <summary>The most characters, unless target and risk alone take more (at most 256 and 100).</summary>
    public const int Longest = 200;

    private const int ShortestTitle = 20;

    /// <summary>The line.</summary>
    /// <param name="lead">What stands before the title.</param>
    /// <param name="action">The action.</param>
    /// <param name="id">The request.</param>
    public static string Of(string lead, ActionInWords action, RequestId id)
    {
        var target = action.Target is { Text: { } text } named ? $", {InWords.Small(named.Label)} {text}" : "";
        var title = action.Title.Contains(action.Target?.Text ?? "", StringComparison.Ordinal) ? action.Title : action.Title + target;
        var end = $"{(action.Risk.Length > 0 ? $" ({action.Risk})" : "")} [{id.Value}]";
        var room = Longest - lead.Length - end.Length;
        if (title.Length > room) title = SlackBlocks.Cut(action.Title, Math.Max(ShortestTitle, room - target.Length)) + target;

        // Header injection: a line end never gets this far, and neither does what a mail program would not show.
        var line = (lead + title + end).ReplaceLineEndings(" ");
        return Untrusted.ForAgent(line, line.Length);
    }
}
