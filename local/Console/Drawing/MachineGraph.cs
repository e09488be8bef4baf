using System.Text.RegularExpressions;

namespace ConfirmFlow.Local;

/// <summary>A machine as states and lines between them, whatever its definition says.</summary>
internal sealed partial class MachineGraph
{
    public MachineGraph(MachineView machine)
    {
        StartAt = machine.StartAt;
        States = machine.States;
        Ways = [.. machine.States.SelectMany(state => state.Exits.GroupBy(exit => exit.Target).Select(exits => Merge(state, exits)))];
    }

    public string StartAt { get; }

    /// <summary>The states in the definition's order.</summary>
    public IReadOnlyList<StateView> States { get; }

    /// <summary>At most one from a state to another, in the definition's order.</summary>
    public IReadOnlyList<Way> Ways { get; }

    // Where errors lead the same way as success does, it is drawn once.
    private static Way Merge(StateView state, IGrouping<string, Exit> exits)
    {
        var isCatch = exits.All(exit => state.Type != "Choice" && exit.Why.Length > 0);
        var labels = exits.Where(exit => isCatch || state.Type == "Choice").Select(exit => Short(exit.Why));
        return new(state.Name, exits.Key, string.Join(", ", labels), isCatch);
    }

    // A hint is compared with one word: the word alone says it.
    private static string Short(string why) => ComparedWithText().Match(why) is { Success: true } compared ? compared.Groups["text"].Value : why;

    [GeneratedRegex("""^\S+ StringEquals "(?<text>[^"\\]*)"$""")]
    private static partial Regex ComparedWithText();
}
