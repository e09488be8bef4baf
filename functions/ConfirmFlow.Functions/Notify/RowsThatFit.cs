namespace ConfirmFlow.Functions;

/// <summary>As many whole rows as a message in a chat takes, and how many it does not.</summary>
/// <param name="Rows">The rows, each whole, or with a sentence in the place of a long text.</param>
/// <param name="Missing">A sentence: how many more there are, and where all of it is; null where none is missing.</param>
internal sealed record RowsThatFit(IReadOnlyList<MailRow> Rows, string? Missing = null)
{
    /// <summary>Those that fit. Long texts give way first, then who has approved, before what is asked for, and until when.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="where">A sentence: where all of it is.</param>
    /// <param name="fits">Whether a message takes so much.</param>
    public static RowsThatFit Of(IReadOnlyList<MailRow> rows, string where, Func<RowsThatFit, bool> fits)
    {
        var whole = new RowsThatFit(rows);
        if (fits(whole)) return whole;

        var shorter = new RowsThatFit([.. rows.Select(row => row.IfShort(where))]);
        if (fits(shorter)) return shorter;

        var ranked = shorter.Rows.OrderBy(row => row.Kind is RowKind.Decider or RowKind.Comment).ToList();
        return Enumerable.Range(1, ranked.Count)
            .Select(missing => new RowsThatFit(ranked[..^missing], $"{(missing == 1 ? "One more line is" : $"{missing} more lines are")} not shown here. {where}"))
            .First(some => some.Rows.Count == 0 || fits(some));
    }
}
