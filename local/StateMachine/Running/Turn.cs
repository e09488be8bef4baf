namespace ConfirmFlow.Local;

/// <summary>What one outside event makes of an execution, until it has to wait again. It holds once it is in the journal.</summary>
internal sealed class Turn(Execution execution, DateTimeOffset now, Func<double> chance)
{
    private readonly List<HistoryEvent> events = [];
    private (string State, string Input)? next;

    public DateTimeOffset Now { get; } = now;

    public Position Position { get; set; } = execution.Position;

    /// <summary>The function to invoke afterwards, if any.</summary>
    public PendingCall? Call { get; set; }

    public IReadOnlyList<HistoryEvent> Events => events;

    public long LastId => execution.History.Count + events.Count;

    public string Region => execution.Identity.MachineArn.Split(':')[3];

    /// <summary>The state the execution is in.</summary>
    public State State => execution.Definition.States[Position.State];

    /// <summary>From 0 to 1, for jitter.</summary>
    public double Chance() => chance();

    public Scope Scope(string? token = null) =>
        new(JsonText.Parse(Position.Input), ContextObject.Of(execution.Identity, Position, token ?? Position.Token));

    /// <summary>Takes a first step and every state it leads to.</summary>
    public void Run(Action<Turn> step)
    {
        try
        {
            Attempt(() => step(this));
            while (next is var (name, input))
            {
                next = null;
                Attempt(() => Begin(name, input));
            }
        }
        catch (HistoryFull)
        {
            var cause = $"The execution reached the maximum number of history events ({HistoryEvent.Limit}).";
            Close(ExecutionStatus.Failed, null, ErrorNames.Runtime, cause);
        }
    }

    public void Record(string type, EventDetails? details = null)
    {
        if (LastId + 1 >= HistoryEvent.Limit) throw new HistoryFull();
        Append(type, details);
    }

    /// <summary>The next state to enter.</summary>
    public void Enter(string state, string input) => next = (state, input);

    /// <summary>The state's work is done: on to the next state, or to the execution's end.</summary>
    public void Leave(State state, string output, string? to)
    {
        Record(state.Type + "StateExited", new() { Name = state.Name, Output = output });
        if (to is null) Close(ExecutionStatus.Succeeded, output, null, null);
        else Enter(to, output);
    }

    public void Close(ExecutionStatus status, string? output, string? error, string? cause)
    {
        next = null;
        Call = null;
        Append(status.EventType(), new() { Output = output, Error = error, Cause = cause });
        Position = new()
        {
            Status = status,
            State = Position.State,
            Entered = Position.Entered,
            Stopped = Now,
            Output = output,
            Error = error,
            Cause = cause,
        };
    }

    private void Begin(string name, string input)
    {
        Position = new() { State = name, Input = input, Entered = Now };
        Record(State.Type + "StateEntered", new() { Name = name, Input = input });
        State.Run(this);
    }

    private void Attempt(Action act)
    {
        try
        {
            act();
        }
        catch (StateFault fault)
        {
            Recover(fault);
        }
    }

    private void Recover(StateFault fault)
    {
        try
        {
            State.Fail(this, fault.Error, fault.Message);
        }
        catch (StateFault second)
        {
            // A fault on the way out is not for the same way out again.
            Close(ExecutionStatus.Failed, null, second.Error, second.Message);
        }
    }

    private void Append(string type, EventDetails? details) =>
        events.Add(new(LastId + 1, LastId is 1 ? 0 : LastId, Now, type, details));

    private sealed class HistoryFull : Exception;
}
