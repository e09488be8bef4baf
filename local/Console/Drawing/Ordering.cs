namespace ConfirmFlow.Local;

/// <summary>Sorts columns so that few lines cross: each slot goes to the middle of what it is connected with, from both sides in turn.</summary>
internal static class Ordering
{
    private const int Sweeps = 8;

    public static void Improve(Columns columns)
    {
        var best = (Crossings: Crossings(columns), Order: Copy(columns.All));
        for (var sweep = 0; sweep < Sweeps && best.Crossings > 0; sweep++)
        {
            var right = sweep % 2 == 0;
            for (var step = 1; step < columns.All.Count; step++) Sort(columns, right ? columns.All.Count - 1 - step : step, right);
            if (Crossings(columns) is var crossings && crossings < best.Crossings) best = (crossings, Copy(columns.All));
        }

        columns.All = best.Order;
    }

    private static void Sort(Columns columns, int rank, bool right)
    {
        var (column, beside) = (columns.All[rank], columns.All[right ? rank + 1 : rank - 1]);
        columns.All[rank] = [.. column.OrderBy(slot => columns.Neighbours(slot, right) is { Count: > 0 } neighbours
            ? neighbours.Average(beside.IndexOf)
            : column.IndexOf(slot))];
    }

    // Errors' ways are drawn faintly: they may cross.
    private static int Crossings(Columns columns)
    {
        var places = columns.All.SelectMany((column, rank) => column.Select((slot, at) => (slot, rank, at))).ToDictionary(each => each.slot);
        var hops = columns.Hops.Where(hop => !hop.IsCatch).Select(hop => (places[hop.From].rank, From: places[hop.From].at, To: places[hop.To].at)).ToList();
        return hops.Sum(one => hops.Count(other => one.rank == other.rank && one.From < other.From && one.To > other.To));
    }

    private static List<List<Slot>> Copy(List<List<Slot>> columns) => [.. columns.Select(column => column.ToList())];
}
