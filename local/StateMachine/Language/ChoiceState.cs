namespace ConfirmFlow.Local;

/// <summary>Goes the way of the first rule that holds.</summary>
internal sealed class ChoiceState : State
{
    private readonly List<(Condition Condition, string Next)> rules = [];
    private readonly string? otherwise;
    private readonly DataFlow data;

    public ChoiceState(string name, Fields fields)
        : base(name, "Choice")
    {
        foreach (var (json, at) in fields.List("Choices").Select((json, at) => (json, at)))
        {
            var rule = new Fields($"{fields.Where}, choice {at + 1}", json);
            var next = rule.Text("Next") ?? throw rule.Wrong("lacks the field 'Next'.");
            rules.Add((Condition.Read(rule), next));
        }

        if (rules.Count == 0) throw fields.Wrong("needs at least one choice.");
        otherwise = fields.Text("Default");
        data = DataFlow.Through(fields);
    }

    public override IReadOnlyList<Exit> Exits =>
    [
        .. rules.Select(rule => new Exit(rule.Next, rule.Condition.ToString()!)),
        .. otherwise is null ? [] : new[] { new Exit(otherwise, "otherwise") },
    ];

    public override void Run(Turn turn)
    {
        var raw = turn.Scope();
        var effective = data.Effective(raw);
        var chosen = rules.Where(rule => rule.Condition.Holds(effective)).Select(rule => rule.Next).FirstOrDefault() ?? otherwise;
        turn.Leave(this, data.Output(raw), chosen ?? throw new StateFault(
            ErrorNames.NoChoiceMatched, $"No choice of the state '{Name}' holds, and it has no Default."));
    }
}
