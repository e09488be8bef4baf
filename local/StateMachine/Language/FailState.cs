namespace ConfirmFlow.Local;

/// <summary>Ends the execution as failed, under a name of the definition's choosing.</summary>
internal sealed class FailState(string name, Fields fields) : State(name, "Fail")
{
    private readonly string? error = fields.Text("Error");
    private readonly string? cause = fields.Text("Cause");

    public override IReadOnlyList<Exit> Exits => [];

    public override void Run(Turn turn) => turn.Close(ExecutionStatus.Failed, null, error, cause);
}
