namespace ConfirmFlow.Local;

/// <summary>The Step Functions of the local run: machines, their executions, and the time that passes in them.</summary>
internal sealed class StepFunctions : IDisposable
{
    private readonly Lock starting = new();
    private readonly TimeProvider time;
    private readonly ExecutionFiles files;
    private readonly Conductor conductor;

    /// <summary>Reads machines and journals. No execution moves before <see cref="Resume"/>.</summary>
    /// <exception cref="InvalidDefinitionException">A definition has something that is not known here.</exception>
    /// <exception cref="InvalidDataException">A journal is damaged in its middle.</exception>
    /// <exception cref="IOException">The folder cannot be used, or another process uses it.</exception>
    public StepFunctions(StepFunctionsSetup setup)
    {
        time = setup.Time;
        Index = new(time);
        conductor = new(new(setup.Functions, setup.Authorizer), time, setup.Chance, setup.Broken);
        conductor.TokenIssued += Index.AddToken;
        conductor.Changed += execution => Changed?.Invoke(execution);
        var read = setup.Machines.Select(machine => (machine, MachineDefinition.Parse(machine.Definition))).ToList();
        files = new(setup.Folder);
        Machines = [.. read.Select(each => new Machine(each.machine, each.Item2, files.Keep(each.Item2), time.GetUtcNow()))];
        foreach (var (execution, tokens) in files.ReadAll())
        {
            Index.Add(execution);
            foreach (var token in tokens) Index.AddToken(execution, token);
        }
    }

    /// <summary>After each turn of an execution; called without a lock, perhaps on several threads.</summary>
    public event Action<Execution>? Changed;

    public IReadOnlyList<Machine> Machines { get; }

    public ExecutionIndex Index { get; }

    /// <summary>When time alone will next change something.</summary>
    public DateTimeOffset? NextDue => conductor.NextDue;

    /// <summary>Lets the executions that were running when the process ended go on. Functions can be invoked from here on.</summary>
    public void Resume()
    {
        foreach (var execution in Index.All.Where(each => each.IsRunning).Reverse())
        {
            if (execution.Position is { Phase: Phase.Calling, Attempt: var attempt })
            {
                conductor.Take(execution, turn => turn.Answer(attempt, CallOutcome.LostInARestart));
            }
            else
            {
                conductor.Watch(execution);
            }
        }
    }

    /// <summary>Starts an execution, unless its name is taken.</summary>
    /// <returns>The execution that has the name, and whether it is new.</returns>
    public (Execution Execution, bool IsNew) Start(Machine machine, string name, string input)
    {
        Execution execution;
        PendingCall? call;
        lock (starting)
        {
            if (Index.Find(machine.ExecutionArn(name)) is { } there) return (there, false);
            execution = files.Create(new()
            {
                Arn = machine.ExecutionArn(name),
                Name = name,
                MachineArn = machine.Source.Arn,
                RoleArn = machine.Source.RoleArn,
                Definition = machine.Hash,
                Input = input,
                Started = time.GetUtcNow(),
            });
            call = conductor.Decide(execution, turn => turn.Start(execution.Identity, machine.Definition.StartAt));
            Index.Add(execution);
        }

        conductor.CarryOut(execution, call);
        return (execution, true);
    }

    /// <summary>Takes a turn of an execution; see <see cref="TurnSteps"/>.</summary>
    public void Take(Execution execution, Action<Turn> step) => conductor.Take(execution, step);

    /// <summary>Ends the work here; executions stay as they are in the journal.</summary>
    public void Dispose()
    {
        conductor.Dispose();
        files.Dispose();
    }
}
