namespace ConfirmFlow.Local;

/// <summary>Sorts columns so that few lines cross and lines are short: each slot goes to the middle of what it is connected with, from both sides in turn.</summary>
internal static class Ordering
{
    private const int Sweeps = 8;
    private const int Crossing = 1_000_000;

    public static void Improve(Columns columns)
    {
        var best = (Cost: Cost(columns), Order: Copy(columns.All));
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var right = sweep % 2 == 0;
            for (var step = 1; step < columns.All.Count; step++) Sort(columns, right ? columns.All.Count - 1 - step : step, right);
            if (Cost(columns) is var cost && cost < best.Cost) best = (cost, Copy(columns.All));
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

    // A crossing is worse than any length. Errors' ways are drawn faintly: they may cross.
    private static int Cost(Columns columns)
    {
        var places = columns.All.SelectMany((column, rank) => column.Select((slot, at) => (slot, rank, at))).ToDictionary(each => each.slot);
        var hops = columns.Hops.Where(hop => !hop.IsCatch).Select(hop => (places[hop.From].rank, From: places[hop.From].at, To: places[hop.To].at)).ToList();
        var crossings = hops.Sum(one => hops.Count(other => one.rank == other.rank && one.From < other.From && one.To > other.To));
        return (crossings * Crossing) + hops.Sum(hop => Math.Abs(hop.From - hop.To));
    }

    private static List<List<Slot>> Copy(List<List<Slot>> columns) => [.. columns.Select(column => column.ToList())];
}
