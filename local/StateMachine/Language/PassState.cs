using System.Text.Json;

namespace ConfirmFlow.Local;

/// <summary>Passes its input on, or something written in the definition.</summary>
internal sealed class PassState : State
{
    private readonly JsonElement? result;
    private readonly DataFlow data;
    private readonly string? next;

    public PassState(string name, Fields fields)
        : base(name, "Pass")
    {
        result = fields.Find("Result");
        data = DataFlow.WithResult(fields, selects: false);
        next = ReadNext(fields);
    }

    public override IReadOnlyList<Exit> Exits => To(next);

    public override void Run(Turn turn)
    {
        var raw = turn.Scope();
        var made = result is { } fixedResult ? JsonText.Parse(fixedResult.GetRawText()) : data.Arguments(data.Effective(raw));
        turn.Leave(this, data.Output(raw, made), next);
    }
}
