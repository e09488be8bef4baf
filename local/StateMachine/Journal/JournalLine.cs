namespace ConfirmFlow.Local;

/// <summary>One turn in the journal, there as a whole or not at all: what happened, and where the execution stands after it.</summary>
/// <param name="Execution">On the first line only.</param>
/// <param name="Events">What happened.</param>
/// <param name="Position">Where it stands now.</param>
internal sealed record JournalLine(ExecutionIdentity? Execution, IReadOnlyList<HistoryEvent> Events, Position Position);
