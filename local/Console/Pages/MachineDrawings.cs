using ConfirmFlow.Functions;

namespace ConfirmFlow.Local;

/// <summary>The state machine, laid out once for wide windows and once for phones, with a trail on it.</summary>
internal sealed class MachineDrawings
{
    private readonly StepFunctionsView view;
    private readonly MachineView machine;
    private readonly Drawing wide;
    private readonly Drawing narrow;

    public MachineDrawings(StepFunctionsView view)
    {
        this.view = view;
        machine = view.Machines[0];
        var graph = new MachineGraph(machine);
        (wide, narrow) = (Drawing.Of(graph, Measures.Wide), Drawing.Of(graph, Measures.Narrow));
    }

    /// <summary>The execution that carries a run of a request, if it has been started.</summary>
    public ExecutionView? ExecutionOf(string requestId, int run) =>
        view.Find($"{machine.Arn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{requestId}-{run}");

    public Html Of(ExecutionView? execution)
    {
        var trail = Trail.Of(execution);
        return Html.Of($"""
            <div class="drawing"><input type="checkbox" id="errors" class="errors"><label for="errors">Show where errors lead</label>
            {MachineSvg.Of(wide, trail, "wide")}
            {MachineSvg.Of(narrow, trail, "narrow")}
            </div>
            """);
    }
}
