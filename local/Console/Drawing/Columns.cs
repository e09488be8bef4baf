namespace ConfirmFlow.Local;

/// <summary>The states in columns, with room in between for lines that pass through a column.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, Slot> boxes = [];
    private readonly List<(Slot From, Slot To, bool IsCatch)> hops = [];
    private readonly Dictionary<Way, IReadOnlyList<Slot>> paths = [];

    public Columns(MachineGraph graph, Measures measures)
    {
        Rank = Ranks.Of(graph);
        All = [.. Enumerable.Range(0, Rank.Values.Max() + 1).Select(_ => new List<Slot>())];
        foreach (var state in graph.States) All[Rank[state.Name]].Add(boxes[state.Name] = measures.Box(state));
        foreach (var way in graph.Ways.Where(way => Rank[way.To] > Rank[way.From])) paths[way] = Path(way, measures);
        Ordering.Improve(this);
    }

    public IReadOnlyDictionary<string, int> Rank { get; }

    /// <summary>From left to right; in each from top to bottom.</summary>
    public List<List<Slot>> All { get; set; }

    /// <summary>All connections between a column and the next.</summary>
    public IReadOnlyList<(Slot From, Slot To, bool IsCatch)> Hops => hops;

    public Slot Box(string state) => boxes[state];

    public int RankOf(Slot slot) => All.FindIndex(column => column.Contains(slot));

    /// <summary>The slots that a way to the right leads through, one in each column; null for a way to the left.</summary>
    public IReadOnlyList<Slot>? PathOf(Way way) => paths.GetValueOrDefault(way);

    /// <summary>What a slot is connected with in the next column, or the one before, from the top; errors count only where there is nothing else.</summary>
    public IReadOnlyList<Slot> Neighbours(Slot slot, bool right)
    {
        var found = hops.Where(hop => (right ? hop.From : hop.To) == slot).ToLookup(hop => hop.IsCatch, hop => right ? hop.To : hop.From);
        return [.. (found[false].Any() ? found[false] : found[true]).OrderBy(each => All.First(column => column.Contains(each)).IndexOf(each))];
    }

    private List<Slot> Path(Way way, Measures measures)
    {
        List<Slot> path = [Box(way.From)];
        for (var rank = Rank[way.From] + 1; rank <= Rank[way.To]; rank++)
        {
            var next = rank == Rank[way.To] ? Box(way.To) : measures.Passage();
            if (next.State is null) All[rank].Add(next);
            hops.Add((path[^1], next, way.IsCatch));
            path.Add(next);
        }

        return path;
    }
}
