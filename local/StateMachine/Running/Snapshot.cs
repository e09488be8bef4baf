using System.Collections.Immutable;

namespace ConfirmFlow.Local;

/// <summary>An execution's history and position at one moment, for readers that hold no lock.</summary>
internal sealed record Snapshot(ImmutableList<HistoryEvent> History, Position Position);
