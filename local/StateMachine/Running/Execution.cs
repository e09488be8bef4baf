namespace ConfirmFlow.Local;

/// <summary>One run of a machine: what it is, all that has happened in it, and where it stands.</summary>
internal sealed class Execution(ExecutionIdentity identity, MachineDefinition definition, JournalFile journal)
{
    private readonly Lock gate = new();
    private volatile Snapshot now = new([], new());

    public ExecutionIdentity Identity { get; } = identity;

    public MachineDefinition Definition { get; } = definition;

    /// <summary>Held while a turn is taken: turns of one execution come one after the other.</summary>
    public Lock Gate => gate;

    public IReadOnlyList<HistoryEvent> History => now.History;

    public Position Position => now.Position;

    /// <summary>History and position of one moment.</summary>
    public Snapshot Now => now;

    public bool IsRunning => Position.Status is ExecutionStatus.Running;

    /// <summary>When the machine's own timeout ends the execution.</summary>
    public DateTimeOffset? Deadline => Definition.TimeoutSeconds is { } seconds ? Identity.Started.AddSeconds(seconds) : null;

    /// <summary>The next moment at which time alone changes something.</summary>
    public DateTimeOffset? Due => IsRunning ? new[] { Position.Due(), Deadline }.Min() : null;

    /// <summary>Writes what a turn made of it; only then does it hold.</summary>
    /// <exception cref="IOException">It could not be written, and does not hold.</exception>
    public void Commit(Turn turn)
    {
        journal.Append(new(now.History.Count == 0 ? Identity : null, turn.Events, turn.Position));
        Restore(turn.Events, turn.Position);
    }

    /// <summary>Removes every trace of it.</summary>
    public void Forget() => journal.Delete();

    /// <summary>Takes over what a line of the journal says.</summary>
    public void Restore(IReadOnlyList<HistoryEvent> events, Position position) => now = new(now.History.AddRange(events), position);
}
