namespace ConfirmFlow.Local.Tests;

/// <summary>Machines to lay out: the one that is deployed, and awkward ones.</summary>
internal static class Layouts
{
    /// <summary>State, then an arrow and where it leads: <c>*</c> before it makes it an error's way.</summary>
    public static readonly IReadOnlyDictionary<string, string> Machines = new Dictionary<string, string>
    {
        ["one state"] = "A",
        ["a loop of one"] = "A>A",
        ["a circle"] = "A>B; B>C; C>A",
        ["a long way past others"] = "A>B,E; B>C; C>D; D>E; E>",
        ["errors far away"] = "A>B,*E; B>C,*A; C>D,*E,*B; D>,*D; E>",
        ["back to the middle"] = "A>B,C; B>D; C>D,E; D>C,B; E>C",
        ["only errors lead there"] = "A>*B; B>*C; C>A",
        ["nothing leads there"] = "A>B; B>; C>D; D>B",
        ["everything to everything"] = "A>A,B,C,D,*E; B>A,B,C,D,*E; C>A,B,C,D,*E; D>A,B,C,D,*E; E>A",
    };

    public static TheoryData<string, bool> All
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var name in Machines.Keys.Prepend("approval"))
            {
                all.Add(name, true);
                all.Add(name, false);
            }

            return all;
        }
    }

    public static MachineView View(string name)
    {
        if (name != "approval") return Parse(Machines[name]);
        using var stage = Approval.Stage("{}");
        return stage.View.Machines[0];
    }

    public static Drawing Drawing(string name, bool wide) => Local.Drawing.Of(new(View(name)), wide ? Measures.Wide : Measures.Narrow);

    private static MachineView Parse(string text)
    {
        var states = text.Split("; ").Select(each => each.Split('>'));
        return new("arn", "machine", "A", [.. states.Select(each => new StateView(each[0], "Task", Exits(each.ElementAtOrDefault(1) ?? "")))]);
    }

    private static IReadOnlyList<Exit> Exits(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(exit => new Exit(exit.TrimStart('*'), exit.StartsWith('*') ? "States.ALL" : ""))];
}
