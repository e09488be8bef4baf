namespace ConfirmFlow.Local;

/// <summary>Gives each slot its height in the drawing: the fullest column first, the others beside what they are connected with.</summary>
internal static class Placement
{
    public static void Place(Columns columns, Measures measures)
    {
        var fullest = columns.All.IndexOf(columns.All.MaxBy(column => column.Sum(slot => slot.Height + measures.RowSpace))!);
        Stack(columns.All[fullest], _ => null, measures);
        for (var rank = fullest + 1; rank < columns.All.Count; rank++) Align(columns, rank, right: false, measures);
        for (var rank = fullest - 1; rank >= 0; rank--) Align(columns, rank, right: true, measures);
    }

    // Beside the first neighbour: the line to it is straight.
    private static void Align(Columns columns, int rank, bool right, Measures measures) =>
        Stack(columns.All[rank], slot => columns.Neighbours(slot, right) is [var first, ..] && IsOrdinary(columns, slot, right) ? first.Y : null, measures);

    private static bool IsOrdinary(Columns columns, Slot slot, bool right) =>
        columns.Hops.Any(hop => (right ? hop.From : hop.To) == slot && !hop.IsCatch);

    private static void Stack(List<Slot> column, Func<Slot, int?> wanted, Measures measures)
    {
        var free = 0;
        foreach (var slot in column)
        {
            slot.Y = Math.Max(wanted(slot) ?? 0, free + (slot.Height / 2));
            free = slot.Bottom + measures.RowSpace;
        }
    }
}
