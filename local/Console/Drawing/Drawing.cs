namespace ConfirmFlow.Local;

/// <summary>A state's box.</summary>
internal sealed record Box(StateView State, IReadOnlyList<string> Lines, int X, int Y, int Width, int Height);

/// <summary>A machine laid out: computed from its states and ways, for any machine.</summary>
internal sealed record Drawing(IReadOnlyList<Box> Boxes, IReadOnlyList<Line> Lines, int Width, int Height, Measures Measures)
{
    public static Drawing Of(MachineGraph graph, Measures measures)
    {
        var columns = new Columns(graph, measures);
        Placement.Place(columns, measures);
        var lanes = new Lanes(columns, measures);
        var routes = new Routes(columns, lanes, measures);

        // Once to learn which lanes are wanted, and again when it is known where they run.
        foreach (var way in graph.Ways) routes.Of(way);
        lanes.Settle();
        var down = measures.Margin + routes.Overhead;
        var lines = graph.Ways.Select(routes.Of).Select(line => Moved(line, down)).ToList();
        var boxes = graph.States.Select(state => Placed(columns, lanes, state, down)).ToList();
        var bottom = columns.All.Max(column => column.Max(slot => slot.Bottom));
        return new(boxes, lines, lanes.Width, down + bottom + measures.Margin, measures);
    }

    private static Box Placed(Columns columns, Lanes lanes, StateView state, int down)
    {
        var (slot, rank) = (columns.Box(state.Name), columns.Rank[state.Name]);
        return new(state, slot.Lines, lanes.Left(rank), slot.Top + down, lanes.Right(rank) - lanes.Left(rank), slot.Height);
    }

    private static Line Moved(Line line, int down) => line with
    {
        Corners = [.. line.Corners.Select(corner => corner with { Y = corner.Y + down })],
        Label = line.Label with { Y = line.Label.Y + down },
    };
}
