namespace ConfirmFlow.Local;

/// <summary>A machine as a drawing needs it: its states and the arrows between them.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="StartAt">The first state.</param>
/// <param name="States">In the definition's order.</param>
internal sealed record MachineView(string Arn, string Name, string StartAt, IReadOnlyList<StateView> States)
{
    public static MachineView Of(Machine machine) => new(
        machine.Source.Arn,
        machine.Source.Name,
        machine.Definition.StartAt,
        [.. machine.Definition.States.Values.Select(state => new StateView(state.Name, state.Type, state.Exits))]);
}

/// <summary>A state as a drawing needs it.</summary>
internal sealed record StateView(string Name, string Type, IReadOnlyList<Exit> Exits);
