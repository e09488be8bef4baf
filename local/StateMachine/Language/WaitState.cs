namespace ConfirmFlow.Local;

/// <summary>Lets time pass: seconds that the definition says, or the data.</summary>
internal sealed class WaitState : State
{
    private readonly int? seconds;
    private readonly ReferencePath? path;
    private readonly DataFlow data;
    private readonly string? next;

    public WaitState(string name, Fields fields)
        : base(name, "Wait")
    {
        seconds = fields.Whole("Seconds", 0);
        path = fields.Path("SecondsPath");
        if (seconds is null == path is null) throw fields.Wrong("needs either Seconds or SecondsPath.");
        data = DataFlow.Through(fields);
        next = ReadNext(fields);
    }

    public override IReadOnlyList<Exit> Exits => To(next);

    public override void Run(Turn turn)
    {
        var wait = seconds ?? data.Effective(turn.Scope()).Seconds(path!, "SecondsPath", 0);
        turn.Position = turn.Position with { Phase = Phase.Sleeping, Wakes = turn.Now.AddSeconds(wait) };
    }

    public override void Continue(Turn turn) => turn.Leave(this, data.Output(turn.Scope()), next);
}
