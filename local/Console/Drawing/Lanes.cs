namespace ConfirmFlow.Local;

/// <summary>Where columns stand from left to right, and where lines run up and down in the gaps beside them.</summary>
internal sealed class Lanes(Columns columns, Measures measures)
{
    private readonly Dictionary<(int Gap, string Key), int> wanted = [];
    private readonly Dictionary<int, int> labels = [];
    private readonly Dictionary<(int Gap, string Key), int> x = [];
    private readonly int[] left = new int[columns.All.Count];

    public int Width { get; private set; }

    /// <summary>A column's left side.</summary>
    public int Left(int rank) => left[rank];

    /// <summary>A column's right side.</summary>
    public int Right(int rank) => left[rank] + ColumnWidth(rank);

    /// <summary>Where a lane runs. All who give the same key share it. Before <see cref="Settle"/> this only makes it wanted.</summary>
    /// <param name="gap">The gap: 0 is left of the first column, 1 right of it, and so on.</param>
    /// <param name="key">What the lane is for.</param>
    /// <param name="order">Lanes are sorted by this from left to right.</param>
    public int X(int gap, string key, int order)
    {
        wanted.TryAdd((gap, key), order);
        return x.GetValueOrDefault((gap, key));
    }

    /// <summary>Keeps room for a label in a gap, right of its lanes.</summary>
    public void Label(int gap, string label) =>
        labels[gap] = Math.Max(labels.GetValueOrDefault(gap), (label.Length * measures.LabelCharacterWidth) + 2);

    /// <summary>Fixes all places.</summary>
    public void Settle()
    {
        var at = measures.Margin;
        for (var gap = 0; gap <= left.Length; gap++)
        {
            var keys = wanted.Where(each => each.Key.Gap == gap).OrderBy(each => each.Value).Select(each => each.Key).ToList();
            var lane = at + (gap == 0 ? 0 : measures.Space);
            foreach (var key in keys)
            {
                x[key] = lane;
                lane += measures.Lane;
            }

            var outside = gap == 0 || gap == left.Length;
            at = keys.Count == 0 && outside ? at : lane + labels.GetValueOrDefault(gap) + (gap == left.Length ? 0 : measures.Space);
            if (gap < left.Length)
            {
                left[gap] = at;
                at += ColumnWidth(gap);
            }
        }

        Width = at + measures.Margin;
    }

    private int ColumnWidth(int rank) => columns.All[rank].Max(slot => slot.Width);
}
