namespace ConfirmFlow.Local;

/// <summary>Sizes of a drawing, in units that are pixels where there is room for them.</summary>
internal sealed record Measures
{
    /// <summary>Each name on one line.</summary>
    public static Measures Wide { get; } = new();

    /// <summary>For a phone: names on several lines, everything close together.</summary>
    public static Measures Narrow { get; } = new()
    {
        CharacterWidth = 7, LineHeight = 15, Indent = 7, MostCharacters = 11, LabelCharacterWidth = 6, Lane = 6, Space = 8, RowSpace = 16, Margin = 3,
    };

    /// <summary>How wide a letter of a name is at most on average.</summary>
    public int CharacterWidth { get; init; } = 8;

    public int LineHeight { get; init; } = 18;

    /// <summary>Between a name and its box's side.</summary>
    public int Indent { get; init; } = 16;

    /// <summary>How long a line of a name may be, unless one word is longer.</summary>
    public int MostCharacters { get; init; } = 60;

    public int LabelCharacterWidth { get; init; } = 7;

    /// <summary>Between two lines side by side.</summary>
    public int Lane { get; init; } = 10;

    /// <summary>Between a column and the lines beside it.</summary>
    public int Space { get; init; } = 18;

    /// <summary>Between two boxes of a column.</summary>
    public int RowSpace { get; init; } = 18;

    /// <summary>Around everything.</summary>
    public int Margin { get; init; } = 8;

    public Slot Box(StateView state)
    {
        var lines = Wrap(state.Name);
        return new(state, lines)
        {
            Width = (lines.Max(line => line.Length) * CharacterWidth) + (2 * Indent),
            Height = (lines.Count * LineHeight) + 24,
        };
    }

    public Slot Passage() => new(null, []) { Width = 0, Height = LineHeight };

    private List<string> Wrap(string name)
    {
        List<string> lines = [];
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= MostCharacters) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines.Count > 0 ? lines : [""];
    }
}
