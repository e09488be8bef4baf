namespace ConfirmFlow.Local;

/// <summary>Finds a line for each way: through the gaps between columns, where there are no boxes, and over the top for ways back.</summary>
internal sealed class Routes(Columns columns, Lanes lanes, Measures measures)
{
    private readonly List<string> overhead = [];

    /// <summary>How much room lines take above the boxes.</summary>
    public int Overhead => overhead.Count * measures.Lane;

    public Line Of(Way way)
    {
        var (from, to) = (columns.Rank[way.From], columns.Rank[way.To]);
        return (columns.PathOf(way), from - to) switch
        {
            ({ } path, _) => Right(way, path, from),
            (null, 0) => Beside(way, from),
            (null, 1) when way.IsCatch => Left(way, from),
            _ => Over(way, from, to),
        };
    }

    private Line Right(Way way, IReadOnlyList<Slot> path, int rank)
    {
        var y = path[0].Y + Port(path[0], way.IsCatch ? 2 : 0);
        List<Point> corners = [new(lanes.Right(rank), y)];
        if (way.Label.Length > 0 && !way.IsCatch) lanes.Label(rank + 1, way.Label);
        Point? label = null;
        foreach (var (from, to) in path.Zip(path.Skip(1)))
        {
            rank++;
            var end = to.Y + (to.State is not null && way.IsCatch ? Port(to, 1) : 0);
            var x = way.IsCatch ? LaneTo(rank, way) : lanes.X(rank, "from " + way.From, 10_000 + from.Y);
            corners.AddRange([new(x, y), new(x, end), new(lanes.Left(rank), end)]);
            label ??= new(x + 8, end - 5);
            if (to.State is null) corners.Add(new(lanes.Right(rank), end));
            y = end;
        }

        return new(way, corners, label!.Value);
    }

    private Line Beside(Way way, int rank)
    {
        var (from, to) = (columns.Box(way.From), columns.Box(way.To));
        var (y, end) = (from.Y + Port(from, 2), to.Y + Port(to, 1));
        var x = LaneTo(rank + 1, way);
        return new(way, [new(lanes.Right(rank), y), new(x, y), new(x, end), new(lanes.Right(rank), end)], new(x + 4, end - 5));
    }

    private Line Left(Way way, int rank)
    {
        var (from, to) = (columns.Box(way.From), columns.Box(way.To));
        var (y, end) = (from.Y + Port(from, 2), to.Y + Port(to, 1));
        var x = LaneTo(rank, way);
        return new(way, [new(lanes.Left(rank), y), new(x, y), new(x, end), new(lanes.Right(rank - 1), end)], new(x + 4, end - 5));
    }

    private Line Over(Way way, int from, int to)
    {
        if (!overhead.Contains(way.To)) overhead.Add(way.To);
        var above = -(overhead.IndexOf(way.To) + 1) * measures.Lane;
        var corners = Up(way, columns.Box(way.From), from, above);
        corners.AddRange(Down(way, columns.Box(way.To), to, above));
        return new(way, corners, new(corners[^2].X + 4, above - 3));
    }

    private List<Point> Up(Way way, Slot box, int rank, int above)
    {
        if (IsTop(box, rank)) return [new(Middle(rank), box.Top), new(Middle(rank), above)];
        var (x, y) = (lanes.X(rank + 1, "up to " + way.To, 1_000), box.Y + Port(box, -1));
        return [new(lanes.Right(rank), y), new(x, y), new(x, above)];
    }

    private List<Point> Down(Way way, Slot box, int rank, int above)
    {
        if (IsTop(box, rank)) return [new(Middle(rank), above), new(Middle(rank), box.Top)];
        var (x, y) = (lanes.X(rank, "down to " + way.To, 1_000), box.Y + Port(box, -1));
        return [new(x, above), new(x, y), new(lanes.Left(rank), y)];
    }

    // Lanes to lower boxes further left: their ends then cross no other lane that begins above.
    private int LaneTo(int gap, Way way) => lanes.X(gap, "to " + way.To, 500 - (columns.All[columns.Rank[way.To]].IndexOf(columns.Box(way.To)) * 10));

    private bool IsTop(Slot box, int rank) => columns.All[rank][0] == box;

    private int Middle(int rank) => (lanes.Left(rank) + lanes.Right(rank)) / 2;

    // On a box's side, from above: ways back, the ordinary way, errors that come, errors that go.
    private static int Port(Slot box, int place) => place * box.Height / 5;
}
