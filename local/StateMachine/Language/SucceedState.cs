namespace ConfirmFlow.Local;

/// <summary>Ends the execution well.</summary>
internal sealed class SucceedState(string name, Fields fields) : State(name, "Succeed")
{
    private readonly DataFlow data = DataFlow.Through(fields);

    public override IReadOnlyList<Exit> Exits => [];

    public override void Run(Turn turn) => turn.Leave(this, data.Output(turn.Scope()), null);
}
