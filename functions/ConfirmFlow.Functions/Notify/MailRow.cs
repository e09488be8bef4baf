using ConfirmFlow.Domain;

namespace ConfirmFlow.Functions;

/// <summary>One line of the details in a mail.</summary>
/// <param name="Label">Written in the source, or a parameter's label.</param>
/// <param name="Text">Complete; may have several lines, and be by anybody.</param>
/// <param name="Exact">Whether every character counts, so that it is set in a fixed-width font.</param>
internal sealed record MailRow(string Label, string Text, bool Exact = true)
{
    /// <summary>What it tells.</summary>
    public RowKind Kind { get; init; }

    /// <summary>Whether it is a sentence of ours, in which others have no words. In a chat that sets nothing beside its label, what is not stands in a box.</summary>
    public bool IsOurs { get; init; }

    /// <summary>How many characters chats keep for its text, where that changes with time: as many as it can have at any.</summary>
    public int Room { get => Math.Max(field, Text.Length); init; }

    /// <summary>The action and every parameter.</summary>
    public static IEnumerable<MailRow> Of(ActionInWords action, string name) => action.Parameters
        .Select(each => (each.Text is { Length: > 0 } text ? new MailRow(each.Label, text) : new MailRow(each.Label, each.Text is null ? "not given" : "empty", Exact: false) { IsOurs = true }) with { Kind = RowKind.Parameter })
        .Prepend(new("Action", name) { Kind = RowKind.Action });

    /// <summary>Who has decided, for whom, when, and in which words; the words are a row of their own, so that they cannot pass for another decision.</summary>
    public static IEnumerable<MailRow> Of(ApprovalRequest request, IEnumerable<Decision> decisions, DateTimeOffset now) => decisions.SelectMany(said =>
    {
        var isYes = said.Verdict is Verdict.Approve;
        var name = StandInInWords.Name(request, said);
        var by = new MailRow(said.Verdict switch { Verdict.Approve => "Approved by", Verdict.TakeBack => "Taken back by", _ => "Denied by" }, $"{name}, {InWords.Clock(said.At, now)}", Exact: false) { Kind = isYes ? RowKind.Decider : RowKind.Fixed, IsOurs = true, Room = name.Length + LongestClock };
        return said.Words.Length == 0 ? [by] : new[] { by, new(isYes ? "Comment" : "Why", Untrusted.Shown(said.Words), Exact: false) { Kind = isYes ? RowKind.Comment : RowKind.Detail } };
    });

    // With the day, such as ", 23 September 2026, 17:30 UTC".
    private const int LongestClock = 40;

    /// <summary>Where chats send people for what is too long for them.</summary>
    public const string OutOfChats = "Mail and page have all of it.";

    /// <summary>The same once it is settled: its page has nothing then of what it was about (L6).</summary>
    public const string OutOfOutcomes = "The mails about it have all of it.";

    /// <summary>The row for what would otherwise be too long for chats: all of a text or nothing of it.</summary>
    /// <param name="where">A sentence: where all of it is.</param>
    public MailRow IfShort(string where = OutOfChats) => Room <= 300 ? this : Without(where);

    /// <summary>The row with a sentence in the place of its text, unless that is as short itself.</summary>
    /// <param name="where">A sentence: where all of it is.</param>
    public MailRow Without(string where) => Hidden(where) is var hidden && Text.Length <= hidden.Text.Length ? this : hidden;

    /// <summary>The row with a sentence in the place of its text.</summary>
    /// <param name="where">A sentence: where all of it is.</param>
    public MailRow Hidden(string where) => this with
    {
        Text = $"{Text.Length} characters{(Text.Contains('\n', StringComparison.Ordinal) ? $" in {Text.Split('\n').Length} lines" : "")}, too long to show here. {where}", Exact = false, IsOurs = true, Room = 0,
    };
}

/// <summary>What a row of a mail tells, and with that when it gives way where a mail would be too long.</summary>
internal enum RowKind
{
    /// <summary>What is never long.</summary>
    Fixed = 0,

    /// <summary>The action, with which the rows begin that tell what was asked for.</summary>
    Action,

    /// <summary>A parameter: what is decided on.</summary>
    Parameter,

    /// <summary>Who approved.</summary>
    Decider,

    /// <summary>What an approver said, below the row of who it was.</summary>
    Comment,

    /// <summary>Anything else that can be long.</summary>
    Detail,
}
