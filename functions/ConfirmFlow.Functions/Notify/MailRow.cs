using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>One line of the details in a mail.</summary>
/// <param name="Label">Written in the source, or a parameter's label.</param>
/// <param name="Text">Complete; may have several lines, and be by anybody.</param>
/// <param name="Exact">Whether every character counts, so that it is set in a fixed-width font.</param>
internal sealed record MailRow(string Label, string Text, bool Exact = true)
{
    /// <summary>The action and every parameter.</summary>
    public static IEnumerable<MailRow> Of(ActionInWords action, string name) => action.Parameters
        .Select(each => each.Text is { Length: > 0 } text ? new MailRow(each.Label, text) : new MailRow(each.Label, each.Text is null ? "not given" : "empty", Exact: false))
        .Prepend(new("Action", name));

    /// <summary>Who has decided, when, and in which words; the words are a row of their own, so that they cannot pass for another decision.</summary>
    public static IEnumerable<MailRow> Of(IEnumerable<Decision> decisions, DateTimeOffset now) => decisions.SelectMany(said =>
    {
        var by = new MailRow(said.Verdict switch { Verdict.Approve => "Approved by", Verdict.TakeBack => "Taken back by", _ => "Denied by" }, $"{said.By.Address}, {InWords.Clock(said.At, now)}", Exact: false);
        return said.Words.Length == 0 ? [by] : new[] { by, new(said.Verdict is Verdict.Approve ? "Comment" : "Why", Untrusted.Shown(said.Words), Exact: false) };
    });

    /// <summary>Where chats send people for what is too long for them.</summary>
    public const string OutOfChats = "Mail and page have all of it.";

    /// <summary>The row for what would otherwise be too long for mail programs, which cut long mails off, and for chats: all of a text or nothing of it.</summary>
    /// <param name="where">A sentence: where all of it is.</param>
    public MailRow IfShort(string where = "The plain text of this mail has all of it.") => Text.Length <= 300 ? this : new(Label, $"{Text.Length} characters, too long to show here. {where}", Exact: false);
}
