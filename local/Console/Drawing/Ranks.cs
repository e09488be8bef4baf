namespace ConfirmFlow.Local;

/// <summary>Which column each state stands in: further right, the more steps it takes to get there.</summary>
internal sealed class Ranks
{
    private readonly MachineGraph graph;
    private readonly HashSet<string> seen = [];
    private readonly HashSet<string> open = [];
    private readonly List<string> order = [];
    private readonly HashSet<Way> back = [];
    private readonly Dictionary<string, int> ranks = [];

    private Ranks(MachineGraph graph) => this.graph = graph;

    /// <summary>The column of every state, counted from zero, none empty.</summary>
    public static IReadOnlyDictionary<string, int> Of(MachineGraph graph)
    {
        var ranks = new Ranks(graph);
        ranks.Place(graph.StartAt, 0);
        while (ranks.NextBeside() is ({ } state, var rank)) ranks.Place(state, rank);
        foreach (var state in graph.States) ranks.Place(state.Name, 0);
        return ranks.ranks;
    }

    /// <summary>A state and all that ordinary ways lead to from it: the longest way there counts, going back does not.</summary>
    private void Place(string state, int rank)
    {
        if (seen.Contains(state)) return;
        order.Clear();
        Visit(state);
        order.Reverse();
        ranks[state] = rank;
        foreach (var from in order)
        {
            foreach (var way in From(from).Where(way => order.Contains(way.To) && !back.Contains(way)))
            {
                ranks[way.To] = Math.Max(ranks.GetValueOrDefault(way.To), ranks[from] + 1);
            }
        }
    }

    private void Visit(string state)
    {
        seen.Add(state);
        open.Add(state);
        foreach (var way in From(state))
        {
            if (open.Contains(way.To)) back.Add(way);
            else if (!seen.Contains(way.To)) Visit(way.To);
        }

        open.Remove(state);
        order.Add(state);
    }

    /// <summary>A state that only errors lead to stands next to the first state they come from.</summary>
    private (string State, int Rank)? NextBeside() => graph.Ways
        .Where(way => ranks.ContainsKey(way.From) && !ranks.ContainsKey(way.To))
        .Select(way => ((string, int)?)(way.To, ranks[way.From] + 1))
        .MinBy(found => found!.Value.Item2);

    private IEnumerable<Way> From(string state) => graph.Ways.Where(way => way.From == state && !way.IsCatch);
}
